// Looks as tables: shape and tint by type of actor, colour and width by the class of a PLOVER type.
#include "graph/looks.h"

#define BOX     "box", "0.12,0.06"
#define OVAL    "ellipse", "0.06,0.04"
#define HEXAGON "hexagon", "0,0"

#define STATE_COLORS  "#DCEAF5", "#0072B2"
#define PERSON_COLORS "#FFF3D6", "#E69F00"
#define BODY_COLORS   "#DDF2EA", "#009E73"
#define FIRM_COLORS   "#F6E3EF", "#CC79A7"
#define ARMED_COLORS  "#FBE3D6", "#D55E00"
#define OTHER_COLORS  "#F2F2F2", "#767676"

/// The last is for all types that are not in the table.
static const ActorLook actor_looks[] = {
    {"state", BOX, STATE_COLORS},        {"territory", BOX, STATE_COLORS},
    {"place", BOX, STATE_COLORS},        {"government", BOX, STATE_COLORS},
    {"legislature", BOX, STATE_COLORS},  {"judiciary", BOX, STATE_COLORS},
    {"person", OVAL, PERSON_COLORS},     {"people", OVAL, PERSON_COLORS},
    {"organization", BOX, BODY_COLORS},  {"party", BOX, BODY_COLORS},
    {"company", BOX, FIRM_COLORS},       {"media", BOX, FIRM_COLORS},
    {"military", HEXAGON, ARMED_COLORS}, {"armed_group", HEXAGON, ARMED_COLORS},
    {"police", HEXAGON, ARMED_COLORS},   {"", BOX, OTHER_COLORS},
};

typedef enum { SAY_WELL, DO_WELL, SAY_ILL, DO_ILL, OTHER } Class;

static const RelationLook relation_looks[] = {
    [SAY_WELL] = {"verbal cooperation", "#0072B2", 1.0},
    [DO_WELL] = {"material cooperation", "#009E73", 1.6},
    [SAY_ILL] = {"verbal conflict", "#B8860B", 1.0},
    [DO_ILL] = {"material conflict", "#A63603", 1.6},
    [OTHER] = {"other", "#444444", 1.0},
};

static const struct {
  const char *type;
  Class class;
} classes[] = {
    {"AGREE", SAY_WELL},    {"CONSULT", SAY_WELL}, {"SUPPORT", SAY_WELL}, {"CONCEDE", SAY_WELL},
    {"COOPERATE", DO_WELL}, {"AID", DO_WELL},      {"RETREAT", DO_WELL},  {"REQUEST", SAY_ILL},
    {"ACCUSE", SAY_ILL},    {"REJECT", SAY_ILL},   {"THREATEN", SAY_ILL}, {"PROTEST", DO_ILL},
    {"SANCTION", DO_ILL},   {"MOBILIZE", DO_ILL},  {"COERCE", DO_ILL},    {"ASSAULT", DO_ILL},
};

const ActorLook *look_of_actor(Text type) {
  size_t last = sizeof actor_looks / sizeof *actor_looks - 1, i = 0;
  while (i < last && !text_is(type, actor_looks[i].type)) i++;
  return &actor_looks[i];
}

const RelationLook *look_of_relation(Text type) {
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (text_is(type, classes[i].type)) return &relation_looks[classes[i].class];
  return &relation_looks[OTHER];
}

const RelationLook *look_of_class(size_t n) {
  return n < sizeof relation_looks / sizeof *relation_looks ? &relation_looks[n] : NULL;
}
