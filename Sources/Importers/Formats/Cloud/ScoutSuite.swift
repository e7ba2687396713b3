import Readiness

/// ScoutSuite's results: one finding for each rule of a service (FORMATS, "ScoutSuite").
struct ScoutSuite: ElementReader {
  private(set) var header = ReportHeader(tool: "ScoutSuite")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["provider_code"].string != nil && element["services"].isObject
      && element["last_run"].isObject
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["services"].isObject else { throw BadElement(reason: "It has no services.") }
    let run = element["last_run"]
    header.toolVersion = drafts.fields.identity(run["version"])
    header.scannedAt = ReportTime.instant(run["time"])
    let account = drafts.fields.identity(element["account_id"])
    let cloud = ResourceDraft(
      uid: "", type: "service",
      provider: drafts.fields.identity(element["provider_code"]).lowercased(),
      account: account.isEmpty ? drafts.fields.identity(element["project_id"]) : account)
    for (service, content) in element["services"].object {
      for (rule, finding) in content["findings"].object {
        var resource = cloud
        resource.uid = drafts.fields.identity(service)
        resource.name = drafts.fields.text(finding["service"])
        Self.read(
          finding, of: drafts.fields.identity(rule), on: resource,
          items: ScoutSuiteItems(services: element["services"]), into: &drafts)
      }
    }
  }

  private static func read(
    _ finding: JSONNode, of rule: String, on resource: ResourceDraft, items: ScoutSuiteItems,
    into drafts: inout DraftCollector
  ) {
    guard let flagged = finding["flagged_items"].integer, !rule.isEmpty else {
      drafts.refuse(
        Refusal(
          place: "\(resource.uid), rule \(rule)",
          reason: "It does not say how much it flagged (flagged_items)."))
      return
    }
    let checked = finding["checked_items"].integer ?? 0
    let check = drafts.check(rule, provider: resource.provider) { fields in
      Self.check(rule, of: finding, with: &fields)
    }
    let level = drafts.fields.text(finding["level"])
    let (verdict, word): (Verdict, String) =
      flagged > 0 ? (.fail, "flagged") : checked > 0 ? (.pass, "clean") : (.other, "not-checked")
    var detail = ["Not evaluated: there was nothing to check."]
    if verdict != .other { detail = ["\(flagged) flagged of \(checked) checked."] }
    detail += items.names(finding["items"], count: flagged, with: &drafts.fields)
    drafts.add(
      FindingDraft(
        check: check, resource: resource, verdict: verdict, nativeStatus: word,
        severity: Severity(word: level), nativeSeverity: level,
        detail: detail.joined(separator: "\n")))
  }

  private static func check(
    _ rule: String, of finding: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    var tags: [String: [String]] = [:]
    for entry in finding["compliance"].array {
      let name = fields.text(entry["name"])
      let version = fields.text(entry["version"])
      let requirement = fields.text(entry["reference"])
      guard !name.isEmpty, !requirement.isEmpty else { continue }
      tags[version.isEmpty ? name : "\(name) \(version)", default: []].append(requirement)
    }
    let title = PlainText.words(ofHTML: fields.text(finding["description"]))
    return CheckDraft(
      tool: "ScoutSuite", id: rule, title: title.isEmpty ? rule : title,
      text: PlainText.words(ofHTML: fields.text(finding["rationale"])),
      remediation: PlainText.words(ofHTML: fields.text(finding["remediation"])),
      references: fields.links(finding["references"]), compliance: tags)
  }
}

/// What a rule flagged, which ScoutSuite writes as paths through its own data.
struct ScoutSuiteItems {
  let services: JSONNode

  /// The most items named in one finding.
  private static let most = 50

  /// A line for each thing, by what people know it by, and one for those that are too many.
  func names(
    _ items: JSONNode, count: Int, with fields: inout FieldCleaner
  ) -> [String] {
    var lines: [String] = []
    var read = 0
    for item in items.array.prefix(Self.most) {
      read += 1
      let line = name(of: fields.text(item), with: &fields)
      if !line.isEmpty, !lines.contains(line) { lines.append(line) }
    }
    if count > read, read > 0 { lines.append("and \(count - read) more") }
    return lines
  }

  /// The ARN or name of the innermost thing on the path that has one; else the path.
  private func name(of path: String, with fields: inout FieldCleaner) -> String {
    var node = services
    var name = path
    for step in path.split(separator: ".") {
      node = node.member(step)
      guard node.isObject else { break }
      let arn = fields.text(node["arn"])
      let own = fields.text(node["name"])
      if !arn.isEmpty || !own.isEmpty { name = Self.joined(own, arn) }
    }
    return name
  }

  private static func joined(_ name: String, _ arn: String) -> String {
    name.isEmpty ? arn : arn.isEmpty ? name : "\(name) (\(arn))"
  }
}
