/// Writes a posture scan as the table Prowler 5 writes, about 1.5 KB a row.
struct CSVGenerator: RowGenerator {
  private static let services = ["s3", "ec2", "iam", "rds", "kms", "cloudtrail", "vpc", "backup"]
  private static let severities = ["low", "medium", "high", "critical"]
  private static let regions = ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2"]
  private static let checks = 300

  private static let columns = [
    "AUTH_METHOD", "TIMESTAMP", "ACCOUNT_UID", "ACCOUNT_NAME", "FINDING_UID", "PROVIDER",
    "CHECK_ID", "CHECK_TITLE", "CHECK_TYPE", "STATUS", "STATUS_EXTENDED", "MUTED", "SERVICE_NAME",
    "SEVERITY", "RESOURCE_TYPE", "RESOURCE_UID", "RESOURCE_NAME", "RESOURCE_DETAILS", "PARTITION",
    "REGION", "DESCRIPTION", "RISK", "RELATED_URL", "REMEDIATION_RECOMMENDATION_TEXT",
    "REMEDIATION_RECOMMENDATION_URL", "REMEDIATION_CODE_CLI", "COMPLIANCE", "CATEGORIES", "NOTES",
    "PROWLER_VERSION",
  ]

  var head: String { Self.columns.joined(separator: ";") + "\n" }

  var tail: String { "" }

  func row(_ position: Int) -> String {
    let check = position % Self.checks
    let number = position / Self.checks
    let service = Self.services[check % Self.services.count]
    let id = "\(service)_benchmark_rule_\(check)"
    let account = String(repeating: String(number % 5 + 1), count: 12)
    let region = Self.regions[number / 5 % Self.regions.count]
    let name = "\(service)-resource-\(number)"
    let isFailed = (position &* 2_654_435_761) >> 7 % 2 == 0
    let cells = [
      "profile: benchmark", "2026-11-22 22:20:01.787015", account, "production",
      "prowler-aws-\(id)-\(account)-\(region)-\(name)", "aws", id,
      "Rule \(check) of \(service) is followed by every resource",
      "Software and Configuration Checks/Benchmark", isFailed ? "FAIL" : "PASS",
      "Resource \(name) \(isFailed ? "does not meet" : "meets") the rule.", "False", service,
      Self.severities[check % Self.severities.count], "AwsResource",
      "arn:aws:\(service):\(region):\(account):resource/\(name)", name, "", "aws", region,
      Self.description, Self.risk, "", Self.remediation, "https://checks.example/\(id)",
      "aws \(service) update --name <name> --setting on",
      "SOC2: cc_6_1 | FRAMEWORK-0: \(check % 13).0 | FRAMEWORK-1: \(check % 13).1",
      "internet-exposed", "", "5.46.0",
    ]
    return cells.joined(separator: ";") + "\n"
  }

  private static let description = """
    "**Resources** are looked at one by one.

    The rule holds where the setting is on, by default or by hand, and ""nobody"" took it back."
    """
  private static let risk = """
    Without it, whoever gets in meets one hurdle less, and the company cannot show **who** changed \
    what and when.
    """
  private static let remediation = """
    "Turn the setting on.
    - Begin with what customers use
    - Add the setting to the module that creates such resources
    - Look again after the next scan"
    """
}
