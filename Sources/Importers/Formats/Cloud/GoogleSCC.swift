import Readiness

/// Security Command Center's findings: a list, an API answer or a notification
/// (FORMATS, "GCP Security Command Center JSON").
struct GoogleSCC: ElementReader {
  private(set) var header = ReportHeader(tool: "Security Command Center")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    let item =
      element["listFindingsResults"].isArray
      ? element["listFindingsResults"].first : element
    return item["finding"]["category"].string != nil && item["finding"]["state"].string != nil
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["listFindingsResults"].isArray else {
      return try Self.read(item: element, into: &drafts)
    }
    for (index, item) in element["listFindingsResults"].array.enumerated() {
      do {
        try Self.read(item: item, into: &drafts)
      } catch {
        drafts.refuse(
          Refusal(place: "listFindingsResults item \(index + 1)", reason: error.reason))
      }
    }
  }

  private static func read(
    item: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let finding = item["finding"]
    let id = drafts.fields.identity(finding["category"])
    let state = drafts.fields.text(finding["state"])
    guard !id.isEmpty, !state.isEmpty else {
      throw BadElement(reason: "It has no finding.category or no finding.state.")
    }
    let check = drafts.check(id, provider: "gcp") { fields in
      Self.check(id, of: finding, with: &fields)
    }
    let mute = drafts.fields.text(finding["mute"])
    let own = drafts.fields.text(finding["severity"])
    let severity =
      own.isEmpty ? drafts.fields.text(finding["sourceProperties"]["SeverityLevel"]) : own
    drafts.add(
      FindingDraft(
        check: check, toolID: drafts.fields.identity(finding["name"]),
        resource: resource(of: item, with: &drafts.fields),
        verdict: state.uppercased() == "ACTIVE" ? .fail : .other,
        isMuted: mute.uppercased() == "MUTED",
        nativeStatus: "\(state)/\(mute.isEmpty ? "-" : mute)",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(finding["sourceProperties"]["Explanation"]),
        seenAt: ReportTime.instant(finding["eventTime"]),
        firstSeen: ReportTime.instant(finding["createTime"])))
  }

  private static func check(
    _ id: String, of finding: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let properties = finding["sourceProperties"]
    let steps = fields.text(finding["nextSteps"])
    return CheckDraft(
      tool: "Security Command Center", id: id,
      part: fields.identity(finding["findingClass"]).lowercased(), title: id,
      text: fields.text(finding["description"]),
      remediation: steps.isEmpty ? fields.text(properties["Recommendation"]) : steps,
      references: fields.links(finding["externalUri"]),
      compliance: compliance(of: finding, with: &fields))
  }

  /// Requirements by standard and version, in the new place and in the old.
  private static func compliance(
    of finding: JSONNode, with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var tags = AdvisoryIDs.tags([fields.identity(finding["vulnerability"]["cve"]["id"])])
    for entry in finding["compliances"].array {
      add(entry, of: fields.text(entry["standard"]), to: &tags, with: &fields)
    }
    for (standard, entries) in finding["sourceProperties"]["compliance_standards"].object {
      for entry in entries.array {
        add(entry, of: fields.text(standard), to: &tags, with: &fields)
      }
    }
    return tags
  }

  private static func add(
    _ entry: JSONNode, of standard: String, to tags: inout [String: [String]],
    with fields: inout FieldCleaner
  ) {
    let version = fields.text(entry["version"])
    // Of NIST's publications it means the controls, whatever it says of the version.
    let isNIST = standard.lowercased() == "nist" && !version.contains("800")
    let name = isNIST ? "NIST 800-53" : standard.uppercased()
    guard !standard.isEmpty else { return }
    let framework = version.isEmpty ? name : "\(name) \(version)"
    for node in entry["ids"].array {
      let id = fields.text(node)
      guard !id.isEmpty, tags[framework]?.contains(id) != true else { continue }
      tags[framework, default: []].append(id)
    }
  }

  private static func resource(
    of item: JSONNode, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let uid = fields.identity(item["finding"]["resourceName"])
    let resource = item["resource"]
    let snake = fields.identity(resource["project_display_name"])
    let camel = fields.identity(resource["projectDisplayName"])
    let named = snake.isEmpty ? camel : snake
    let property = fields.identity(item["finding"]["sourceProperties"]["ProjectId"])
    return ResourceDraft(
      uid: uid, name: uid.split(separator: "/").last.map(String.init) ?? uid,
      type: fields.text(resource["type"]), provider: "gcp",
      account: named.isEmpty ? property : named)
  }
}
