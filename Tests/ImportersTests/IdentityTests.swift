import Foundation
import Readiness
import Testing

@testable import Importers

/// What makes a finding the same one in the next report, over every real report of every format.
struct IdentityTests {
  /// Keys come from what a finding is about, not from where it stands or what is said about it.
  @Test(arguments: CorpusTests.readable.filter { $0.findings != 0 })
  func keysOutliveTheOrderOfRowsAndWhatIsSaidAboutThem(report: Corpus.Report) throws {
    let bytes = try Corpus.bytes(report.path)
    let read = try Corpus.reading(of: report)
    let again = try ReadReport(unmapped: bytes, format: report.format)
    #expect(again.findings == read.findings && again.checks == read.checks)
    let keys = Self.keys(of: read)
    var silent = read
    for index in silent.findings.indices {
      silent.findings[index].severity = .unrated
      silent.findings[index].nativeSeverity = ""
      silent.findings[index].detail = ""
      silent.findings[index].seenAt = nil
    }
    #expect(Self.keys(of: silent) == keys)
    if let turned = Self.turned(bytes) {
      #expect(try Self.keys(of: ReadReport(unmapped: turned, format: report.format)) == keys)
    }
  }

  /// How often each key occurs in the report.
  static func keys(of read: ReadReport) -> [Data: Int] {
    let named = Dictionary(grouping: read.findings) { finding in
      "\(read.checks[finding.check].tool) \(finding.toolID)"
    }
    let keys = named.values.flatMap { findings in
      let subjects = findings.lazy.map { finding in
        var subject = finding
        subject.place = ""
        return key(subject, in: read, isToolIDUnique: false)
      }
      let isUnique = findings.count == 1 || Set(subjects).count == 1
      return findings.map { key($0, in: read, isToolIDUnique: isUnique) }
    }
    return Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func key(
    _ finding: FindingDraft, in read: ReadReport, isToolIDUnique: Bool
  ) -> Data {
    let check = read.checks[finding.check]
    return Data(
      FindingIdentity.key(
        tool: check.tool, check: check.id, finding: finding, isToolIDUnique: isToolIDUnique))
  }

  /// The report with the last element of its array first; nil where it is no array.
  private static func turned(_ bytes: [UInt8]) -> [UInt8]? {
    guard let items = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [Any],
      let data = try? JSONSerialization.data(withJSONObject: Array(items.reversed()))
    else { return nil }
    return Array(data)
  }
}
