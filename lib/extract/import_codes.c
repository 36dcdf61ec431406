// Codes of CAMEO: three letters of a country, then three for each sector, "IRQREB"; and the days that stand behind
// them.
#include <assert.h>
#include <ctype.h>
#include <stdio.h>

#include "extract/import.h"

#define CODE_PART 3u

static const ImportSector sectors[] = {
    {"GOV", ACTOR_GOVERNMENT, "official"},
    {"MIL", ACTOR_MILITARY, "soldier_one"},
    {"COP", ACTOR_POLICE, "police_officer"},
    {"REB", ACTOR_ARMED_GROUP, "rebel_leader"},
    {"SEP", ACTOR_ARMED_GROUP, "rebel_leader"},
    {"INS", ACTOR_ARMED_GROUP, "rebel_leader"},
    {"RAD", ACTOR_ARMED_GROUP, NULL},
    {"UAF", ACTOR_ARMED_GROUP, NULL},
    {"IMG", ACTOR_ARMED_GROUP, NULL},
    {"CRM", ACTOR_ARMED_GROUP, NULL},
    {"OPP", ACTOR_PARTY, "opposition_leader"},
    {"PTY", ACTOR_PARTY, "party_leader"},
    {"LEG", ACTOR_LEGISLATURE, "lawmaker"},
    {"JUD", ACTOR_JUDICIARY, "judge"},
    {"SPY", ACTOR_GOVERNMENT, "official"},
    {"BUS", ACTOR_COMPANY, "executive"},
    {"MNC", ACTOR_COMPANY, "executive"},
    {"MED", ACTOR_MEDIA, "journalist"},
    {"IGO", ACTOR_ORGANIZATION, NULL},
    {"NGO", ACTOR_ORGANIZATION, NULL},
    {"NGM", ACTOR_ORGANIZATION, NULL},
    {"HRI", ACTOR_ORGANIZATION, NULL},
    {"EDU", ACTOR_ORGANIZATION, NULL},
    {"DEV", ACTOR_ORGANIZATION, NULL},
    {"ENV", ACTOR_ORGANIZATION, NULL},
    {"HLH", ACTOR_ORGANIZATION, NULL},
    {"REL", ACTOR_PEOPLE, "cleric"},
    {"CVL", ACTOR_PEOPLE, NULL},
    {"ELI", ACTOR_PEOPLE, NULL},
    {"REF", ACTOR_PEOPLE, NULL},
    {"AGR", ACTOR_PEOPLE, NULL},
    {"LAB", ACTOR_PEOPLE, NULL},
};

/// Countries that the dictionaries code otherwise than ISO 3166 does today.
static const struct {
  const char *code, *iso;
} countries[] = {{"ROM", "ROU"}, {"ZAR", "COD"}, {"TMP", "TLS"}, {"GFR", "DEU"}, {"BUR", "MMR"}, {"KSV", "XKX"}};

const ImportSector *import_sector(Text code) {
  for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
    if (text_is(code, sectors[i].code)) return &sectors[i];
  return NULL;
}

Text import_state(const Gazetteer *gazetteer, const Symbols *symbols, Text code, Text *sector) {
  assert(gazetteer && symbols && sector);
  *sector = text_slice(code, 0, code.length < CODE_PART ? code.length : CODE_PART);
  Text country = *sector;
  for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
    if (text_is(country, countries[i].code)) country = text_view(countries[i].iso);
  const Actor *state = gazetteer_actor(gazetteer, symbols, country);
  if (!state || (state->type != ACTOR_STATE && state->type != ACTOR_TERRITORY)) return (Text){0};
  const size_t rest = code.length - CODE_PART;
  *sector = text_slice(code, CODE_PART, CODE_PART + (rest < CODE_PART ? rest : CODE_PART));
  return state->id;
}

static unsigned number_of(Text digits) {
  unsigned number = 0;
  for (size_t i = 0; i < digits.length; i++) number = number * 10 + (unsigned)(digits.data[i] - '0');
  return number;
}

#define FIRST_YEAR 30u ///< years of two digits: from here on of the last century

/// Read a day, "19900131" or "900131", as an ISO date; empty where it is none.
static Text read_day(Arena *arena, Text day) {
  char iso[32];
  if (day.length != 6 && day.length != 8) return (Text){0};
  for (size_t i = 0; i < day.length; i++)
    if (!isdigit((unsigned char)day.data[i])) return (Text){0};
  const size_t end = day.length - 4;
  unsigned year = number_of(text_slice(day, 0, end));
  if (end == 2) year += year < FIRST_YEAR ? 2000 : 1900;
  const unsigned month = number_of(text_slice(day, end, end + 2)), date = number_of(text_slice(day, end + 2, end + 4));
  if (month < 1 || month > 12 || date < 1 || date > 31) return (Text){0};
  snprintf(iso, sizeof iso, "%04u-%02u-%02u", year, month, date);
  return arena_copy(arena, text_view(iso));
}

/// Read "<19900131", ">19900131" or "19900131-19950131"; false where it is none.
static bool read_days(Arena *arena, Text days, ImportCode *code) {
  if (days.data[0] == '<') return (code->to = read_day(arena, text_trim(text_slice(days, 1, days.length)))).length;
  if (days.data[0] == '>') return (code->from = read_day(arena, text_trim(text_slice(days, 1, days.length)))).length;
  const char *dash = memchr(days.data, '-', days.length);
  if (!dash) return false;
  const size_t at = (size_t)(dash - days.data);
  code->from = read_day(arena, text_trim(text_slice(days, 0, at)));
  code->to = read_day(arena, text_trim(text_slice(days, at + 1, days.length)));
  return code->from.length && code->to.length;
}

static bool is_code(Text code) {
  for (size_t i = 0; i < code.length; i++)
    if (!isupper((unsigned char)code.data[i])) return false;
  return code.length >= CODE_PART;
}

bool import_code(ImportFile *file, Text inside, size_t line, ImportCode *code) {
  assert(file && code);
  size_t end = 0;
  inside = text_trim(inside);
  while (end < inside.length && !text_is_blank(inside.data[end]) && !strchr("<>", inside.data[end])) end++;
  const Text days = text_trim(text_slice(inside, end, inside.length));
  *code = (ImportCode){.code = text_slice(inside, 0, end), .line = line};
  if (code->code.length && code->code.data[0] == '~')
    code->code = text_slice(code->code, 1, end);
  else if (code->code.length && code->code.data[end - 1] == '~')
    code->code = text_slice(code->code, 0, end - 1);
  if (!is_code(code->code)) {
    import_leave(file, line, "\"%.*s\" is no code, expected one such as USAGOV", (int)inside.length, inside.data);
    return false;
  }
  if (!days.length || read_days(file->arena, days, code)) return true;
  import_leave(file, line, "\"%.*s\" are no dates, expected such as <19900131, >900131 or 19900101-19901231",
               (int)days.length, days.data);
  return false;
}
