// The door to cJSON.  cJSON keeps no places, so a complaint finds its line by walking the source text along the pointer
// of the node: slow, but only paid where something is wrong.
#include "base/json.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define POINTER_ROOM 512
#define MESSAGE_ROOM 512

static size_t count_lines(Text text, size_t end) {
  size_t lines = 0;
  text = text_slice(text, 0, end < text.length ? end : text.length);
  for (const char *newline; text.length && (newline = memchr(text.data, '\n', text.length)); lines++)
    text = text_slice(text, (size_t)(newline - text.data) + 1, text.length);
  return lines;
}

static size_t column_of(Text text, size_t offset) {
  size_t begin = offset;
  while (begin && text.data[begin - 1] != '\n') begin--;
  return offset - begin + 1;
}

static EntStatus syntax_error(JsonDocument *document, const char *at) {
  size_t offset = at >= document->source.data ? (size_t)(at - document->source.data) : 0;
  if (offset > document->source.length) offset = document->source.length;
  Place place = {document->file, document->line + count_lines(document->source, offset),
                 column_of(document->source, offset)};
  document->status = ENT_ERR_DATA;
  return log_error(document->log, ENT_ERR_DATA, place, "broken JSON, expected another value or mark here");
}

EntStatus json_parse(JsonDocument *document, const char *file, size_t line, Text source, const EntLog *log) {
  assert(document && source.data);
  *document = (JsonDocument){.file = file, .line = line, .source = source, .log = log};
  const char *end = NULL;
  document->root = cJSON_ParseWithLengthOpts(source.data, source.length, &end, 0);
  if (!document->root) return syntax_error(document, end ? end : source.data);
  size_t rest = (size_t)(end - source.data);
  while (rest < source.length && strchr(" \t\r\n", source.data[rest])) rest++;
  return rest < source.length ? syntax_error(document, source.data + rest) : ENT_SUCCESS;
}

void json_free(JsonDocument *document) {
  if (!document) return;
  cJSON_Delete(document->root);
  document->root = NULL;
}

JsonNode json_root(JsonDocument *document) {
  assert(document);
  return (JsonNode){document, document->root, NULL, 0};
}

/// The first member of an object with a key, or NULL.  cJSON's own search compares every key whole.
static const cJSON *find_member(const cJSON *object, const char *key) {
  const cJSON *member = object->child;
  while (member && (*member->string != *key || strcmp(member->string, key) != 0)) member = member->next;
  return member;
}

JsonNode json_get(const JsonNode *object, const char *key) {
  assert(object && key);
  const cJSON *value = cJSON_IsObject(object->value) ? find_member(object->value, key) : NULL;
  return (JsonNode){object->document, value, object, 0};
}

JsonNode json_need(const JsonNode *object, const char *key) {
  JsonNode node = json_get(object, key);
  if (!node.value) json_error(object, "no \"%s\", expected one", key);
  return node;
}

JsonNode json_first(const JsonNode *container) {
  assert(container);
  return (JsonNode){container->document, container->value ? container->value->child : NULL, container, 0};
}

JsonNode json_next(const JsonNode *node) {
  assert(node && node->value);
  return (JsonNode){node->document, node->value->next, node->parent, node->index + 1};
}

bool json_is_object(const JsonNode *node) {
  return cJSON_IsObject(node->value);
}

bool json_is_array(const JsonNode *node) {
  return cJSON_IsArray(node->value);
}

bool json_is_string(const JsonNode *node) {
  return cJSON_IsString(node->value);
}

bool json_is_null(const JsonNode *node) {
  return cJSON_IsNull(node->value);
}

Text json_key(const JsonNode *node) {
  return text_view(node->value ? node->value->string : NULL);
}

static const char *type_name(const cJSON *value) {
  static const struct {
    int type;
    const char *name;
  } names[] = {{cJSON_False, "false"},     {cJSON_True, "true"},       {cJSON_NULL, "null"},
               {cJSON_Number, "a number"}, {cJSON_String, "a string"}, {cJSON_Array, "an array"},
               {cJSON_Object, "an object"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if ((value->type & 0xff) == names[i].type) return names[i].name;
  return "something else";
}

static bool expect(const JsonNode *node, bool fits, const char *wanted) {
  if (node->value && !fits) json_error(node, "expected %s, found %s", wanted, type_name(node->value));
  return node->value && fits;
}

Text json_text(const JsonNode *node) {
  if (!expect(node, cJSON_IsString(node->value), "a string")) return (Text){"", 0};
  return text_view(node->value->valuestring);
}

double json_number(const JsonNode *node) {
  return expect(node, cJSON_IsNumber(node->value), "a number") ? node->value->valuedouble : 0;
}

bool json_bool(const JsonNode *node) {
  return expect(node, cJSON_IsBool(node->value), "true or false") && cJSON_IsTrue(node->value);
}

bool json_expect_array(const JsonNode *node) {
  return expect(node, cJSON_IsArray(node->value), "an array");
}

bool json_expect_object(const JsonNode *node) {
  return expect(node, cJSON_IsObject(node->value), "an object");
}

static bool is_allowed(const char *key, const char *const *keys) {
  for (; *keys; keys++)
    if (*key == **keys && !strcmp(key, *keys)) return true;
  return false;
}

void json_allow(const JsonNode *object, const char *const *keys) {
  assert(object && keys && *keys);
  if (!json_expect_object(object)) return;
  for (JsonNode member = json_first(object); member.value; member = json_next(&member)) {
    const char *key = member.value->string;
    if (!is_allowed(key, keys)) json_error(&member, "unknown field \"%s\", expected one such as \"%s\"", key, *keys);
    if (find_member(object->value, key) != member.value) json_error(&member, "field \"%s\" stands twice", key);
  }
}

/// Append a string to a pointer of `length` bytes, as far as there is room.
static size_t append(char *out, size_t length, const char *string) {
  while (*string && length < POINTER_ROOM - 1) out[length++] = *string++;
  out[length] = '\0';
  return length;
}

/// Append a member's key; "~" and "/" in it are "~0" and "~1" in a pointer.
static size_t append_key(char *out, size_t length, const char *key) {
  for (; *key; key++) {
    const char plain[] = {*key, '\0'};
    length = append(out, length, *key == '~' ? "~0" : *key == '/' ? "~1" : plain);
  }
  return length;
}

/// Write the JSON pointer of a node, from the root down, and return its length.
static size_t write_pointer(const JsonNode *node, char *out) {
  if (!node->parent) return 0;
  size_t length = append(out, write_pointer(node->parent, out), "/");
  if (cJSON_IsObject(node->parent->value) && node->value) return append_key(out, length, node->value->string);
  char index[16];
  snprintf(index, sizeof index, "%u", node->index);
  return append(out, length, index);
}

static bool is_between(char c) {
  return text_is_blank(c) || c == ',' || c == ':';
}

static size_t skip_blank(Text text, size_t i) {
  while (i < text.length && is_between(text.data[i])) i++;
  return i;
}

static size_t skip_string(Text text, size_t i) {
  for (i++; i < text.length && text.data[i] != '"'; i++)
    if (text.data[i] == '\\') i++;
  return i + 1;
}

/// Step over one value of the source, which is known to be right.
static size_t skip_value(Text text, size_t i) {
  unsigned depth = 0;
  do {
    i = skip_blank(text, i);
    if (i >= text.length) return i;
    char c = text.data[i];
    if (c == '"')
      i = skip_string(text, i);
    else if (c == '{' || c == '[')
      depth++, i++;
    else if (c == '}' || c == ']')
      depth--, i++;
    else
      while (i < text.length && !is_between(text.data[i]) && text.data[i] != ']' && text.data[i] != '}') i++;
  } while (depth && i < text.length);
  return i;
}

/// Which child of its parent a node is, members counted in the order of the source.
static size_t place_in_parent(const JsonNode *node) {
  size_t place = 0;
  for (const cJSON *child = node->parent->value->child; child && child != node->value; child = child->next) place++;
  return place;
}

/// Offset of a node's value in the source.  Items of an array are asked for one behind the other, so each is looked for
/// from the one before.
static size_t find_offset(const JsonNode *node) {
  JsonDocument *document = node->document;
  Text source = document->source;
  if (document->last && document->last->next == node->value && cJSON_IsArray(node->parent->value)) {
    document->last = node->value;
    return document->last_offset = skip_blank(source, skip_value(source, document->last_offset));
  }
  if (!node->parent) return skip_blank(source, text_starts(source, "\xef\xbb\xbf") ? 3 : 0);
  size_t i = find_offset(node->parent);
  bool object = cJSON_IsObject(node->parent->value);
  i = i < source.length ? skip_blank(source, i + 1) : i;
  for (size_t place = place_in_parent(node); place && i < source.length; place--) {
    if (object) i = skip_value(source, i);
    i = skip_blank(source, skip_value(source, i));
  }
  if (object && i < source.length) i = skip_blank(source, skip_value(source, i));
  i = i < source.length ? i : source.length;
  if (!object) document->last = node->value, document->last_offset = i;
  return i;
}

size_t json_line(const JsonNode *node) {
  while (!node->value && node->parent) node = node->parent;
  return node->document->line + count_lines(node->document->source, find_offset(node));
}

void json_error(const JsonNode *node, const char *format, ...) {
  assert(node && format);
  char pointer[POINTER_ROOM] = "", message[MESSAGE_ROOM];
  write_pointer(node, pointer);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  node->document->status = ENT_ERR_DATA;
  Place place = {node->document->file, json_line(node), 0};
  log_error(node->document->log, ENT_ERR_DATA, place, "%s%s%s", pointer, *pointer ? ": " : "", message);
}

static void write_escape(FILE *out, unsigned char c) {
  static const char plain[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
  const char *found = strchr(plain, c);
  if (c && found)
    fprintf(out, "\\%c", letters[found - plain]);
  else
    fprintf(out, "\\u%04x", c);
}

/// Set the highest bit of each of eight bytes that is smaller than `least`, at most 128; bytes behind the first such
/// may have it too.
static uint64_t smaller(uint64_t bytes, uint8_t least) {
  return (bytes - 0x0101010101010101u * least) & ~bytes & 0x8080808080808080u;
}

/// Whether some of eight bytes must be escaped.
static bool has_special(const char *data) {
  uint64_t bytes;
  memcpy(&bytes, data, sizeof bytes);
  const uint64_t each = 0x0101010101010101u;
  return smaller(bytes, ' ') | smaller(bytes ^ each * '"', 1) | smaller(bytes ^ each * '\\', 1) |
         smaller(bytes ^ each * 0x7f, 1);
}

size_t json_plain(Text text, size_t begin) {
  assert(begin <= text.length);
  size_t i = begin;
  while (i + 8 <= text.length && !has_special(text.data + i)) i += 8;
  for (; i < text.length; i++) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) break;
  }
  return i - begin;
}

void json_write(FILE *out, Text text) {
  assert(out);
  putc('"', out);
  for (size_t i = 0; i < text.length; i++) {
    const size_t plain = json_plain(text, i);
    if (plain) fwrite(text.data + i, 1, plain, out);
    i += plain;
    if (i < text.length) write_escape(out, (unsigned char)text.data[i]);
  }
  putc('"', out);
}
