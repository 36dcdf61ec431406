// Tables: a row a vertex or edge, quoted where it must be, and no formulas.
#include "graph/samples.h"

static char *write_table(EntRelation relation, const char *format, const char *part) {
  return samples_export_one(relation, &(EntExportOptions){.format = format, .part = part});
}

/// A table of `relation` has a row in it.
static void has_row(EntRelation relation, const char *format, const char *part, const char *row) {
  char *table = write_table(relation, format, part);
  if (!strstr(table, row)) ck_abort_msg("no %s in %s", row, table);
  free(table);
}

START_TEST(edge_is_a_row) {
  has_row(samples_relation(), "csv", "edges",
          "\r\nNOR,REED,Directed,accuse,e0,accused,1,Nörland,Reed Front,accuse,ACCUSE,verbal conflict,112,"
          "asserted,-2,1,1,2024-05-10,2024-05-10,false\r\n");
}
END_TEST

START_TEST(vertex_is_a_row) {
  has_row(samples_relation(), "csv", "nodes", "Id,Label,actor_type,state,");
  has_row(samples_relation(), "csv", "nodes", "\r\nNOR,Nörland,state,NOR,1,1");
}
END_TEST

START_TEST(edges_are_written_where_no_part_is_asked_for) {
  char *whole = write_table(samples_relation(), "csv", NULL), *edges = write_table(samples_relation(), "csv", "edges");
  ck_assert_str_eq(whole, edges);
  free(whole);
  free(edges);
}
END_TEST

START_TEST(kind_tells_the_status) {
  EntRelation planned = samples_relation();
  planned.status = text_view("planned");
  has_row(planned, "csv", "edges", ",accuse (planned),e0,accused (planned),");
}
END_TEST

static const struct {
  const char *name, *csv, *tsv, *neo4j;
} names[] = {
    {"plain", ",plain,", "\tplain\t", ",\"plain\","},
    {"Lee, \"Ann\"\nof", ",\"Lee, \"\"Ann\"\"\nof\",", "\tLee, \"Ann\"\\nof\t", ",\"Lee, \"\"Ann\"\" of\","},
    {"a\tb\\", ",a\tb\\,", "\ta\\tb\\\\\t", ",\"a\tb\\\","},
    {"=1+1", ",'=1+1,", "\t'=1+1\t", ",\"=1+1\","},
    {"@x,y", ",\"'@x,y\",", "\t'@x,y\t", ",\"@x,y\","},
    {"-2", ",'-2,", "\t'-2\t", ",\"-2\","},
    {"+2", ",'+2,", "\t'+2\t", ",\"+2\","},
};

START_TEST(names_are_written_as_each_program_reads_them) {
  EntRelation relation = samples_relation();
  relation.source.name = text_view(names[_i].name);
  has_row(relation, "csv", "nodes", names[_i].csv);
  has_row(relation, "tsv", "nodes", names[_i].tsv);
  has_row(relation, "neo4j", "nodes", names[_i].neo4j);
}
END_TEST

START_TEST(id_is_guarded_alike_in_both_tables) {
  EntRelation relation = samples_relation();
  relation.source.id = text_view("=A1");
  has_row(relation, "csv", "nodes", "\r\n'=A1,");
  has_row(relation, "csv", "edges", "\r\n'=A1,REED,");
}
END_TEST

START_TEST(neo4j_gets_its_headers_and_types) {
  has_row(samples_relation(), "neo4j", "nodes", "id:ID,:LABEL,name,actor_type,state,mentions:long,degree:long");
  has_row(samples_relation(), "neo4j", "nodes", "\n\"NOR\",\"Actor;state\",\"Nörland\",");
  has_row(samples_relation(), "neo4j", "edges", ":START_ID,:END_ID,:TYPE,label,");
  has_row(samples_relation(), "neo4j", "edges", "goldstein:double,count:long,documents:long,first_date:date,");
  has_row(samples_relation(), "neo4j", "edges", "\n\"NOR\",\"REED\",\"ACCUSE\",\"accused\",");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, edge_is_a_row);
  tcase_add_test(tcase, vertex_is_a_row);
  tcase_add_test(tcase, edges_are_written_where_no_part_is_asked_for);
  tcase_add_test(tcase, kind_tells_the_status);
  tcase_add_loop_test(tcase, names_are_written_as_each_program_reads_them, 0, sizeof names / sizeof *names);
  tcase_add_test(tcase, id_is_guarded_alike_in_both_tables);
  tcase_add_test(tcase, neo4j_gets_its_headers_and_types);
}

int main(void) {
  return samples_run("csv", add);
}
