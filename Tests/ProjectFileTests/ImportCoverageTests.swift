import GRDB
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

  @Test func openFindingsOfChecksItDoesNotSpeakOfAreCounted() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([
        .row("lost", check: 1), .row("there", check: 1, account: "2"), .row("kept"),
        .row("quiet", .pass, check: 1),
      ]))
    var next = report()
    next.checks = ["s3_public"]
    let counts = try scratch.file.take(next, minute: 20).counts
    #expect(counts.absent == 1 && counts.gone == 0)
  }

  @Test func aPartOfAToolThatListsEveryFailureCoversChecksItDoesNotName() throws {
    let scratch = try ScratchProject()
    var first = MadeReport(tool: "Trivy", [.row("lost", check: 1), .row("kept")])
    first.describe = { $0.part = $0.id == "iam_mfa" ? "vuln" : "misconf" }
    try scratch.file.take(first)
    var next = report(tool: "Trivy")
    next.checks = ["s3_public"]
    next.describe = first.describe
    for (family, gone) in [("secret", 0), ("vuln", 1)] {
      next.sha256 = family
      next.header.completeFamilies = [CheckFamily(tool: "Trivy", part: family)]
      #expect(try scratch.file.take(next, minute: 20).counts.gone == gone, "\(family)")
    }
    #expect(try scratch.file.verify().problems == [])
  }

  @Test(arguments: [
    ("iam_mfa", "", 1), ("iam_mfa", "Prowler", 1), ("iam_mfa", "Trivy", 0), ("x", "", 0),
  ])
  func aCheckThatTheReportSaysWasRunIsCovered(check: String, tool: String, expected: Int) throws {
    var next = report()
    next.checks = ["s3_public"]
    next.coveredChecks = [CheckName(tool: tool, id: check)]
    #expect(try gone(after: next, known: .row("lost", check: 1)) == expected)
  }

  /// Each: what is said to have been looked at, and whether a finding in account 1, or in `lost`
  /// without an account, is gone.
  @Test(
    arguments: [
      (CoverageDraft(provider: "aws", account: "1", region: "eu"), true, false),
      (CoverageDraft(provider: "aws", account: "2", region: "eu"), false, false),
      (CoverageDraft(provider: "aws", account: "1", region: "eu", uid: "lost"), true, false),
      (CoverageDraft(provider: "aws", account: "1", region: "eu", uid: "other"), false, false),
      (CoverageDraft(provider: "aws", region: "eu", uid: "lost"), false, true),
      (CoverageDraft(provider: "aws", region: "eu", uid: "other"), false, false),
      (CoverageDraft(provider: "aws", region: "eu"), false, false),
      (CoverageDraft(provider: "gcp", account: "1", region: "eu"), false, false),
    ])
  func anEmptyReportEndsWhatItCovers(
    covered: CoverageDraft, endsWithAccount: Bool, endsWithout: Bool
  ) throws {
    for (account, isGone) in [("1", endsWithAccount), ("", endsWithout)] {
      let scratch = try ScratchProject()
      try scratch.file.take(MadeReport(tool: "Trivy", [.row("lost", account: account)]))
      var empty = MadeReport(sha256: "bb", tool: "Trivy", [])
      empty.checks = []
      empty.coverage = [covered]
      empty.header.scannedAt = .day(3)
      empty.header.completeFamilies = [CheckFamily(tool: "Trivy")]
      let outcome = try scratch.file.take(empty, minute: 20)
      #expect(outcome.counts.gone == (isGone ? 1 : 0), "account \(account)")
      let saysNothing = covered.account.isEmpty && covered.uid.isEmpty
      #expect((outcome.entry == nil) == saysNothing, "kept where it looked somewhere")
    }
  }

  @Test func withoutAnAccountAResourceCoversItselfAlone() throws {
    let cases: [(FindingDraft, Int)] = [
      (.row("lost", account: ""), 0), (.row("kept", account: "", place: "port 1"), 1),
      (.row("kept", account: "1", place: "port 1"), 0),
    ]
    for (known, expected) in cases {
      let scratch = try ScratchProject()
      try scratch.file.take(MadeReport([known, .row("kept", account: "")]))
      let next = report(.row("kept", day: 3, account: ""))
      #expect(try scratch.file.take(next, minute: 20).counts.gone == expected)
    }
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

  /// What only an older report shows, where a later one looked.
  @Test(
    arguments: [
      (FindingDraft.row("lost", day: 1), true), (.row("lost", check: 1, day: 1), false),
      (.row("lost", day: 1, account: "2"), false), (.row("lost", .pass, day: 1), false),
      (.row("lost", day: 1, muted: true), false),
    ])
  func whatOnlyAnOlderReportShowsIsNoLongerThere(old: FindingDraft, isGone: Bool) throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("kept", day: 3)]))
    let before = try scratch.dump()
    let older = MadeReport(sha256: "old", [old, .row("kept", day: 1)])
    let counts = try scratch.file.take(older, minute: 20).counts
    #expect(counts.created == 1 && counts.gone == 0 && counts.addsUp)
    #expect(counts.filled == (isGone ? 2 : 1))
    let goneAt = try scratch.file.read {
      try String.fetchAll($0, sql: "SELECT gone_at FROM finding WHERE gone_at IS NOT NULL")
    }
    #expect(goneAt == (isGone ? [Instant.day(3).description] : []))
    #expect(try scratch.file.take(older, minute: 21).entry == nil)
    #expect(try scratch.file.verify().problems == [])
    _ = try scratch.file.undo(by: .ada(30))
    #expect(try scratch.dump() == before)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func aLaterReportThatWasTakenBackEndsNothing() throws {
    let scratch = try ScratchProject()
    try scratch.file.take(MadeReport([.row("kept", day: 3)]))
    _ = try scratch.file.undo(by: .ada(11))
    try scratch.file.take(
      MadeReport(sha256: "old", [.row("lost", day: 1), .row("kept", day: 1)]), minute: 20)
    let page = try scratch.file.findings(FindingQuery(asOf: CalendarDate.on("2026-03-10")))
    #expect(page.rows.count == 2)
  }
}
