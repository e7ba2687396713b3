import Readiness
import Testing

@testable import Importers

/// Real reports against counts that were made of them independently.
struct CorpusTests {
  static let readable = Corpus.reports { report in
    Formats.ids.contains(report.format) && report.findings != nil
  }
  static let refused = Corpus.reports { $0.findings == nil }

  /// Every report holds the rows, the failures, the severities and the words that were counted in it.
  @Test(arguments: readable)
  func readsEveryRowWithTheToolsWords(report: Corpus.Report) throws {
    let bytes = try Corpus.bytes(report.path)
    let read = try ReadReport(bytes, format: report.isTold ? nil : report.format)
    #expect(read.header.format == report.format)
    #expect(read.findings.count == report.findings)
    #expect(read.failed.count == report.failed)
    #expect(
      read.count { $0.nativeSeverity.isEmpty ? "none" : $0.nativeSeverity } == report.bySeverity)
    if !report.byNativeStatus.isEmpty, report.findings != 0 {
      #expect(read.findings.allSatisfy { !$0.nativeStatus.isEmpty })
    }
    #expect(read.bytesRead == bytes.count)
    #expect(read.findings.allSatisfy { read.checks.indices.contains($0.check) })
    #expect(read.checks.allSatisfy { !$0.tool.isEmpty && !$0.id.isEmpty && !$0.title.isEmpty })
  }

  @Test(arguments: refused)
  func refusesWhatIsBroken(report: Corpus.Report) throws {
    let refusal = try wholeRefusal(Corpus.bytes(report.path))
    print("\(report.path) → \(refusal?.place ?? "READ"): \(refusal?.reason ?? "")")
    #expect(refusal != nil)
  }

  @Test func printsHowManyFailedFindingsAreMapped() throws {
    var lines: [String: (failed: Int, mapped: Int, sure: Int)] = [:]
    for report in Self.readable {
      let read = try ReadReport(
        Corpus.bytes(report.path), format: report.isTold ? nil : report.format)
      for mapping in read.failed.map({ read.checks[$0.check].mapping }) {
        lines[report.format, default: (0, 0, 0)].failed += 1
        guard !mapping.criteria.isEmpty else { continue }
        lines[report.format]?.mapped += 1
        if mapping.confidence != .low { lines[report.format]?.sure += 1 }
      }
    }
    for (format, line) in lines.sorted(by: { $0.key < $1.key }) {
      print("\(format): \(line.failed) failed, \(line.mapped) mapped, \(line.sure) not low")
    }
    let failed = lines.values.reduce(0) { $0 + $1.failed }
    #expect(lines.values.reduce(0) { $0 + $1.mapped } * 10 >= failed * 9)
  }
}

extension Corpus.Report {
  /// Whether its content tells its format: an empty array could be any tool's.
  var isTold: Bool { findings != 0 || (try? wholeRefusal(Corpus.bytes(path))) == nil }
}
