// JSON with places: every complaint names the file, the line and the JSON pointer.  The only door to cJSON.
//
// A node knows its parent, which must stay in scope: `JsonNode frames = json_get(&root, "frames");`.  Getters complain
// of a wrong type themselves and go on with an empty value; what a document has complained of is its `status`.
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/log.h"
#include "base/text.h"

struct cJSON;

typedef struct {
  const char *file;
  size_t line; ///< of the source's first byte in the file
  Text source;
  const EntLog *log;
  struct cJSON *root;
  EntStatus status;         ///< ENT_ERR_DATA once there was a complaint
  const struct cJSON *last; ///< item of an array whose place was found last, and its place
  size_t last_offset;
} JsonDocument;

typedef struct JsonNode {
  JsonDocument *document;
  const struct cJSON *value; ///< NULL: not there
  const struct JsonNode *parent;
  uint32_t index; ///< in an array
} JsonNode;

/// Parse one value; the rest of `source` must be white space.  `file` and `source` are borrowed until json_free.
/// Where it is no JSON, the place is reported and ENT_ERR_DATA returned; json_free is right in any case.
EntStatus json_parse(JsonDocument *document, const char *file, size_t line, Text source, const EntLog *log);
void json_free(JsonDocument *document);
JsonNode json_root(JsonDocument *document);

/// Return a member of an object, not there where it has none.
JsonNode json_get(const JsonNode *object, const char *key);
/// The same, and complain where it is not there.
JsonNode json_need(const JsonNode *object, const char *key);
/// Walk an array or the members of an object: `for (JsonNode n = json_first(&a); n.value; n = json_next(&n))`.
JsonNode json_first(const JsonNode *container);
JsonNode json_next(const JsonNode *node);

bool json_is_object(const JsonNode *node);
bool json_is_array(const JsonNode *node);
bool json_is_string(const JsonNode *node);
bool json_is_null(const JsonNode *node);
/// Return the key of an object's member, borrowed from the document; empty elsewhere.
Text json_key(const JsonNode *node);
/// Typed values.  A node that is not there gives an empty text, 0, false; one of another type is complained of.
Text json_text(const JsonNode *node);
double json_number(const JsonNode *node);
bool json_bool(const JsonNode *node);
/// Complain where a node that is there is no array (or object), and return whether it is one.
bool json_expect_array(const JsonNode *node);
bool json_expect_object(const JsonNode *node);

/// Return the line of the file that a node stands in.
size_t json_line(const JsonNode *node);

/// Complain of every member whose key is not in `keys`, a list that ends with NULL.
void json_allow(const JsonNode *object, const char *const *keys);

/// Complain of a node: `file:line: error: /frames/0/verb: what`.
void json_error(const JsonNode *node, const char *format, ...) LOG_FORMAT(2, 3);

/// Return how many bytes of a text from `begin` on stand in a JSON string as they are.
size_t json_plain(Text text, size_t begin);

/// Write a text as a JSON string with its quotes.  By hand: cJSON prints whole trees, and output is streamed.
void json_write(FILE *out, Text text);

#endif
