import Readiness

/// Prowler's table of one framework: a row for each requirement and finding (FORMATS, "Prowler
/// compliance CSV").
///
/// Criteria hang on checks and a check stands under several requirements, so rows are held until
/// its tags are known.
struct ProwlerComplianceCSV: RowReader {
  private(set) var header = ReportHeader(tool: "Prowler")
  private var held: [(check: String, finding: FindingDraft)] = []
  private var tags: [String: [String: [String]]] = [:]

  /// Rows held at once, so that memory stays bounded; a check keeps the tags it had by then.
  private static let mostHeld = 20_000

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("REQUIREMENTS_ID", "CHECKID", "STATUS")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(row["CHECKID"])
    let requirement = drafts.fields.identity(row["REQUIREMENTS_ID"])
    let status = drafts.fields.text(row["STATUS"])
    guard !id.isEmpty, !status.isEmpty else {
      throw BadElement(reason: "It names no check or no verdict (CHECKID, STATUS).")
    }
    let framework = drafts.fields.text(row["FRAMEWORK"])
    if !requirement.isEmpty, tags[id]?[framework]?.contains(requirement) != true {
      tags[id, default: [:]][framework.isEmpty ? "SOC2" : framework, default: []]
        .append(requirement)
    }
    let isMuted = row["MUTED"].lowercased() == "true"
    let resource = resource(of: row, with: &drafts.fields)
    let finding = FindingDraft(
      check: 0, resource: resource, place: requirement,
      verdict: Self.verdicts[status.uppercased()] ?? .other, isMuted: isMuted,
      nativeStatus: isMuted ? "\(status)/muted" : status,
      detail: drafts.fields.text(row["STATUSEXTENDED"]),
      seenAt: ReportTime.instant(row["ASSESSMENTDATE"]))
    held.append((id, finding))
    if held.count >= Self.mostHeld { release(into: &drafts) }
  }

  mutating func finish(into drafts: inout DraftCollector) { release(into: &drafts) }

  private mutating func release(into drafts: inout DraftCollector) {
    for (id, finding) in held {
      var finding = finding
      finding.check = drafts.check(id, provider: finding.resource.provider) { _ in
        CheckDraft(
          tool: "Prowler", id: id, title: id,
          compliance: (tags[id] ?? [:]).mapValues { $0.sorted() })
      }
      drafts.add(finding)
    }
    held = []
  }

  private func resource(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    ResourceDraft(
      uid: fields.identity(row["RESOURCEID", "RESOURCENAME"]),
      name: fields.text(row["RESOURCENAME"]), provider: fields.text(row["PROVIDER"]).lowercased(),
      account: fields.identity(
        row["ACCOUNTID", "SUBSCRIPTIONID", "PROJECTID", "TENANTID", "CONTEXT"]),
      region: fields.identity(row["REGION", "LOCATION", "NAMESPACE"]))
  }

  private static let verdicts: [String: Verdict] = [
    "PASS": .pass, "FAIL": .fail, "MANUAL": .manual,
  ]
}
