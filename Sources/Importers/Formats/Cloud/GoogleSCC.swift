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
      references: fields.links(finding["externalUri"]))
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
