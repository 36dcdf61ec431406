// Stands for the page in a build that could not make it.
#include "graph/page.h"

const PagePart page_head = {NULL, 0}, page_tail = {NULL, 0};
