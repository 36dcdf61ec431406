// Read a GraphML file with igraph and print its edges as `entente query --format tsv` does, but for the label.
#include <igraph.h>
#include <stdio.h>
#include <string.h>

/// Attributes of an edge, in the order of the columns; those of its ends have a mark before them.
static const char *const columns[] = {"<actor_id", "<name",      "<actor_type", "<state", "relation",
                                      "plover",    "cameo",      "goldstein",   "status", "reciprocal",
                                      ">actor_id", ">name",      ">actor_type", ">state", "count",
                                      "documents", "first_date", "last_date"};

#define COLUMNS (sizeof columns / sizeof *columns)

/// Print text as TSV has it.
static void print_text(const char *text) {
  static const char from[] = "\t\n\r\\", to[] = "tnr\\";
  for (; *text; text++) {
    const char *found = strchr(from, *text);
    if (found) putchar('\\');
    putchar(found ? to[found - from] : *text);
  }
}

static void print_vertex_value(const igraph_t *graph, igraph_integer_t vertex, const char *name) {
  if (igraph_cattribute_has_attr(graph, IGRAPH_ATTRIBUTE_VERTEX, name)) print_text(VAS(graph, name, vertex));
}

static void print_edge_value(const igraph_t *graph, igraph_integer_t edge, const char *name) {
  if (!igraph_cattribute_has_attr(graph, IGRAPH_ATTRIBUTE_EDGE, name)) return;
  if (!strcmp(name, "goldstein"))
    printf("%.1f", EAN(graph, name, edge));
  else if (!strcmp(name, "reciprocal"))
    fputs(EAB(graph, name, edge) ? "true" : "false", stdout);
  else if (!strcmp(name, "count") || !strcmp(name, "documents"))
    printf("%.0f", EAN(graph, name, edge));
  else
    print_text(EAS(graph, name, edge));
}

static void print_edge(const igraph_t *graph, igraph_integer_t edge) {
  for (size_t i = 0; i < COLUMNS; i++) {
    const char *name = columns[i];
    if (i) putchar('\t');
    if (*name == '<')
      print_vertex_value(graph, IGRAPH_FROM(graph, edge), name + 1);
    else if (*name == '>')
      print_vertex_value(graph, IGRAPH_TO(graph, edge), name + 1);
    else
      print_edge_value(graph, edge, name);
  }
  putchar('\n');
}

int main(int count, char **arguments) {
  igraph_t graph;
  FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
  if (!file) return 2;
  igraph_set_attribute_table(&igraph_cattribute_table);
  igraph_set_error_handler(igraph_error_handler_printignore);
  igraph_error_t error = igraph_read_graph_graphml(&graph, file, 0);
  fclose(file);
  if (error) return 1;
  fprintf(stderr, "%d vertices\n", (int)igraph_vcount(&graph));
  for (igraph_integer_t edge = 0; edge < igraph_ecount(&graph); edge++) print_edge(&graph, edge);
  igraph_destroy(&graph);
  return 0;
}
