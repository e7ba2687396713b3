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
static const unsigned char gap_patterns[] = {
#embed "catalogue/gap-patterns.csv"
};
static const unsigned char crosswalk[] = {
#embed "catalogue/crosswalk.csv"
};
static const unsigned char demo_people[] = {
#embed "demo/people.csv"
};
static const unsigned char demo_assessments[] = {
#embed "demo/assessments.csv"
};
static const unsigned char demo_points[] = {
#embed "demo/points.csv"
};
static const unsigned char demo_scope[] = {
#embed "demo/scope.csv"
};
static const unsigned char demo_checklist[] = {
#embed "demo/checklist.csv"
};
static const unsigned char demo_checks[] = {
#embed "demo/checks.csv"
};
static const unsigned char demo_resources[] = {
#embed "demo/resources.csv"
};
static const unsigned char demo_results[] = {
#embed "demo/results.csv"
};
static const unsigned char readiness_summary[] = {
#embed "reports/readiness-summary.md.mustache"
};
static const unsigned char gap_report[] = {
#embed "reports/gap-report.md.mustache"
};
static const unsigned char system_description[] = {
#embed "reports/system-description.md.mustache"
};
static const unsigned char roadmap[] = {
#embed "reports/roadmap.md.mustache"
};

static const struct greenroom_template shipped[] = {
    {"catalogue/criteria.csv", criteria, sizeof criteria},
    {"catalogue/points-of-focus.csv", points_of_focus, sizeof points_of_focus},
    {"catalogue/controls.csv", controls, sizeof controls},
    {"catalogue/gap-patterns.csv", gap_patterns, sizeof gap_patterns},
    {"catalogue/crosswalk.csv", crosswalk, sizeof crosswalk},
    {"demo/people.csv", demo_people, sizeof demo_people},
    {"demo/assessments.csv", demo_assessments, sizeof demo_assessments},
    {"demo/points.csv", demo_points, sizeof demo_points},
    {"demo/scope.csv", demo_scope, sizeof demo_scope},
    {"demo/checklist.csv", demo_checklist, sizeof demo_checklist},
    {"demo/checks.csv", demo_checks, sizeof demo_checks},
    {"demo/resources.csv", demo_resources, sizeof demo_resources},
    {"demo/results.csv", demo_results, sizeof demo_results},
    {"reports/readiness-summary.md.mustache", readiness_summary, sizeof readiness_summary},
    {"reports/gap-report.md.mustache", gap_report, sizeof gap_report},
    {"reports/system-description.md.mustache", system_description, sizeof system_description},
    {"reports/roadmap.md.mustache", roadmap, sizeof roadmap},
};

struct greenroom_template greenroom_template_at(size_t index) {
  const size_t count = sizeof shipped / sizeof shipped[0];
  if (index < count) return shipped[index];
  return (struct greenroom_template){"", (const unsigned char *)"", 0};
}
