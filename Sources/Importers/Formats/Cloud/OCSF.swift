import Readiness

/// OCSF findings of other tools than Prowler, Security Hub's among them
/// (FORMATS, "OCSF from Security Hub").
struct OCSF: ElementReader {
  private(set) var header = ReportHeader()

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    classOf(element) != nil && element["metadata"]["product"].isObject
      && !ProwlerOCSF.recognises(element)
  }

  private static func classOf(_ element: JSONNode) -> OCSFClass? {
    let uid = element["class_uid"]
    return (uid.integer ?? uid.string.flatMap { Int($0) }).flatMap(OCSFClass.init)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard let kind = Self.classOf(element) else {
      throw BadElement(reason: "It is no finding by its class (class_uid).")
    }
    let info = element["finding_info"].isObject ? element["finding_info"] : element["finding"]
    let parts = [element, element["metadata"], info, element["compliance"]]
    guard !parts.contains(where: \.repeatsKey) else { throw .readTwoWays }
    let product = element["metadata"]["product"]
    let tool = Self.tool(product, with: &drafts.fields)
    let id = OCSFCheck.id(of: element, info, kind, with: &drafts.fields)
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no check, so it cannot be mapped.")
    }
    if header.tool.isEmpty {
      header.tool = tool
      header.toolVersion = drafts.fields.identity(product["version"])
    }
    let resource = OCSFResource.draft(of: element, with: &drafts.fields)
    let check = drafts.check(id, of: tool, provider: resource.provider) { fields in
      OCSFCheck.draft(id, tool: tool, of: element, info, with: &fields)
    }
    drafts.add(
      Self.finding(
        of: element, info, status: OCSFStatus(element, kind, with: &drafts.fields), check: check,
        resource: resource, with: &drafts.fields))
  }

  private static func tool(_ product: JSONNode, with fields: inout FieldCleaner) -> String {
    let name = ASFFCheck.product(fields.identity(product["name"]))
    // Its new console is named after what it looks after.
    if name.lowercased().hasPrefix("security hub") { return "Security Hub" }
    let vendor = fields.identity(product["vendor_name"])
    return name.isEmpty ? (vendor.isEmpty ? "OCSF" : vendor) : name
  }

  private static func finding(
    of element: JSONNode, _ info: JSONNode, status: OCSFStatus, check: Int,
    resource: ResourceDraft, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let severity = severity(of: element, with: &fields)
    let said = [element["status_detail"], element["message"], info["desc"]]
    var detail = ""
    for node in said where detail.isEmpty { detail = fields.text(node) }
    let others = OCSFResource.others(of: element, besides: resource.uid, with: &fields)
    let first = [info["first_seen_time"], info["first_seen_time_dt"], info["created_time"]]
    let last = [
      element["time"], element["time_dt"], info["last_seen_time"], info["modified_time"],
      info["last_seen_time_dt"], info["modified_time_dt"],
    ]
    let uid = fields.identity(info["uid"])
    return FindingDraft(
      check: check, toolID: isFresh(uid) ? "" : uid, resource: resource,
      place: OCSFCheck.package(of: element, with: &fields), verdict: status.verdict,
      isMuted: status.isMuted, muteReason: status.isMuted ? fields.text(element["comment"]) : "",
      nativeStatus: status.words, severity: severity.ours, nativeSeverity: severity.word,
      detail: [detail, others].filter { !$0.isEmpty }.joined(separator: "\n"),
      seenAt: last.lazy.compactMap(ReportTime.instant).first,
      firstSeen: first.lazy.compactMap(ReportTime.instant).first)
  }

  /// A bare UUID is mostly made anew in every run.
  private static func isFresh(_ uid: String) -> Bool {
    uid.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && uid.allSatisfy { $0 == "-" || $0.isHexDigit }
  }

  private static func severity(
    of element: JSONNode, with fields: inout FieldCleaner
  ) -> (ours: Severity, word: String) {
    let word = fields.text(element["severity"])
    if !word.isEmpty { return (Severity(word: word), word) }
    guard let id = element["severity_id"].integer else { return (.unrated, "") }
    return (severities[id] ?? .unrated, "\(id)")
  }

  /// OCSF's `severity_id`; 0 is unknown and 99 another word.
  private static let severities: [Int: Severity] = [
    1: .info, 2: .low, 3: .medium, 4: .high, 5: .critical, 6: .critical,
  ]
}

/// The classes of OCSF's findings that are read.
enum OCSFClass: Int {
  case security = 2001
  case vulnerability, compliance, detection
  case dataSecurity = 2006
  case posture
}

/// What an OCSF finding says of its state.
struct OCSFStatus {
  let verdict: Verdict
  let isMuted: Bool
  let words: String

  init(_ element: JSONNode, _ kind: OCSFClass, with fields: inout FieldCleaner) {
    let word = fields.text(element["status"])
    let workflow = word.isEmpty ? Self.workflows[element["status_id"].integer ?? 0] ?? "" : word
    let code = fields.text(element["status_code"])
    let compliance = fields.text(element["compliance"]["status"])
    let result = compliance.isEmpty ? code : compliance
    var verdict = Self.verdict(result, id: element["compliance"]["status_id"].integer)
    let lower = workflow.lowercased()
    // Old findings say their result where newer ones say what was done about them.
    if verdict == nil { verdict = Self.verdicts.first { lower.hasPrefix($0.start) }?.verdict }
    if verdict == nil, kind != .compliance { verdict = .fail }
    let record = element["unmapped"]["RecordState"].string?.uppercased()
    let isClosed = ["resolved", "archived", "closed"].contains(lower) || record == "ARCHIVED"
    self.verdict = verdict == .fail && isClosed ? .other : verdict ?? .other
    isMuted = lower == "suppressed"
    let parts = result.isEmpty ? [workflow] : lower == "new" ? [result] : [workflow, result]
    let words = parts.filter { !$0.isEmpty }.joined(separator: "/")
    self.words = words.isEmpty ? "open" : words
  }

  private static func verdict(_ word: String, id: Int?) -> Verdict? {
    let lower = word.lowercased()
    if let known = verdicts.first(where: { lower.hasPrefix($0.start) }) { return known.verdict }
    return word.isEmpty || id == 3 ? id.flatMap { ids[$0] } : .other
  }

  private static let verdicts: [(start: String, verdict: Verdict)] = [
    ("fail", .fail), ("pass", .pass), ("success", .pass), ("manual", .manual),
  ]

  /// OCSF's `compliance.status_id`; 2 is a warning.
  private static let ids: [Int: Verdict] = [1: .pass, 2: .other, 3: .fail]

  /// OCSF's `status_id` of a finding.
  private static let workflows = [
    1: "New", 2: "In Progress", 3: "Suppressed", 4: "Resolved", 5: "Archived",
  ]
}
