import Foundation
import Readiness
import Testing

@testable import Importers

/// How well checks find their criteria, printed, and held to what was reached.
struct MappingReportTests {
  /// Failed findings of each format: how many leave the queue, and how many reach the right kind.
  @Test func failedFindingsLeaveTheQueueAndReachTheirKind() throws {
    var lines: [String: Line] = [:]
    var strange: Set<String> = []
    for report in CorpusTests.readable {
      let bytes = try Corpus.bytes(report.path)
      let read = try ReadReport(bytes, format: report.isTold ? nil : report.format)
      for check in read.failed.map({ read.checks[$0.check] }) {
        let wanted = ExpectedKind.of(check, format: report.format)
        lines[report.format, default: Line()].count(check, wanted: wanted)
        if check.kind != wanted {
          let found = "\(check.kind) for \(wanted.map(\.rawValue) ?? "no row of ExpectedKind")"
          strange.insert("\(report.format) \(check.tool)/\(check.part) \(check.id): \(found)")
        }
      }
    }
    for (format, line) in lines.sorted(by: { $0.key < $1.key }) { print("\(format): \(line)") }
    let all = lines.values.reduce(Line(), +)
    print("all formats: \(all)")
    for line in strange.sorted().prefix(40) { print("  \(line)") }
    #expect(all.settled * 100 >= all.failed * 95)
    #expect(all.rightKind * 100 >= all.failed * 97)
  }

  /// Prowler's own SOC 2 tags are the judge; tags and exact rows are hidden from the mapping.
  @Test func theWordsOfProwlersChecksLeadToTheCriteriaItNames() throws {
    let tagged = try PublishedCheck.all()
    guard !tagged.isEmpty else { return }
    let titles = try Self.titlesOfProwlersChecks()
    var mapper = CriteriaMapper(crosswalk: try PublishedCheck.crosswalkWithoutThem())
    var misses: [String] = []
    for check in tagged {
      let mapping = mapper.map(
        CheckToMap(
          tool: "Prowler", id: check.id, format: "prowler-ocsf",
          title: titles[check.id] ?? check.id, provider: check.provider)
      ).mapping
      if check.criteria.isDisjoint(with: mapping.criteria) {
        let named = check.criteria.sorted().joined
        misses.append("  \(check.provider)/\(check.id): \(named), not \(mapping.criteria.joined)")
      }
    }
    let share = 1 - Double(misses.count) / Double(tagged.count)
    print("Prowler's SOC 2 tags: \(tagged.count - misses.count) of \(tagged.count), \(share)")
    for miss in misses { print(miss) }
    #expect(tagged.count == 229)
    #expect(share >= 0.825)
  }

  @Test func aPersonJudgesFiftyChecksTheSameWay() {
    var mapper = CriteriaMapper()
    var (right, first) = (0, 0)
    for judged in JudgedCheck.all {
      let mapped = mapper.map(judged.check)
      let criteria = mapped.mapping.criteria.map(\.description)
      let isRight =
        judged.criterion.isEmpty ? criteria.isEmpty : criteria.contains(judged.criterion)
      right += isRight ? 1 : 0
      first += (criteria.first ?? "") == judged.criterion ? 1 : 0
      if !isRight {
        print("  \(judged.check.tool) \(judged.check.title): \(judged.criterion), not \(criteria)")
        for reason in mapped.mapping.reasons { print("    \(reason)") }
      }
    }
    print("Judged by hand: \(right) of \(JudgedCheck.all.count), \(first) as the main criterion")
    #expect(JudgedCheck.all.count == 50)
    #expect(right >= 48)
  }

  private static func titlesOfProwlersChecks() throws -> [String: String] {
    var titles: [String: String] = [:]
    for report in CorpusTests.readable where report.format.hasPrefix("prowler") {
      for check in try Corpus.reading(of: report).checks {
        titles[check.id] = check.title
      }
    }
    return titles
  }

  private struct Line: CustomStringConvertible {
    var failed = 0
    /// Mapped to a criterion, or of a kind that needs none.
    var settled = 0
    var rightKind = 0

    mutating func count(_ check: CheckDraft, wanted: FindingKind?) {
      failed += 1
      settled += !check.mapping.criteria.isEmpty || !check.kind.movesFigures ? 1 : 0
      rightKind += check.kind == wanted ? 1 : 0
    }

    static func + (left: Line, right: Line) -> Line {
      Line(
        failed: left.failed + right.failed, settled: left.settled + right.settled,
        rightKind: left.rightKind + right.rightKind)
    }

    var description: String {
      "\(failed) failed, \(settled) leave the queue, \(rightKind) reach the right kind"
    }
  }
}

/// A check of Prowler that Prowler itself tags with SOC 2, as the shipped crosswalk cites it.
private struct PublishedCheck {
  let provider: String
  let id: String
  /// After the ban, and without PI1: what a scanner's finding may speak to.
  let criteria: Set<CriterionID>

  static func all() throws -> [PublishedCheck] {
    let rows = try Corpus.records(of: lines { $0.contains(",prowler-check,") })
    return rows.filter { $0.count > 10 }.compactMap { row in
      let id = row[2].split(separator: "/").map(String.init)
      var candidate = Candidate()
      candidate.criteria = row[7].split(separator: ";").compactMap { CriterionID($0) }
      candidate.resourceClass = row[10]
      let kept = CriteriaBan.apply(to: candidate).criteria.filter { $0.series != "PI1" }
      guard id.count == 2, !kept.isEmpty else { return nil }
      return PublishedCheck(provider: id[0], id: id[1], criteria: Set(kept))
    }
  }

  static func crosswalkWithoutThem() throws -> Crosswalk {
    let text = try lines { !$0.contains(",prowler-check,") }
    return Array(text.utf8).withUnsafeBufferPointer { Crosswalk(csv: $0) }
  }

  private static func lines(where isWanted: (Substring) -> Bool) throws -> String {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../Templates/catalogue/crosswalk.csv").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").filter(isWanted).joined(separator: "\n")
  }
}
