import Readiness

/// A finding as DefectDojo's generic reports tell it, in a table and in JSON alike.
struct DefectDojoFinding {
  var title: String
  var text = ""
  var mitigation = ""
  var impact = ""
  var links: [String] = []
  var weaknesses: [String] = []
  var advisories: [String] = []
  var address = ""
  var file = ""
  var line: Int?
  var package = ""
  var version = ""
  var toolID = ""
  var severity = ""
  /// What the report writes of it; empty where it says nothing, which means active.
  var status = ""
  var isActive = true
  var isFalsePositive = false
  var date = ""

  func add(to drafts: inout DraftCollector) {
    let resource = resource(with: &drafts.fields)
    let check = drafts.check(title, of: package, provider: resource.provider, described: check)
    let status = drafts.fields.text(status)
    let word = drafts.fields.text(severity)
    drafts.add(
      FindingDraft(
        check: check, toolID: drafts.fields.identity(toolID), resource: resource,
        location: FilePlace.text(drafts.fields.text(file), line: line),
        verdict: isActive ? .fail : .other, isMuted: isFalsePositive,
        muteReason: isFalsePositive ? "false positive" : "",
        nativeStatus: isFalsePositive ? "false positive" : status.isEmpty ? "active" : status,
        severity: Severity(word: word), nativeSeverity: word,
        detail: drafts.fields.text(impact), firstSeen: SlashedDate.instant(date)))
  }

  private func check(_ fields: inout FieldCleaner) -> CheckDraft {
    var tags = AdvisoryIDs.tags(advisories.map { fields.identity($0) })
    let weaknesses = AdvisoryIDs.weaknesses(in: weaknesses)
    if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
    return CheckDraft(
      tool: "DefectDojo", id: title, package: fields.identity(package), title: title,
      text: fields.text(text), risk: fields.text(impact), remediation: fields.text(mitigation),
      references: fields.links(links), compliance: tags)
  }

  private func resource(with fields: inout FieldCleaner) -> ResourceDraft {
    let address = fields.identity(address)
    if !address.isEmpty {
      return ResourceDraft(
        uid: address, name: address, type: "endpoint", provider: "web",
        account: WebSite.name(of: address))
    }
    let file = fields.identity(file)
    if !package.isEmpty {
      let name = fields.identity(package)
      return ResourceDraft(
        uid: "\(name)@\(fields.identity(version))", name: name, type: "package", provider: "code")
    }
    return ResourceDraft(uid: file, name: file, type: file.isEmpty ? "" : "file", provider: "code")
  }
}

/// Dates with slashes, which countries write in two orders.
enum SlashedDate {
  /// A day of ISO, else day before month; month first where only that is a date.
  ///
  /// DefectDojo documents day first. Each date is read for itself: a report is not held to be
  /// looked at twice.
  static func instant(_ text: String) -> Instant? {
    let date = text.trimmed
    if let instant = ReportTime.instant(date) { return instant }
    if let day = CalendarDate(iso: date.prefix(10)) { return Instant(startOf: day) }
    let parts = date.prefix { $0 != " " }.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return EnglishTime.instant(date) }
    let year = parts[2] < 100 ? 2_000 + parts[2] : parts[2]
    let day =
      CalendarDate(year: year, month: parts[1], day: parts[0])
      ?? CalendarDate(year: year, month: parts[0], day: parts[1])
    return day.map(Instant.init(startOf:))
  }
}
