import Jobs
import ProjectFile
import Readiness
import Terminal

/// One import whole: where it came from, what it held, what it changed.
enum ImportRecordText {
  private static let mostRefusals = 200

  static func detail(
    _ id: String, _ refusals: [Refusal], replacing old: DetailState?, _ state: WorkbenchState
  ) -> DetailState {
    guard let report = state.project?.snapshot.imports.first(where: { $0.id == id }) else {
      var detail = DetailState()
      detail.isGone = true
      return detail
    }
    var text = DetailText()
    text.add(.heading("\(report.tool) report \(report.path.fileName)"), .blank)
    text.add(
      facts(report).filter { !$0.1.isEmpty }.map { TextView.Block.field($0.0, $0.1) })
    text.add(.blank, .heading("What it held"))
    text.add(counts(held(report.counts)))
    text.add(.blank, .heading("What it changed"))
    text.add(counts(changed(report.counts)))
    if !report.warnings.isEmpty {
      text.add(.blank, .heading("Not whole"))
      text.add(report.warnings.map { .bullet($0) })
    }
    if !refusals.isEmpty {
      text.add(.blank, .heading("Not read"))
      text.add(refusals.prefix(mostRefusals).map { .bullet("\($0.place): \($0.reason)") })
      let others = refusals.count - mostRefusals
      if others > 0 { text.add(.bullet("and \(grouped(others)) more")) }
    }
    links(report, &text)
    return text.detail(replacing: old)
  }

  private static func facts(_ report: ImportSummary) -> [(String, String)] {
    [
      ("File", report.path), ("SHA-256", report.sha256), ("Format", report.format),
      ("Tool", report.tool), ("Version", report.toolVersion), ("Filed under", report.target),
      ("Scanned", report.scannedAt.description), ("Imported", report.at.description),
    ]
  }

  private static func counts(_ rows: [(Int, String)]) -> [TextView.Block] {
    rows.filter { $0.0 > 0 }.map { .bullet("\(grouped($0.0)) \($0.1)") }
  }

  private static func held(_ counts: ImportCounts) -> [(Int, String)] {
    [
      (counts.rows, "rows"), (counts.failed, "failed"), (counts.passed, "passed"),
      (counts.other, "muted, manual or informational"),
      (counts.checks, "checks, \(grouped(counts.checksMapped)) of them mapped to criteria"),
      (counts.duplicates, "rows that repeat another to the letter"),
      (counts.refused, "not read"), (counts.maskedSecrets, "secrets masked"),
      (counts.cutFields, "fields over 64 KiB cut"),
    ]
  }

  private static func changed(_ counts: ImportCounts) -> [(Int, String)] {
    [
      (counts.created, "new"), (counts.reopened, "reopened"), (counts.resolved, "resolved"),
      (counts.gone, "open before and no longer listed where it looked: resolved"),
      (counts.unchanged, "as they were"),
      (counts.filled, "of whose past it told more"),
      (
        counts.absent, "open ones it does not list and does not show to have looked for: still open"
      ),
    ]
  }

  private static func links(_ report: ImportSummary, _ text: inout DetailText) {
    text.add(.blank, .heading("More of this"))
    if let entry = report.entry { text.link("the journal's entry", to: .place(.entry(entry))) }
    text.link(
      "all findings of the tool", to: .place(.findings(scope: "tool=\"\(report.tool)\"")))
  }
}
