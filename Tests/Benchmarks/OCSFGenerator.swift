import Foundation

/// Writes posture scans of any size in the shape Prowler 5 writes them, about 4.7 KB a finding.
///
/// The same seed and count give the same bytes. The words are made up; the ids of checks begin with
/// real services, so that they map by prefix as real ones do.
struct OCSFGenerator {
  private static let services = [
    "s3", "ec2", "iam", "rds", "kms", "cloudtrail", "guardduty", "vpc", "elbv2", "backup",
  ]
  private static let severities = [(2, "Low"), (3, "Medium"), (4, "High"), (5, "Critical")]
  private static let regions = [
    "eu-west-1", "eu-central-1", "us-east-1", "us-west-2", "ap-south-1", "sa-east-1",
  ]
  private static let accounts = (1...5).map { String(repeating: String($0), count: 12) }

  private let checks: [Check]
  private var random: SplitMix64

  init(seed: UInt64, checks count: Int = 300) {
    random = SplitMix64(state: seed)
    checks = (0..<count).map(Check.init)
  }

  /// Writes a JSON array of `count` findings, a few megabytes at a time.
  mutating func write(_ count: Int, to file: FileHandle) throws {
    var buffer: [UInt8] = Array("[".utf8)
    buffer.reserveCapacity(5 << 20)
    for position in 0..<count {
      buffer.append(contentsOf: (position == 0 ? "" : ",").utf8)
      append(position, to: &buffer)
      if buffer.count > 4 << 20 {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    buffer.append(contentsOf: "\n]\n".utf8)
    try file.write(contentsOf: buffer)
  }

  private mutating func append(_ position: Int, to buffer: inout [UInt8]) {
    let check = checks[position % checks.count]
    let number = position / checks.count
    let account = Self.accounts[number % Self.accounts.count]
    let region = Self.regions[number / Self.accounts.count % Self.regions.count]
    let name = "\(check.service)-resource-\(number)"
    let verdict = Verdict(roll: random.next() % 100)
    let detail = "Resource \(name) \(verdict.isFailed ? "does not meet" : "meets") the rule."
    let pieces = [
      "\n    {\n        \"message\": \"", detail, "\",\n", check.head, verdict.fields, detail,
      "\",\n        \"unmapped\": {", check.unmapped, account,
      "\",\n            \"provider\": \"aws\"\n        },\n", check.findingInfo,
      "prowler-aws-\(check.id)-\(account)-\(region)-\(name)\"\n        },\n",
      resource(check, name: name, account: account, region: region),
      Self.cloud(account: account, region: region), check.tail,
    ]
    for piece in pieces { buffer.append(contentsOf: piece.utf8) }
  }

  private func resource(
    _ check: Check, name: String, account: String, region: String
  ) -> String {
    let arn = "arn:aws:\(check.service):\(region):\(account):resource/\(name)"
    return """
              "resources": [
                  {
                      "cloud_partition": "aws",
                      "region": "\(region)",
                      "data": {
                          "details": "",
                          "metadata": {
                              "name": "\(name)",
                              "arn": "\(arn)",
                              "state": "running",
                              "public_ip": null,
                              "encrypted": false,
                              "tags": [
                                  {
                                      "Key": "team",
                                      "Value": "\\u53d7\\u4ed8 \\"desk\\" 7"
                                  }
                              ]
                          }
                      },
                      "group": {
                          "name": "\(check.service)"
                      },
                      "labels": [
                          "team:desk"
                      ],
                      "name": "\(name)",
                      "type": "AwsResource",
                      "uid": "\(arn)"
                  }
              ],

      """
  }

  private static func cloud(account: String, region: String) -> String {
    """
            "category_name": "Findings",
            "category_uid": 2,
            "class_name": "Detection Finding",
            "class_uid": 2004,
            "cloud": {
                "account": {
                    "name": "",
                    "type": "AWS Account",
                    "type_id": 10,
                    "uid": "\(account)",
                    "labels": []
                },
                "org": {
                    "name": "",
                    "ou_uid": "",
                    "ou_name": "",
                    "uid": ""
                },
                "provider": "aws",
                "region": "\(region)"
            },

    """
  }

  /// What a check says of one resource, of which 2 in 100 wait for a person and 3 are suppressed.
  private struct Verdict {
    let isFailed: Bool
    let fields: String

    init(roll: UInt64) {
      let code = roll < 48 ? "FAIL" : roll < 50 ? "MANUAL" : "PASS"
      let isSuppressed = roll < 3
      isFailed = roll < 50
      fields = """
                "status": "\(isSuppressed ? "Suppressed" : "New")",
                "status_code": "\(code)",
                "status_id": \(isSuppressed ? 3 : 1),
                "status_detail": "
        """
    }
  }

  /// The stretches of a finding that are the same for all of one check.
  private struct Check {
    let id: String
    let service: String
    let head: String
    let unmapped: String
    let findingInfo: String
    let tail: String

    init(_ number: Int) {
      service = OCSFGenerator.services[number % OCSFGenerator.services.count]
      id = "\(service)_benchmark_rule_\(number)"
      let severity = OCSFGenerator.severities[number % OCSFGenerator.severities.count]
      let title = "Rule \(number) of \(service) is followed by every resource"
      head = Self.head(id: id, severity: severity)
      unmapped = Self.unmapped(number)
      findingInfo = Self.findingInfo(id: id, service: service, title: title)
      tail = Self.tail(id: id)
    }

    private static func head(id: String, severity: (Int, String)) -> String {
      """
              "metadata": {
                  "event_code": "\(id)",
                  "product": {
                      "name": "Prowler",
                      "uid": "prowler",
                      "vendor_name": "Prowler",
                      "version": "5.46.0"
                  },
                  "profiles": [
                      "cloud",
                      "datetime"
                  ],
                  "tenant_uid": "",
                  "version": "1.5.0"
              },
              "severity_id": \(severity.0),
              "severity": "\(severity.1)",

      """
    }

    private static func unmapped(_ number: Int) -> String {
      let soc2 = ["cc_6_1", "cc_6_6", "cc_7_2", "cc_a_1_1"][number % 4]
      let others = (0..<4).map { framework in
        "                \"FRAMEWORK-\(framework)\": [\n"
          + "                    \"\(number % 13).\(framework)\"\n                ],\n"
      }
      return """

                    "related_url": "",
                    "categories": [
                        "internet-exposed"
                    ],
                    "depends_on": [],
                    "related_to": [],
                    "additional_urls": [],
                    "notes": "",
                    "compliance": {

        """ + others.joined()
          + """
                          "SOC2": [
                              "\(soc2)"
                          ]
                      },
                      "scan_id": "01a20558-497b-71a7-bf41-110ac7e22137",
                      "provider_uid": "
          """
    }

    private static func findingInfo(id: String, service: String, title: String) -> String {
      """
              "activity_name": "Create",
              "activity_id": 1,
              "finding_info": {
                  "analytic": {
                      "category": "\(service)",
                      "name": "\(title)",
                      "type": "Rule",
                      "type_id": 1,
                      "uid": "\(id)"
                  },
                  "created_time": 1795386001,
                  "created_time_dt": "2026-11-22T22:20:01.787015",
                  "desc": "**Resources** are looked at one by one.\\n\\nThe rule holds where \
      the setting is on \\u2014 by default or by hand \\u2014 and nobody took it back.",
                  "title": "\(title)",
                  "types": [
                      "Software and Configuration Checks/Benchmark"
                  ],
                  "uid": "
      """
    }

    private static func tail(id: String) -> String {
      """
              "remediation": {
                  "desc": "Turn the setting on.\\n- Begin with what customers use\\n- Add the \
      setting to the module that creates such resources\\n- Look again after the next scan",
                  "references": [
                      "https://checks.example/\(id)"
                  ]
              },
              "risk_details": "Without it, whoever gets in meets one hurdle less, and the \
      company cannot show **who** changed what and when.",
              "time": 1795386001,
              "time_dt": "2026-11-22T22:20:01.787015",
              "type_uid": 200401,
              "type_name": "Detection Finding: Create"
          }
      """
    }
  }
}

/// A small generator of numbers that gives the same ones for the same seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
