// Where the files of a format of several go.
#ifndef CLI_PARTS_H
#define CLI_PARTS_H

/// Return the path of one part, to be freed, or NULL where memory ran out: "graph-nodes.csv" for "graph.csv", and
/// "folder/nodes.csv" for a folder that is there, where the extension is `extension`.
char *parts_path(const char *path, const char *part, const char *extension);

#endif
