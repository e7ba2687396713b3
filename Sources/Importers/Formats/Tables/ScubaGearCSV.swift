import Readiness

/// ScubaGear's tables, ScubaResults.csv and its failures ActionPlan.csv (FORMATS, "ScubaGear").
struct ScubaGearCSV: RowReader {
  private(set) var header = ReportHeader(tool: "ScubaGear")
  private var errors = 0

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("Control ID", "Requirement", "Result", "Criticality")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let policy = ScubaGearPolicy(
      id: drafts.fields.identity(row["Control ID"]),
      requirement: drafts.fields.text(row["Requirement"]),
      result: drafts.fields.text(row["Result"]),
      obligation: drafts.fields.text(row["Criticality"]),
      details: drafts.fields.text(row["Details"]), comment: comment(of: row, with: &drafts.fields))
    guard !policy.id.isEmpty, !policy.result.isEmpty else {
      throw BadElement(reason: "It names no policy or no verdict (Control ID, Result).")
    }
    if policy.failedToRun { errors += 1 }
    header.warnings = ScubaGearPolicy.warnings(errors: errors)
    policy.add(to: &drafts, tenant: ScubaGearPolicy.tenant)
  }

  /// A list without words shows as its type's name.
  private func comment(of row: TableRow, with fields: inout FieldCleaner) -> String {
    let comment = row["Justification", "Comments", "OmittedEvaluationDetails"]
    return comment.hasPrefix("System.Object") || comment == "N/A" ? "" : fields.text(comment)
  }
}
