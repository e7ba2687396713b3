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
    let read = try ReadReport(unmapped: bytes, format: report.format)
    let keys = Self.keys(of: read)
    #expect(try Self.keys(of: ReadReport(unmapped: bytes, format: report.format)) == keys)
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
  static func keys(of read: ReadReport) -> [[UInt8]: Int] {
    var subjects: [String: Set<[UInt8]>] = [:]
    for finding in read.findings {
      var subject = finding
      subject.place = ""
      subjects["\(read.checks[finding.check].tool) \(finding.toolID)", default: []]
        .insert(key(subject, in: read, isToolIDUnique: false))
    }
    let keys = read.findings.map { finding in
      let name = "\(read.checks[finding.check].tool) \(finding.toolID)"
      return key(finding, in: read, isToolIDUnique: subjects[name]?.count == 1)
    }
    return Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func key(
    _ finding: FindingDraft, in read: ReadReport, isToolIDUnique: Bool
  ) -> [UInt8] {
    let check = read.checks[finding.check]
    return FindingIdentity.key(
      tool: check.tool, check: check.id, finding: finding, isToolIDUnique: isToolIDUnique)
  }

  /// The report with the last element of its array first; nil where it is no array.
  private static func turned(_ bytes: [UInt8]) -> [UInt8]? {
    guard let items = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [Any],
      let data = try? JSONSerialization.data(withJSONObject: Array(items.reversed()))
    else { return nil }
    return Array(data)
  }
}
