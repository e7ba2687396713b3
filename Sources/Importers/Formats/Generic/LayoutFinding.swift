import Readiness

/// A row or an element read by a layout of the user's own.
struct LayoutFinding {
  let layout: ReportLayout
  /// The report's text of a field; empty where the layout or the report has none.
  let text: (ReportLayout.Field) -> String

  func add(to drafts: inout DraftCollector) throws(BadElement) {
    let check = drafts.fields.identity(text(.check).isEmpty ? text(.title) : text(.check))
    guard !check.isEmpty else {
      let column = layout.columns[.check] ?? layout.columns[.title] ?? ""
      throw BadElement(reason: "It names no check: “\(ReportOpening.excerpt(column))” is empty.")
    }
    let resource = resource(with: &drafts.fields)
    let status = drafts.fields.text(text(.status))
    let meaning = layout.words[status.trimmed.lowercased()]
    let severity = drafts.fields.text(text(.severity))
    let index = drafts.check(check, provider: resource.provider) { fields in
      self.check(check, with: &fields)
    }
    drafts.add(
      FindingDraft(
        check: index, toolID: drafts.fields.identity(text(.id)), resource: resource,
        location: drafts.fields.text(text(.location)),
        verdict: verdict(of: status, meaning), isMuted: meaning == "muted",
        nativeStatus: status.isEmpty ? "open" : status, severity: self.severity(of: severity),
        nativeSeverity: severity, detail: drafts.fields.text(text(.detail)),
        seenAt: SlashedDate.instant(text(.seen))))
  }

  /// A report without verdicts lists failures; a word that means nothing is neither.
  private func verdict(of status: String, _ meaning: String?) -> Verdict {
    if status.isEmpty { return .fail }
    if meaning == "muted" { return .fail }
    if let meaning { return Verdict(rawValue: meaning) ?? .other }
    return Self.verdicts[status.trimmed.lowercased()] ?? .other
  }

  private func severity(of word: String) -> Severity {
    layout.words[word.trimmed.lowercased()].flatMap(Severity.init(rawValue:))
      ?? Severity(word: word)
  }

  private func resource(with fields: inout FieldCleaner) -> ResourceDraft {
    let uid = fields.identity(text(.resource))
    return ResourceDraft(
      uid: uid, name: uid, type: fields.text(text(.type)),
      provider: fields.text(text(.provider)).lowercased(), account: fields.identity(text(.account)),
      region: fields.identity(text(.region)))
  }

  private func check(_ id: String, with fields: inout FieldCleaner) -> CheckDraft {
    let title = fields.text(text(.title))
    return CheckDraft(
      tool: layout.tool, id: id, title: title.isEmpty ? id : title,
      remediation: fields.text(text(.remediation)), references: fields.links([text(.link)]),
      compliance: Self.tags(fields.text(text(.tags))))
  }

  /// `SOC2: CC6.1; CVE-2024-1, cwe-79`: a framework with its id, or an id that says what it is.
  private static func tags(_ text: String) -> [String: [String]] {
    var tags: [String: [String]] = [:]
    for part in text.split(whereSeparator: { ",;|\n".contains($0) }).map(\.trimmed) {
      let sides = part.split(separator: ":", maxSplits: 1).map(\.trimmed)
      let weakness = AdvisoryIDs.weaknesses(in: [part]).first
      if sides.count == 2 {
        tags[sides[0], default: []].append(sides[1])
      } else if let weakness, part.lowercased().hasPrefix("cwe") {
        tags["CWE", default: []].append(weakness)
      } else {
        tags.merge(AdvisoryIDs.tags([part])) { $0 + $1 }
      }
    }
    return tags
  }

  private static let verdicts: [String: Verdict] = [
    "fail": .fail, "failed": .fail, "failure": .fail, "open": .fail, "active": .fail,
    "unhealthy": .fail, "non_compliant": .fail, "noncompliant": .fail, "pass": .pass,
    "passed": .pass, "success": .pass, "ok": .pass, "healthy": .pass, "compliant": .pass,
    "manual": .manual,
  ]
}
