// Arguments: where each step of a path leads from a verb or a noun, and which actors are taken there.
#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/readings.h"

/// Find what a word is: the verb of a clause, else the head of a group.
static Trigger find_trigger(const Reading *reading, const char *word) {
  for (uint32_t i = 0; i < reading->clauses.count; i++) {
    const uint32_t main = reading->verbs.items[reading->clauses.items[i].verb].main;
    if (text_is(reading_text(reading, main, main + 1), word)) return (Trigger){i, NONE};
  }
  for (uint32_t i = 0; i < reading->groups.count; i++) {
    const uint32_t head = reading->groups.items[i].head;
    if (text_is(reading_text(reading, head, head + 1), word)) return (Trigger){NONE, i};
  }
  ck_abort_msg("no verb or noun \"%s\"", word);
}

/// Nobody has been found for a source.
static const Arguments none = {.count = 0};

/// Read a list of paths, a blank between two.
static PathList read_paths(const char *text) {
  PathList list = {.count = 0};
  char copy[256], *rest = NULL;
  snprintf(copy, sizeof copy, "%s", text);
  for (const char *path = strtok_r(copy, " ", &rest); path; path = strtok_r(NULL, " ", &rest))
    ck_assert(path_parse(engine->symbols, text_view(path), &list.paths[list.count++]));
  return list;
}

static void draw_arguments(Drawn *drawn, const Reading *reading, const Arguments *found) {
  for (uint32_t i = 0; i < found->count; i++) {
    drawn_part(drawn, " ");
    drawn_add(drawn, "%s", readings_id(reading, found->items[i].entity));
  }
}

typedef struct {
  const char *text, *trigger, *paths, *want;
} PathRow;

/// Follow the paths to targets of any kind but places and things, and compare who is there.
static void follow(const PathRow *row) {
  Drawn drawn = {""};
  Arguments found;
  readings_text(row->text);
  Reading *reading = &scanner->reading;
  const Frame frame = {.sources = UINT32_MAX, .targets = UINT32_MAX, .target = read_paths(row->paths)};
  arguments_target(reading, find_trigger(reading, row->trigger), &frame, &none, &found);
  draw_arguments(&drawn, reading, &found);
  drawn_same(&drawn, row->want, row->text);
}

static const PathRow from_verbs[] = {
    {"Turkey attacked Syria.", "attacked", "subject", "TUR"},
    {"Turkey attacked Syria.", "attacked", "object", "SYR"},
    {"Syria was attacked by Turkey.", "attacked", "subject", "TUR"}, // the agent
    {"Syria was attacked by Turkey.", "attacked", "object", "SYR"},
    {"Syria was attacked.", "attacked", "subject", ""},
    {"The US-backed rebels left.", "backed", "subject", "USA"},
    {"The US-backed rebels left.", "backed", "object", "rebels"},
    {"Turkey attacked it.", "attacked", "object", ""}, // nobody was named before
    {"The YPG left. Turkey gave it weapons.", "gave", "iobject", "YPG"},
    {"Turkey left with Syria on Monday for Iraq.", "left", "pp:with", "SYR"},
    {"Turkey left with Syria on Monday for Iraq.", "left", "pp:for", "IRQ"},
    {"Turkey left with Syria on Monday for Iraq.", "left", "pp", "SYR IRQ"},
    {"Turkey left with Syria.", "left", "pp:for", ""},
    {"Turkey and Syria left.", "left", "subject", "TUR SYR"},
    {"Turkey and Syria left.", "left", "rest", "TUR SYR"},
    {"Turkey left.", "left", "rest", ""},
    // Complements.
    {"Turkey urged Syria to attack Iraq.", "urged", "inf.object", "IRQ"},
    {"Turkey urged Syria to attack Iraq.", "urged", "inf.subject", "SYR"},
    {"Turkey accused Syria of attacking Iraq.", "accused", "gerund.object", "IRQ"},
    {"Turkey accused Syria of attacking Iraq.", "accused", "gerund:of.object", "IRQ"},
    {"Turkey accused Syria of attacking Iraq.", "accused", "gerund:by.object", ""},
    {"Turkey said that Syria attacked Iraq.", "said", "that.subject", "SYR"},
    {"Syria attacked Iraq, Turkey said.", "said", "that.subject", "SYR"},
    {"Turkey will leave if Syria attacks Iraq.", "leave", "if.subject", "SYR"},
    {"Turkey left.", "left", "inf.object", ""},
    // Whom what is said is done to.
    {"Turkey refused to meet Syria.", "refused", "inf.target", "SYR"},
    {"Turkey refused to meet Syria.", "refused", "inf.target:cooperative", "SYR"},
    {"Turkey refused to meet Syria.", "refused", "inf.target:conflictual", ""},
    {"Turkey refused to attack Syria.", "refused", "inf.target:conflictual", "SYR"},
    {"Turkey refused to leave Syria.", "refused", "inf.target", ""},
    // Possessors, modifiers and phrases of what is there.
    {"Turkey rejected Syria's plan.", "rejected", "object.possessor", "SYR"},
    {"Turkey rejected the Syrian plan.", "rejected", "object.modifier", "SYR"},
    {"Turkey rejected a plan by Syria.", "rejected", "object.pp:by", "SYR"},
    {"Turkey rejected a plan by Syria's ally.", "rejected", "object.pp:by.possessor", "SYR"},
    {"Turkey rejected a plan proposed by Syria.", "rejected", "object.agent", "SYR"},
    {"Turkey rejected talks between Syria and Iraq.", "rejected", "object.pp:between", "SYR IRQ"},
    {"Turkey hailed anti-Iran protests.", "hailed", "object.anti", "IRN"},
    // The nearest actor.
    {"Turkey called the plan of Syria bad.", "called", "within", "SYR"},
    {"Turkey hailed Syria's plan.", "hailed", "within", "SYR"},
    {"Turkey left the plan.", "left", "within", ""},
    {"Turkey left the plan after Syria.", "left", "within", ""},
};

START_TEST(path_from_a_verb_leads_to_actors) {
  follow(&from_verbs[_i]);
}
END_TEST

static const PathRow from_nouns[] = {
    {"Turkey's attack on Syria failed.", "attack", "possessor", "TUR"},
    {"The Turkish attack on Syria failed.", "attack", "modifier", "TUR"},
    {"Turkey's attack on Syria failed.", "attack", "pp:on", "SYR"},
    {"The attack by Turkey on Syria failed.", "attack", "pp:by", "TUR"},
    {"The attack by Turkey on Syria failed.", "attack", "pp:on", "SYR"},
    {"The attack on Monday on Syria failed.", "attack", "pp:on", "SYR"}, // not Monday
    {"The attack failed on Syria.", "attack", "pp:on", ""},              // of the verb
    {"The US-Turkish talks failed.", "talks", "modifier", "USA TUR"},
    {"The US-Turkish talks failed.", "talks", "modifier.rest", "USA TUR"},
    {"The Turkish talks failed.", "talks", "modifier.rest", ""},
    {"Talks between Turkey and Syria failed.", "Talks", "pp:between", "TUR SYR"},
    {"Talks between Turkey and Syria failed.", "Talks", "pp:between.rest", "TUR SYR"},
    {"Turkey left after an attack on Syria.", "attack", "clause.subject", "TUR"},
    {"Turkey launched an attack on Syria.", "attack", "clause.subject", "TUR"},
    {"The attack failed.", "attack", "clause.subject", ""},
    {"A plan proposed by Syria failed.", "plan", "agent", "SYR"},
    {"Sanctions imposed on Syria failed.", "Sanctions", "pp:on", "SYR"},
    {"Anti-Iran protests grew.", "protests", "anti", "IRN"},
    {"The protests grew.", "protests", "anti", ""},
    {"The rebels grew.", "rebels", "noun", "rebels"},
    {"A plan to attack Syria is bad on Monday.", "plan", "inf.subject", ""},
};

START_TEST(path_from_a_noun_leads_to_actors) {
  follow(&from_nouns[_i]);
}
END_TEST

static const PathRow lists[] = {
    {"Turkey attacked Syria.", "attacked", "iobject object", "SYR"}, // the first that leads anywhere
    {"Turkey attacked Syria.", "attacked", "object subject", "SYR"}, // and no other
    {"Turkey attacked Syria.", "attacked", "iobject pp:on", ""},
    {"Turkey attacked Syria, Iraq and Iran.", "attacked", "object", "SYR IRQ IRN"}, // all of a coordination
    {"Turkey and Turkey attacked Syria.", "attacked", "subject", "TUR"},            // each once
};

START_TEST(first_path_that_leads_to_an_actor_wins) {
  follow(&lists[_i]);
}
END_TEST

static const struct {
  PathRow row;
  uint32_t types; ///< of the target
  bool things, places;
} accepted[] = {
    {{"Turkey expelled the YPG.", "expelled", "object", "YPG"}, ACTOR_BIT(ACTOR_ARMED_GROUP), false, false},
    {{"Turkey expelled the YPG.", "expelled", "object", ""}, ACTOR_BIT(ACTOR_STATE), false, false},
    {{"Turkey expelled the YPG and Syria.", "expelled", "object", "SYR"}, ACTOR_BIT(ACTOR_STATE), false, false},
    {{"Turkey bombed Aleppo.", "bombed", "object", ""}, UINT32_MAX, false, false},
    {{"Turkey bombed Aleppo.", "bombed", "object", "SYR"}, UINT32_MAX, false, true},
    {{"Turkey left in Syria.", "left", "pp:in", ""}, UINT32_MAX, false, false},
    {{"Turkey left in Syria.", "left", "pp:in", "SYR"}, UINT32_MAX, false, true},
    {{"Turkey joined the Hasakah Conference.", "joined", "object", "hasakah_conference"}, UINT32_MAX, true, false},
    {{"Turkey joined the plan.", "joined", "object", ""}, UINT32_MAX, true, false},
};

START_TEST(argument_is_what_the_frame_accepts) {
  Drawn drawn = {""};
  Arguments found;
  const PathRow *row = &accepted[_i].row;
  readings_text(row->text);
  Reading *reading = &scanner->reading;
  const Frame frame = {.targets = accepted[_i].types,
                       .things = accepted[_i].things,
                       .places = accepted[_i].places,
                       .target = read_paths(row->paths)};
  arguments_target(reading, find_trigger(reading, row->trigger), &frame, &none, &found);
  draw_arguments(&drawn, reading, &found);
  drawn_same(&drawn, row->want, row->text);
}
END_TEST

START_TEST(source_is_looked_for_where_the_frame_says) {
  Arguments found;
  readings_text("Turkey attacked Syria.");
  Reading *reading = &scanner->reading;
  const Frame frame = {.sources = UINT32_MAX, .source = read_paths("subject"), .target = read_paths("object")};
  arguments_source(reading, find_trigger(reading, "attacked"), &frame, &found);
  ck_assert_uint_eq(found.count, 1);
  ck_assert_str_eq(readings_id(reading, found.items[0].entity), "TUR");
  ck_assert_uint_eq(found.items[0].group, 0);
}
END_TEST

START_TEST(path_to_the_source_only_leads_nowhere) {
  Drawn drawn = {""};
  Arguments sources, found;
  readings_text("Turkey and Syria left Turkey with Iraq.");
  Reading *reading = &scanner->reading;
  const Frame frame = {.sources = UINT32_MAX,
                       .targets = UINT32_MAX,
                       .source = read_paths("object"),
                       .target = read_paths("object pp:with")};
  const Trigger trigger = find_trigger(reading, "left");
  arguments_source(reading, trigger, &frame, &sources);
  arguments_target(reading, trigger, &frame, &sources, &found);
  draw_arguments(&drawn, reading, &found);
  drawn_same(&drawn, "IRQ", "not Turkey itself");
}
END_TEST

START_TEST(phrase_of_the_frame_is_walked_only_behind_its_heads) {
  Drawn drawn = {""};
  Arguments found;
  readings_text("Turkey died in a Syrian strike in an Iraqi village.");
  Reading *reading = &scanner->reading;
  Frame frame = {.targets = UINT32_MAX,
                 .target = read_paths("pp:in.modifier"),
                 .phrase = symbols_find(engine->symbols, text_view("in"))};
  *array_push(reading->arena, &frame.phrase_heads) = symbols_find(engine->symbols, text_view("strike"));
  arguments_target(reading, find_trigger(reading, "died"), &frame, &none, &found);
  draw_arguments(&drawn, reading, &found);
  drawn_same(&drawn, "SYR", "strike in a village");
}
END_TEST

START_TEST(coordination_of_hundreds_is_cut_off) {
  arena_reset(&arena);
  const Text list = samples_repeat("the YPG, Turkey, Syria, Iraq, Iran, NATO, the UN, Hezbollah, ", 40);
  char *text = arena_alloc(&arena, list.length + 64);
  Arguments found;
  sprintf(text, "%sand Israel left.", list.data);
  readings_text(text);
  Reading *reading = &scanner->reading;
  const Frame frame = {.targets = UINT32_MAX, .target = read_paths("subject")};
  arguments_target(reading, find_trigger(reading, "left"), &frame, &none, &found);
  ck_assert_uint_le(found.count, ARGUMENTS);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, path_from_a_verb_leads_to_actors, 0, COUNT_OF(from_verbs));
  tcase_add_loop_test(tcase, path_from_a_noun_leads_to_actors, 0, COUNT_OF(from_nouns));
  tcase_add_loop_test(tcase, first_path_that_leads_to_an_actor_wins, 0, COUNT_OF(lists));
  tcase_add_loop_test(tcase, argument_is_what_the_frame_accepts, 0, COUNT_OF(accepted));
  tcase_add_test(tcase, source_is_looked_for_where_the_frame_says);
  tcase_add_test(tcase, path_to_the_source_only_leads_nowhere);
  tcase_add_test(tcase, phrase_of_the_frame_is_walked_only_behind_its_heads);
  tcase_add_test(tcase, coordination_of_hundreds_is_cut_off);
}

int main(void) {
  return readings_run("arguments", add, readings_open);
}
