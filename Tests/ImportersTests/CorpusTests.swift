import Readiness
import Testing

@testable import Importers

/// Real reports against counts that were made of them independently.
struct CorpusTests {
  /// An array without anything in it could be any tool's.
  private static let ambiguous = "ambiguous"
  static let readable = Corpus.reports { $0.format != ambiguous && $0.findings != nil }
  static let untold = Corpus.reports { $0.format == ambiguous }
  static let refused = Corpus.reports { $0.findings == nil }

  /// Every report holds the rows, the failures, the severities and the words that were counted in it.
  @Test(arguments: readable)
  func readsEveryRowWithTheToolsWords(report: Corpus.Report) throws {
    let read = try Corpus.reading(of: report)
    #expect(read.header.format == report.format)
    #expect(read.findings.count == report.findings)
    #expect(read.failed.count == report.failed)
    #expect(
      read.count { $0.nativeSeverity.isEmpty ? "none" : $0.nativeSeverity } == report.bySeverity)
    if !report.byNativeStatus.isEmpty, report.findings != 0 {
      #expect(read.findings.allSatisfy { !$0.nativeStatus.isEmpty })
    }
    #expect(try read.bytesRead == Corpus.bytes(report.path).count)
    #expect(read.findings.allSatisfy { read.checks.indices.contains($0.check) })
    #expect(read.checks.allSatisfy { !$0.tool.isEmpty && !$0.id.isEmpty && !$0.title.isEmpty })
  }

  @Test(arguments: untold)
  func asksWhoseItIsWhereNothingTells(report: Corpus.Report) throws {
    let refusal = try #require(try wholeRefusal(Corpus.bytes(report.path)))
    #expect(refusal.reason.contains("greenroom formats"))
  }

  @Test(arguments: refused)
  func refusesWhatIsBroken(report: Corpus.Report) throws {
    let refusal = try wholeRefusal(Corpus.bytes(report.path))
    print("\(report.path) → \(refusal?.place ?? "READ"): \(refusal?.reason ?? "")")
    #expect(refusal != nil)
  }
}

extension Corpus.Report {
  /// Whether its content tells its format: an empty array could be any tool's.
  var isTold: Bool { findings != 0 || (try? wholeRefusal(Corpus.bytes(path))) == nil }
}
