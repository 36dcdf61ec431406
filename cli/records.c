// Each format is how a cell is written, and what stands between two.  CSV quotes as RFC 4180 says; TSV writes tabs,
// line ends and backslashes as \t, \n and \\, so that a line is always a record.
#include "records.h"

#include <string.h>

EntText records_view(const char *string) {
  return (EntText){string, strlen(string)};
}

static void write_csv(EntText text, FILE *out) {
  bool quoted = false;
  for (size_t i = 0; i < text.length; i++)
    if (strchr(",\"\r\n", text.data[i])) quoted = true;
  if (quoted) putc('"', out);
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '"') putc('"', out);
    putc(text.data[i], out);
  }
  if (quoted) putc('"', out);
}

/// Write text with the characters in `from` as a backslash and those in `to`.
static void write_escaped(EntText text, const char *from, const char *to, FILE *out) {
  for (size_t i = 0; i < text.length; i++) {
    const char *found = text.data[i] ? strchr(from, text.data[i]) : NULL;
    if (found) putc('\\', out);
    putc(found ? to[found - from] : text.data[i], out);
  }
}

static void write_tsv(EntText text, FILE *out) {
  write_escaped(text, "\t\n\r\\", "tnr\\", out);
}

static void write_json(EntText text, FILE *out) {
  putc('"', out);
  for (size_t i = 0; i < text.length; i++) {
    unsigned char byte = (unsigned char)text.data[i];
    if (byte < ' ')
      fprintf(out, "\\u%04x", byte);
    else
      write_escaped((EntText){text.data + i, 1}, "\\\"", "\\\"", out);
  }
  putc('"', out);
}

typedef struct {
  void (*cell)(EntText text, FILE *out);
  char separator;
} Separated;

static const Separated csv = {write_csv, ','}, tsv = {write_tsv, '\t'};

static void write_names(const Separated *format, const Column *columns, FILE *out) {
  for (const Column *column = columns; column->name; column++) {
    format->cell(records_view(column->name), out);
    putc(column[1].name ? format->separator : '\n', out);
  }
}

static void write_cells(const Separated *format, const Column *columns, const void *record, FILE *out) {
  char room[CELL_ROOM];
  for (const Column *column = columns; column->name; column++) {
    format->cell(column->cell(record, room), out);
    putc(column[1].name ? format->separator : '\n', out);
  }
}

static void csv_header(const Column *columns, FILE *out) {
  write_names(&csv, columns, out);
}

static void csv_record(const Column *columns, const void *record, FILE *out) {
  write_cells(&csv, columns, record, out);
}

static void tsv_header(const Column *columns, FILE *out) {
  write_names(&tsv, columns, out);
}

static void tsv_record(const Column *columns, const void *record, FILE *out) {
  write_cells(&tsv, columns, record, out);
}

static void json_record(const Column *columns, const void *record, FILE *out) {
  char room[CELL_ROOM];
  for (const Column *column = columns; column->name; column++) {
    EntText cell = column->cell(record, room);
    fprintf(out, "%s\"%s\":", column == columns ? "{" : ",", column->name);
    if (column->number)
      fwrite(cell.data, 1, cell.length, out);
    else
      write_json(cell, out);
  }
  fputs("}\n", out);
}

static const RecordFormat formats[] = {
    {"csv", csv_header, csv_record},
    {"tsv", tsv_header, tsv_record},
    {"jsonl", NULL, json_record},
};

const RecordFormat *records_format(size_t n) {
  return n < sizeof formats / sizeof *formats ? &formats[n] : NULL;
}
