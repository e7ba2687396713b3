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
static const unsigned char demo_papers[] = {
#embed "demo/papers.csv"
};
static const unsigned char demo_duties[] = {
#embed "demo/duties.csv"
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
static const unsigned char policy_index[] = {
#embed "policies/index.csv"
};
static const unsigned char policy_acceptable_use[] = {
#embed "policies/acceptable-use.md"
};
static const unsigned char policy_access_control[] = {
#embed "policies/access-control.md"
};
static const unsigned char policy_asset_management[] = {
#embed "policies/asset-management.md"
};
static const unsigned char policy_backup[] = {
#embed "policies/backup.md"
};
static const unsigned char policy_business_continuity[] = {
#embed "policies/business-continuity.md"
};
static const unsigned char policy_change_management[] = {
#embed "policies/change-management.md"
};
static const unsigned char policy_code_of_conduct[] = {
#embed "policies/code-of-conduct.md"
};
static const unsigned char policy_cryptography[] = {
#embed "policies/cryptography.md"
};
static const unsigned char policy_customer_commitments[] = {
#embed "policies/customer-commitments.md"
};
static const unsigned char policy_data_classification[] = {
#embed "policies/data-classification.md"
};
static const unsigned char policy_endpoint_security[] = {
#embed "policies/endpoint-security.md"
};
static const unsigned char policy_ethics_reporting[] = {
#embed "policies/ethics-reporting.md"
};
static const unsigned char policy_hr_security[] = {
#embed "policies/hr-security.md"
};
static const unsigned char policy_incident_response[] = {
#embed "policies/incident-response.md"
};
static const unsigned char policy_information_security[] = {
#embed "policies/information-security.md"
};
static const unsigned char policy_logging_monitoring[] = {
#embed "policies/logging-monitoring.md"
};
static const unsigned char policy_network_security[] = {
#embed "policies/network-security.md"
};
static const unsigned char policy_physical_security[] = {
#embed "policies/physical-security.md"
};
static const unsigned char policy_privacy[] = {
#embed "policies/privacy.md"
};
static const unsigned char policy_processing_integrity[] = {
#embed "policies/processing-integrity.md"
};
static const unsigned char policy_retention_disposal[] = {
#embed "policies/retention-disposal.md"
};
static const unsigned char policy_risk_management[] = {
#embed "policies/risk-management.md"
};
static const unsigned char policy_secure_development[] = {
#embed "policies/secure-development.md"
};
static const unsigned char policy_vendor_management[] = {
#embed "policies/vendor-management.md"
};
static const unsigned char policy_vulnerability_management[] = {
#embed "policies/vulnerability-management.md"
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
static const unsigned char policy_register[] = {
#embed "reports/policy-register.md.mustache"
};
static const unsigned char acknowledgement_log[] = {
#embed "reports/acknowledgement-log.md.mustache"
};
static const unsigned char acknowledgement_sheet[] = {
#embed "reports/acknowledgement-sheet.md.mustache"
};
static const unsigned char training_matrix[] = {
#embed "reports/training-matrix.md.mustache"
};
static const unsigned char training_sheet[] = {
#embed "reports/training-sheet.md.mustache"
};
static const unsigned char reminder_email[] = {
#embed "reports/reminder-email.md.mustache"
};
static const unsigned char roster[] = {
#embed "reports/roster.md.mustache"
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
    {"demo/papers.csv", demo_papers, sizeof demo_papers},
    {"demo/duties.csv", demo_duties, sizeof demo_duties},
    {"demo/checks.csv", demo_checks, sizeof demo_checks},
    {"demo/resources.csv", demo_resources, sizeof demo_resources},
    {"demo/results.csv", demo_results, sizeof demo_results},
    {"policies/index.csv", policy_index, sizeof policy_index},
    {"policies/acceptable-use.md", policy_acceptable_use, sizeof policy_acceptable_use},
    {"policies/access-control.md", policy_access_control, sizeof policy_access_control},
    {"policies/asset-management.md", policy_asset_management, sizeof policy_asset_management},
    {"policies/backup.md", policy_backup, sizeof policy_backup},
    {"policies/business-continuity.md", policy_business_continuity,
     sizeof policy_business_continuity},
    {"policies/change-management.md", policy_change_management, sizeof policy_change_management},
    {"policies/code-of-conduct.md", policy_code_of_conduct, sizeof policy_code_of_conduct},
    {"policies/cryptography.md", policy_cryptography, sizeof policy_cryptography},
    {"policies/customer-commitments.md", policy_customer_commitments,
     sizeof policy_customer_commitments},
    {"policies/data-classification.md", policy_data_classification,
     sizeof policy_data_classification},
    {"policies/endpoint-security.md", policy_endpoint_security, sizeof policy_endpoint_security},
    {"policies/ethics-reporting.md", policy_ethics_reporting, sizeof policy_ethics_reporting},
    {"policies/hr-security.md", policy_hr_security, sizeof policy_hr_security},
    {"policies/incident-response.md", policy_incident_response, sizeof policy_incident_response},
    {"policies/information-security.md", policy_information_security,
     sizeof policy_information_security},
    {"policies/logging-monitoring.md", policy_logging_monitoring, sizeof policy_logging_monitoring},
    {"policies/network-security.md", policy_network_security, sizeof policy_network_security},
    {"policies/physical-security.md", policy_physical_security, sizeof policy_physical_security},
    {"policies/privacy.md", policy_privacy, sizeof policy_privacy},
    {"policies/processing-integrity.md", policy_processing_integrity,
     sizeof policy_processing_integrity},
    {"policies/retention-disposal.md", policy_retention_disposal, sizeof policy_retention_disposal},
    {"policies/risk-management.md", policy_risk_management, sizeof policy_risk_management},
    {"policies/secure-development.md", policy_secure_development, sizeof policy_secure_development},
    {"policies/vendor-management.md", policy_vendor_management, sizeof policy_vendor_management},
    {"policies/vulnerability-management.md", policy_vulnerability_management,
     sizeof policy_vulnerability_management},
    {"reports/readiness-summary.md.mustache", readiness_summary, sizeof readiness_summary},
    {"reports/gap-report.md.mustache", gap_report, sizeof gap_report},
    {"reports/system-description.md.mustache", system_description, sizeof system_description},
    {"reports/roadmap.md.mustache", roadmap, sizeof roadmap},
    {"reports/policy-register.md.mustache", policy_register, sizeof policy_register},
    {"reports/acknowledgement-log.md.mustache", acknowledgement_log, sizeof acknowledgement_log},
    {"reports/acknowledgement-sheet.md.mustache", acknowledgement_sheet, sizeof acknowledgement_sheet},
    {"reports/training-matrix.md.mustache", training_matrix, sizeof training_matrix},
    {"reports/training-sheet.md.mustache", training_sheet, sizeof training_sheet},
    {"reports/reminder-email.md.mustache", reminder_email, sizeof reminder_email},
    {"reports/roster.md.mustache", roster, sizeof roster},
};

struct greenroom_template greenroom_template_at(size_t index) {
  const size_t count = sizeof shipped / sizeof shipped[0];
  if (index < count) return shipped[index];
  return (struct greenroom_template){"", (const unsigned char *)"", 0};
}
