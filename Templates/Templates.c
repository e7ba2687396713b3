#include "CTemplates.h"


static const unsigned char criteria[] = {
#embed "catalogue/criteria.csv"
};
static const unsigned char points_of_focus[] = {
#embed "catalogue/points-of-focus.csv"
};
static const unsigned char controls[] = {
#embed "catalogue/controls.csv"
};
static const unsigned char crosswalk[] = {
#embed "catalogue/crosswalk.csv"
};

static const struct greenroom_template shipped[] = {
    {"catalogue/criteria.csv", criteria, sizeof criteria},
    {"catalogue/points-of-focus.csv", points_of_focus, sizeof points_of_focus},
    {"catalogue/controls.csv", controls, sizeof controls},
    {"catalogue/crosswalk.csv", crosswalk, sizeof crosswalk},
};

struct greenroom_template greenroom_template_at(size_t index) {
  const size_t count = sizeof shipped / sizeof shipped[0];
  if (index < count) return shipped[index];
  return (struct greenroom_template){"", (const unsigned char *)"", 0};
}
