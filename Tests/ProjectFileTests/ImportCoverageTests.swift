import Readiness
import Testing

@testable import ProjectFile

/// What a report's silence about an open finding means.
@Suite struct ImportCoverageTests {
  /// Two open findings, of which the next report lists only `kept`.
  private func gone(after next: MadeReport, known: FindingDraft = .row("lost")) throws -> Int {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([known, .row("kept")]))
    let outcome = try scratch.file.take(next, minute: 20)
    #expect(outcome.counts.addsUp)
    #expect(try scratch.file.verify().problems == [])
    let page = try scratch.file.findings(FindingQuery(asOf: CalendarDate.on("2026-03-10")))
    let isOpen = known.verdict == .fail && !known.isMuted && outcome.counts.gone == 0
    #expect(page.rows.contains { $0.resource == known.resource.uid } == isOpen)
    return outcome.counts.gone
  }

  private func report(tool: String = "Prowler", day: Int = 3, _ rows: FindingDraft...) -> MadeReport
  {
    MadeReport(sha256: "bb", tool: tool, rows.isEmpty ? [.row("kept", day: day)] : rows)
  }

  @Test func whatACoveringReportNoLongerListsIsGone() throws {
    #expect(try gone(after: report()) == 1)
    #expect(try gone(after: report(day: 0)) == 1, "of the same moment")
  }

  @Test func anotherAccountRegionToolOrCheckSaysNothing() throws {
    #expect(try gone(after: report(), known: .row("lost", account: "2")) == 0)
    #expect(try gone(after: report(), known: .row("lost", region: "us")) == 0)
    #expect(try gone(after: report(tool: "Trivy", .row("other", day: 3))) == 0)
    var fewer = report()
    fewer.checks = ["s3_public"]
    #expect(try gone(after: fewer, known: .row("lost", check: 1)) == 0)
  }

  @Test func anOlderReportEndsNothing() throws {
    #expect(try gone(after: report(day: -1)) == 0)
  }

  @Test func onlyOpenFindingsGo() throws {
    #expect(try gone(after: report(), known: .row("quiet", .pass)) == 0)
    #expect(try gone(after: report(), known: .row("quiet", muted: true)) == 0)
  }

  @Test func whatIsGoneComesBackAsReopened() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("lost"), .row("kept")]))
    try scratch.file.take(report(), minute: 20)
    let back = try scratch.file.take(
      MadeReport(sha256: "cc", [.row("lost", day: 5), .row("kept", day: 5)]), minute: 30)
    #expect(back.counts.reopened == 1 && back.counts.unchanged == 1)
  }
}
