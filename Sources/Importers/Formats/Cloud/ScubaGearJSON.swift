import Readiness

/// ScubaGear's JSON: all products, one product, or bare test results (FORMATS, "ScubaGear").
struct ScubaGearJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "ScubaGear")
  private var errors = 0

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["MetaData"]["Tool"].string == "ScubaGear"
      || element["ReportSummary"].isObject && element["Results"].isArray || isTest(element)
  }

  private static func isTest(_ element: JSONNode) -> Bool {
    element["PolicyId"].string != nil && !element["RequirementMet"].isMissing
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    if Self.isTest(element) { return try read(test: element, into: &drafts) }
    let results = element["Results"]
    guard results.isObject || results.isArray else {
      throw BadElement(reason: "It has no Results.")
    }
    let tenant = readHeader(element["MetaData"], with: &drafts.fields)
    for group in results.array { read(group: group, of: tenant, into: &drafts) }
    for (_, groups) in results.object {
      for group in groups.array { read(group: group, of: tenant, into: &drafts) }
    }
  }

  private mutating func readHeader(
    _ data: JSONNode, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let version = fields.identity(data["ToolVersion"])
    header.toolVersion = version.isEmpty ? fields.identity(data["Module Version"]) : version
    header.scannedAt =
      ReportTime.instant(data["TimestampZulu"])
      ?? data["Report Date"].string.flatMap(Self.instant(american:))
    var tenant = ScubaGearPolicy.tenant
    tenant.account = fields.identity(data["TenantId"])
    let name = fields.text(data["DisplayName"])
    tenant.accountName = name.isEmpty ? fields.text(data["Tenant Display Name"]) : name
    return tenant
  }

  private mutating func read(
    group: JSONNode, of tenant: ResourceDraft, into drafts: inout DraftCollector
  ) {
    for control in group["Controls"].array {
      let policy = ScubaGearPolicy(
        id: drafts.fields.identity(control["Control ID"]),
        requirement: drafts.fields.text(control["Requirement"]),
        result: drafts.fields.text(control["Result"]),
        obligation: drafts.fields.text(control["Criticality"]),
        details: drafts.fields.text(control["Details"]),
        comment: Self.comment(of: control, with: &drafts.fields))
      guard !policy.id.isEmpty, !policy.result.isEmpty else {
        let name = policy.id.isEmpty ? drafts.fields.text(group["GroupName"]) : policy.id
        drafts.refuse(Refusal(place: name, reason: "It has no Control ID or no Result."))
        continue
      }
      add(policy, of: tenant, to: &drafts)
    }
  }

  /// A test result says only whether a policy is met; ScubaGear makes its words of that so.
  private mutating func read(
    test: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let obligation = drafts.fields.text(test["Criticality"])
    let isMet = test["RequirementMet"].isTrue
    let unmet = obligation.lowercased().hasPrefix("should") ? "Warning" : "Fail"
    let policy = ScubaGearPolicy(
      id: drafts.fields.identity(test["PolicyId"]),
      result: obligation.contains("/") ? "N/A" : isMet ? "Pass" : unmet, obligation: obligation,
      details: drafts.fields.text(test["ReportDetails"]))
    guard !policy.id.isEmpty else { throw BadElement(reason: "It names no policy (PolicyId).") }
    add(policy, of: ScubaGearPolicy.tenant, to: &drafts)
  }

  private mutating func add(
    _ policy: ScubaGearPolicy, of tenant: ResourceDraft, to drafts: inout DraftCollector
  ) {
    if policy.failedToRun { errors += 1 }
    header.warnings = ScubaGearPolicy.warnings(errors: errors)
    policy.add(to: &drafts, tenant: tenant)
  }

  private static func comment(of control: JSONNode, with fields: inout FieldCleaner) -> String {
    let nodes =
      [control["Justification"], control["Comments"]] + Array(control["Comments"].array)
      + [control["OmittedEvaluationDetails"], control["IncorrectResultDetails"]]
    var words: [String] = []
    for node in nodes { words.append(PlainText.words(ofHTML: fields.text(node))) }
    return words.filter { !$0.isEmpty && $0 != "N/A" }.uniqueTexts.joined(separator: " ")
  }

  /// `05/04/2026 17:15:48 Coordinated Universal Time`; nil where another zone stands behind it.
  private static func instant(american text: String) -> Instant? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[2] == "Coordinated Universal Time" else { return nil }
    let date = words[0].split(separator: "/")
    guard date.count == 3 else { return nil }
    return Instant(iso: "\(date[2])-\(date[0])-\(date[1])T\(words[1])Z")
  }
}
