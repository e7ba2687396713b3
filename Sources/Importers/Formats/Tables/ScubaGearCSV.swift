import Readiness

/// ScubaGear's tables, ScubaResults.csv and its failures ActionPlan.csv (FORMATS, "ScubaGear").
struct ScubaGearCSV: RowReader {
  private(set) var header = ReportHeader(tool: "ScubaGear")
  private var errors = 0

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("Control ID", "Requirement", "Result", "Criticality")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(row["Control ID"])
    let result = drafts.fields.text(row["Result"])
    guard !id.isEmpty, !result.isEmpty else {
      throw BadElement(reason: "It names no policy or no verdict (Control ID, Result).")
    }
    if result.lowercased().hasPrefix("error") { noteError() }
    let check = drafts.check(id, provider: "m365") { fields in
      let title = PlainText.words(ofHTML: fields.text(row["Requirement"]))
      return CheckDraft(tool: "ScubaGear", id: id, title: title.isEmpty ? id : title)
    }
    let obligation = drafts.fields.text(row["Criticality"])
    let isMuted = Self.isMuted(result)
    drafts.add(
      FindingDraft(
        check: check, resource: Self.product(of: id),
        verdict: Self.verdicts[result.lowercased()] ?? .other, isMuted: isMuted,
        muteReason: isMuted ? comment(of: row, with: &drafts.fields) : "", nativeStatus: result,
        severity: Self.severity(obligation), nativeSeverity: obligation,
        detail: PlainText.words(ofHTML: drafts.fields.text(row["Details"]))))
  }

  private mutating func noteError() {
    errors += 1
    header.warnings = [
      "ScubaGear could not check \(errors) of its policies: they are neither passed nor failed."
    ]
  }

  /// What the tenant's own file says about a row; a list without words shows as its type's name.
  private func comment(of row: TableRow, with fields: inout FieldCleaner) -> String {
    let comment = row["Justification", "Comments", "OmittedEvaluationDetails"]
    return comment.hasPrefix("System.Object") || comment == "N/A" ? "" : fields.text(comment)
  }

  /// The product is a part of the policy's id, as in `MS.AAD.1.1v1`.
  private static func product(of id: String) -> ResourceDraft {
    let parts = id.split(separator: ".")
    let product = parts.count > 2 ? parts[1].uppercased() : ""
    return ResourceDraft(uid: product, name: product, type: "product", provider: "m365")
  }

  private static func isMuted(_ result: String) -> Bool {
    ["omitted", "incorrect result"].contains(result.lowercased())
  }

  private static func severity(_ obligation: String) -> Severity {
    let word = obligation.lowercased()
    return word.hasPrefix("shall") ? .high : word.hasPrefix("should") ? .medium : .unrated
  }

  // A warning is an unmet "should", which is no failure; what is not applicable is for people.
  private static let verdicts: [String: Verdict] = [
    "pass": .pass, "fail": .fail, "n/a": .manual,
  ]
}
