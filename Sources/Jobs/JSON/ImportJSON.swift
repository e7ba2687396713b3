import Readiness

/// The documented shape of `import --json`.
package struct ImportJSON: Encodable, Sendable {
  private let reports: [Report]

  package init(_ outcomes: [ImportJob.Outcome]) { reports = outcomes.map(Report.init) }

  private struct Report: Encodable, Sendable {
    let outcome: ImportJob.Outcome

    enum Key: String, CodingKey {
      case path, format, tool, sha256, warnings, repeats, rows, failed, passed, other, created,
        reopened, resolved
      case unchanged, duplicates, gone, absent, filled, refused, checks
      case toolVersion = "tool_version"
      case checksMapped = "checks_mapped"
      case checksUnmapped = "checks_unmapped"
      case passedOver = "passed_over"
    }

    struct Refused: Encodable {
      let `where`: String
      let why: String
    }

    init(_ outcome: ImportJob.Outcome) { self.outcome = outcome }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      let counts = outcome.counts
      try values.encode(outcome.path, forKey: .path)
      try values.encode(outcome.header.format, forKey: .format)
      try values.encode(outcome.header.tool, forKey: .tool)
      try values.encode(outcome.header.toolVersion, forKey: .toolVersion)
      try values.encode(outcome.sha256, forKey: .sha256)
      try values.encode(outcome.header.warnings, forKey: .warnings)
      try values.encode(outcome.isPassedOver, forKey: .passedOver)
      try values.encode(outcome.repeats, forKey: .repeats)
      let numbers: [(Key, Int)] = [
        (.rows, counts.rows), (.failed, counts.failed), (.passed, counts.passed),
        (.other, counts.other), (.created, counts.created), (.reopened, counts.reopened),
        (.resolved, counts.resolved), (.unchanged, counts.unchanged),
        (.duplicates, counts.duplicates), (.gone, counts.gone),
        (.absent, counts.absent), (.filled, counts.filled), (.checks, counts.checks),
        (.checksMapped, counts.checksMapped), (.checksUnmapped, counts.checksUnmapped),
      ]
      for (key, number) in numbers { try values.encode(number, forKey: key) }
      try values.encode(
        outcome.refusals.map { Refused(where: $0.place, why: $0.reason) }, forKey: .refused)
    }
  }
}
