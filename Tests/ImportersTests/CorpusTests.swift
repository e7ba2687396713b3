import Readiness
import Testing

@testable import Importers

/// Real reports against counts that were made of them independently.
struct CorpusTests {
  static let readable = Corpus.reports { report in
    report.format == "prowler-ocsf" && report.findings != nil
  }
  static let refused = Corpus.reports { report in
    report.path.hasPrefix("malformed/")
      && (report.format != "prowler-ocsf" || report.findings == nil)
  }

  @Test(arguments: readable)
  func readsEveryRowWithTheToolsWords(report: Corpus.Report) throws {
    let bytes = try Corpus.bytes(report.path)
    let isEmpty = report.findings == 0
    let read = try ReadReport(bytes, format: isEmpty ? "prowler-ocsf" : nil)
    #expect(read.refusals == [])
    #expect(read.findings.count == report.findings)
    #expect(read.failed.count == report.failed)
    #expect(read.count(\.nativeSeverity) == report.bySeverity)
    if !report.byNativeStatus.isEmpty {
      #expect(read.count(\.nativeStatus) == report.byNativeStatus)
    }
    #expect(read.bytesRead == bytes.count)
    #expect(read.findings.allSatisfy { read.checks.indices.contains($0.check) })
    #expect(read.findings.allSatisfy { $0.seenAt != nil })
  }

  @Test(arguments: refused)
  func refusesWhatIsBrokenOrAnotherTools(report: Corpus.Report) throws {
    let refusal = try wholeRefusal(Corpus.bytes(report.path))
    print("\(report.path) → \(refusal?.place ?? "READ"): \(refusal?.reason ?? "")")
    #expect(refusal != nil)
  }

  @Test func mapsMostFailedFindings() throws {
    var (failed, mapped, sure) = (0, 0, 0)
    for report in Self.readable {
      let read = try ReadReport(Corpus.bytes(report.path), format: "prowler-ocsf")
      let mappings = read.failed.map { read.checks[$0.check].mapping }
      failed += mappings.count
      mapped += mappings.count { !$0.criteria.isEmpty }
      sure += mappings.count { !$0.criteria.isEmpty && $0.confidence != .low }
    }
    print("Corpus: \(mapped) of \(failed) failed findings mapped, \(sure) above low confidence")
    #expect(mapped * 10 >= failed * 9)
  }
}
