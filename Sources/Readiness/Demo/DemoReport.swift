/// A posture scan of the demo company, in the shape Prowler 5 writes (OCSF detection findings).
package struct DemoReport: Sendable {
  package enum Edition: String, CaseIterable, Hashable, Sendable {
    case first
    case second

    /// 24 and 3 days before the as-of day, early in the morning.
    package func takenAt(asOf: CalendarDate) -> Instant {
      Instant(startOf: asOf.adding(days: self == .first ? -24 : -3))
        .adding(seconds: 5 * 3_600 + 41 * 60 + (self == .first ? 7 : 52))
    }

    /// A file name as the scanner gives, but for the time.
    package var fileName: String { "prowler-pennywharf-\(rawValue).ocsf.json" }

    fileprivate var scanID: String {
      self == .first
        ? "01998a3e-51c4-7d20-9b6f-3e8d1c5a7f01" : "01998a3e-51c4-7d20-9b6f-3e8d1c5a7f02"
    }
  }

  private let edition: Edition
  private let tables: DemoTables
  private let takenAt: Instant

  init(_ edition: Edition, tables: DemoTables, takenAt: Instant) {
    self.edition = edition
    self.tables = tables
    self.takenAt = takenAt
  }

  /// The report: each check on each of its resources, in the order of the tables.
  func bytes() -> [UInt8] {
    var rows: [JSONText] = []
    for check in tables.checks {
      for resource in tables.resources
      where resource.kind == check.kind && resource.editions.contains(edition) {
        rows.append(row(check, resource))
      }
    }
    return Array(JSONText.list(rows).text.utf8)
  }

  private func row(_ check: DemoTables.Check, _ resource: DemoTables.Resource) -> JSONText {
    let key = DemoTables.Exception(check: check.id, resource: resource.name)
    let result = tables.exceptions[key]?[edition] ?? "PASS"
    let isMuted = result == "MUTED"
    let detail = "\(resource.name) \(result == "PASS" ? check.passed : check.failed)."
    return .object([
      ("message", .string(detail)), ("metadata", metadata(check)),
      ("severity_id", .number(severityID(check))), ("severity", .string(check.severity.titled)),
      ("status", .string(isMuted ? "Suppressed" : "New")),
      ("status_code", .string(isMuted ? "FAIL" : result)), ("status_detail", .string(detail)),
      ("status_id", .number(isMuted ? 3 : 1)), ("unmapped", unmapped(check, resource)),
      ("activity_name", .string("Create")), ("activity_id", .number(1)),
      ("finding_info", findingInfo(check, resource)),
      ("resources", .list([self.resource(check, resource)])),
      ("category_name", .string("Findings")), ("category_uid", .number(2)),
      ("class_name", .string("Detection Finding")), ("class_uid", .number(2_004)),
      ("cloud", cloud(check, resource)),
      (
        "remediation",
        .object([("desc", .string(check.remediation)), ("references", .list([]))])
      ),
      ("risk_details", .string(check.risk)), ("time", .number(takenAt.secondsSinceEpoch)),
      ("time_dt", .string(time)), ("type_uid", .number(200_401)),
      ("type_name", .string("Detection Finding: Create")),
    ])
  }

  private func metadata(_ check: DemoTables.Check) -> JSONText {
    .object([
      ("event_code", .string(check.id)),
      (
        "product",
        .object([
          ("name", .string("Prowler")), ("uid", .string("prowler")),
          ("vendor_name", .string("Prowler")), ("version", .string("5.46.0")),
        ])
      ),
      ("profiles", .list([.string("cloud"), .string("datetime")])), ("tenant_uid", .string("")),
      ("version", .string("1.5.0")),
    ])
  }

  private func unmapped(
    _ check: DemoTables.Check, _ resource: DemoTables.Resource
  ) -> JSONText {
    let tags = check.tags.map(JSONText.string)
    return .object([
      ("related_url", .string("")), ("categories", .list([.string(check.category)])),
      ("depends_on", .list([])), ("related_to", .list([])), ("additional_urls", .list([])),
      ("notes", .string("")),
      ("compliance", .object(tags.isEmpty ? [] : [("SOC2", .list(tags))])),
      ("scan_id", .string(edition.scanID)), ("provider_uid", .string(resource.account)),
      ("provider", .string(check.provider)),
    ])
  }

  private func findingInfo(
    _ check: DemoTables.Check, _ resource: DemoTables.Resource
  ) -> JSONText {
    let parts = [
      "prowler", check.provider, check.id, resource.account, resource.region, resource.name,
    ]
    let analytic: JSONText = .object([
      ("category", .string(service(check))), ("name", .string(check.title)),
      ("type", .string("Rule")), ("type_id", .number(1)), ("uid", .string(check.id)),
    ])
    return .object([
      ("analytic", analytic), ("created_time", .number(takenAt.secondsSinceEpoch)),
      ("created_time_dt", .string(time)),
      ("desc", .string("\(check.title). A resource fails when it \(check.failed).")),
      ("title", .string(check.title)),
      ("types", .list([.string("Software and Configuration Checks")])),
      ("uid", .string(parts.joined(separator: "-"))),
    ])
  }

  private func resource(
    _ check: DemoTables.Check, _ resource: DemoTables.Resource
  ) -> JSONText {
    let labels = resource.label.isEmpty ? [] : [JSONText.string(resource.label)]
    let metadata: JSONText = .object([
      ("name", .string(resource.name)), ("region", .string(resource.region)),
    ])
    return .object([
      ("cloud_partition", .string(check.provider == "aws" ? "aws" : "AzureCloud")),
      ("region", .string(resource.region)),
      ("data", .object([("details", .string("")), ("metadata", metadata)])),
      ("group", .object([("name", .string(service(check)))])), ("labels", .list(labels)),
      ("name", .string(resource.name)), ("type", .string(resourceType(resource))),
      ("uid", .string(resource.uid)),
    ])
  }

  private func cloud(_ check: DemoTables.Check, _ resource: DemoTables.Resource) -> JSONText {
    let isAWS = check.provider == "aws"
    let account: JSONText = .object([
      ("name", .string(Self.accountNames[resource.account] ?? "")),
      ("type", .string(isAWS ? "AWS Account" : "Azure AD Account")),
      ("type_id", .number(isAWS ? 10 : 6)), ("uid", .string(resource.account)),
      ("labels", .list([])),
    ])
    let organisation: JSONText = .object(
      ["name", "ou_uid", "ou_name", "uid"].map { ($0, .string("")) })
    return .object([
      ("account", account), ("org", organisation), ("provider", .string(check.provider)),
      ("region", .string(resource.region)),
    ])
  }

  /// The scanner writes its times without a zone and with a fraction.
  private var time: String { takenAt.description.dropLast() + ".318204" }

  private func service(_ check: DemoTables.Check) -> String {
    String(check.id.prefix { $0 != "_" })
  }

  private func severityID(_ check: DemoTables.Check) -> Int {
    ["low": 2, "medium": 3, "high": 4, "critical": 5][check.severity] ?? 1
  }

  private func resourceType(_ resource: DemoTables.Resource) -> String {
    Self.resourceTypes[resource.kind] ?? "Other"
  }

  private static let accountNames = [
    "111122223333": "pennywharf-production", "444455556666": "pennywharf-staging",
    "7a1d5c0e-94b2-4f6e-8f5d-2c6b9e0f1a37": "pennywharf-reporting",
  ]

  private static let resourceTypes = [
    "bucket": "AwsS3Bucket", "database": "AwsRdsDbInstance", "firewall": "AwsEc2SecurityGroup",
    "instance": "AwsEc2Instance", "volume": "AwsEc2Volume", "user": "AwsIamUser",
    "policy": "AwsIamPolicy", "account": "AwsAccount", "trail": "AwsCloudTrailTrail",
    "vpc": "AwsEc2Vpc", "region": "AwsAccount", "key": "AwsKmsKey",
    "balancer": "AwsElbv2LoadBalancer", "loggroup": "AwsLogsLogGroup",
    "certificate": "AwsCertificateManagerCertificate",
    "storage": "microsoft.storage/storageaccounts",
    "sqlserver": "microsoft.sql/servers", "vault": "microsoft.keyvault/vaults",
    "nsg": "microsoft.network/networksecuritygroups", "entra": "microsoft.users",
    "subscription": "microsoft.resources/subscriptions", "app": "microsoft.web/sites",
  ]
}

extension String {
  fileprivate var titled: String { prefix(1).uppercased() + dropFirst() }
}
