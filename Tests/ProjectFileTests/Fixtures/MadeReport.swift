import Readiness

@testable import ProjectFile

/// A report as an importer would hand it on, made by hand.
struct MadeReport {
  var tool = "Prowler"
  var sha256 = "aa"
  var checks = ["s3_public", "iam_mfa"]
  var rows: [FindingDraft] = []
  var refusals: [Refusal] = []
  var coverage: [CoverageDraft] = []
  var coveredChecks: [CheckName] = []
  var header = ReportHeader(format: "prowler-ocsf", toolVersion: "5")
  /// What is said of each check beside the usual.
  var describe: (inout CheckDraft) -> Void = { _ in }

  init(sha256: String = "aa", tool: String = "Prowler", _ rows: [FindingDraft]) {
    self.sha256 = sha256
    self.tool = tool
    self.rows = rows
  }

  func feed(_ sink: (DraftBatch) throws -> Void) throws -> (ReportHeader, ReportOrigin) {
    var first = DraftBatch()
    first.newChecks = checks.map {
      CheckDraft(
        tool: tool, id: $0, title: "About \($0)", references: ["https://a.test"],
        compliance: ["CIS": ["1.1"]],
        mapping: CriteriaMapping(criteria: [CriterionID.named("CC6.1")], confidence: .high))
    }
    for index in first.newChecks.indices { describe(&first.newChecks[index]) }
    first.refusals = refusals
    first.coverage = coverage
    first.coveredChecks = coveredChecks
    try sink(first)
    for row in rows {
      var batch = DraftBatch()
      batch.findings = [row]
      try sink(batch)
    }
    var header = header
    header.tool = tool
    return (header, ReportOrigin(path: "/reports/\(sha256).json", sha256: sha256))
  }
}

extension FindingDraft {
  /// A row of the first check about a bucket, seen on a day.
  static func row(
    _ uid: String, _ verdict: Verdict = .fail, check: Int = 0, day: Int? = 0, toolID: String = "",
    account: String = "1", region: String = "eu", place: String = "", muted: Bool = false,
    detail: String = "", name: String = "", severity: Severity = .high
  ) -> FindingDraft {
    FindingDraft(
      check: check, toolID: toolID,
      resource: ResourceDraft(
        uid: uid, name: name, type: "bucket", provider: "aws", account: account, region: region),
      place: place, verdict: verdict, isMuted: muted, nativeStatus: verdict.rawValue,
      severity: severity, nativeSeverity: "High", detail: detail, seenAt: day.map { .day($0) })
  }
}

extension ProjectFile {
  @discardableResult
  func take(
    _ report: MadeReport, minute: Int = 10, isRehearsal: Bool = false
  ) throws -> ImportOutcome {
    try importReport(isRehearsal: isRehearsal, by: .ada(minute)) { try report.feed($0) }
  }
}

extension ImportCounts {
  /// The sums that hold for every import.
  var addsUp: Bool {
    rows == failed + passed + other
      && rows == created + reopened + resolved + unchanged + duplicates
  }
}
