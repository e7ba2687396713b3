import Readiness

/// What Nessus and Tenable say of an item, in XML and in tables alike.
struct NessusWords {
  let verdict: Verdict
  let severity: Severity
  /// `vulnerability` for what names a CVE, `compliance` for a setting that was audited, else
  /// `plugin`.
  let part: String

  static let parts = ["vulnerability", "compliance", "plugin"]

  /// Every failure of a part that a scan of a host found is in its report.
  static let completeFamilies = Set(parts.map { CheckFamily(tool: "Nessus", part: $0) })

  /// - Parameters:
  ///   - risk: A severity from 0 to 4, or its word; in tables of audits the result stands there.
  ///   - audit: The result of an audited setting; empty for everything else.
  init(risk: String, audit: String, namesCVE: Bool) {
    let word = risk.trimmed.lowercased()
    let result = audit.isEmpty ? word : audit.trimmed.lowercased()
    severity = Self.severities[word] ?? Severity(word: word)
    part = Self.results[result] != nil ? "compliance" : namesCVE ? "vulnerability" : "plugin"
    verdict = Self.results[result] ?? (Self.informational.contains(word) ? .other : .fail)
  }

  private static let results: [String: Verdict] = [
    "passed": .pass, "failed": .fail, "warning": .manual, "error": .other, "skipped": .other,
  ]

  private static let informational: Set<String> = ["", "0", "none", "info", "informational"]

  private static let severities: [String: Severity] = [
    "0": .info, "1": .low, "2": .medium, "3": .high, "4": .critical, "": .unrated,
    "passed": .unrated, "failed": .unrated, "warning": .unrated,
  ]
}
