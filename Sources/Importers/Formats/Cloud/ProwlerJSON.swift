import Readiness

/// Prowler's own JSON of versions 3 and 2 (FORMATS, "Prowler native JSON").
struct ProwlerJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "Prowler")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    !element["CheckID"].isMissing && !element["FindingUniqueId"].isMissing || isVersion2(element)
  }

  private static func isVersion2(_ element: JSONNode) -> Bool {
    !element["Control ID"].isMissing && !element["CAF Epic"].isMissing
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isObject else { throw BadElement(reason: "It is not an object.") }
    let isOld = Self.isVersion2(element)
    let id = drafts.fields.identity(isOld ? element["Control ID"] : element["CheckID"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no check (CheckID).") }
    let status = drafts.fields.text(element["Status"])
    guard !status.isEmpty else { throw BadElement(reason: "It has no verdict (Status).") }
    let provider = drafts.fields.text(element["Provider"]).lowercased()
    let resource = Self.resource(
      of: element, isOld: isOld, provider: provider.isEmpty ? "aws" : provider,
      with: &drafts.fields)
    let check = drafts.check(id, provider: resource.provider) { fields in
      Self.check(id, of: element, isOld: isOld, with: &fields)
    }
    let severity = drafts.fields.text(element["Severity"])
    let detail = drafts.fields.text(isOld ? element["Message"] : element["StatusExtended"])
    // Some rows of version 2 name their resource in a sentence alone: all that tells them apart.
    drafts.add(
      FindingDraft(
        check: check, toolID: drafts.fields.identity(element["FindingUniqueId"]),
        resource: resource,
        place: resource.uid.isEmpty ? drafts.fields.identity(element["Message"]) : "",
        verdict: Self.verdicts[status.uppercased()] ?? .other, nativeStatus: status,
        severity: Severity(word: severity), nativeSeverity: severity, detail: detail,
        seenAt: ReportTime.instant(isOld ? element["Timestamp"] : element["AssessmentStartTime"])))
  }

  private static let verdicts: [String: Verdict] = [
    "PASS": .pass, "FAIL": .fail, "MANUAL": .manual,
  ]

  private static func resource(
    of element: JSONNode, isOld: Bool, provider: String, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let arn = fields.identity(element["ResourceArn"])
    let name = fields.identity(isOld ? element["Resource ID"] : element["ResourceId"])
    let own = fields.identity(isOld ? element["Account Number"] : element["AccountId"])
    return ResourceDraft(
      uid: arn.isEmpty ? name : arn, name: name, type: fields.text(element["ResourceType"]),
      provider: provider, account: own.isEmpty ? AmazonName.account(in: arn) : own,
      region: fields.identity(element["Region"]))
  }

  private static func check(
    _ id: String, of element: JSONNode, isOld: Bool, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let title = fields.text(isOld ? element["Control"] : element["CheckTitle"])
    let advice = element["Remediation"]["Recommendation"]
    var tags: [String: [String]] = [:]
    for (framework, ids) in element["Compliance"].object {
      var names: [String] = []
      for id in ids.array { names.append(fields.text(id)) }
      tags[fields.text(framework)] = names
    }
    return CheckDraft(
      tool: "Prowler", id: id, title: title.isEmpty ? id : title,
      text: fields.text(element["Description"]), risk: fields.text(element["Risk"]),
      remediation: fields.text(isOld ? element["Remediation"] : advice["Text"]),
      references: fields.links(advice["Url"], element["RelatedUrl"], element["Doc link"]),
      compliance: tags)
  }
}
