import Readiness
import Testing

@testable import Importers

/// How the JSON formats are told from one another.
struct SignatureTests {
  /// One row alone takes the first element of every real report, so the order of rows is no matter.
  @Test(arguments: CorpusTests.readable.filter { $0.isTold })
  func oneFormatAloneTakesAReport(report: Corpus.Report) throws {
    var text = TextSource(BytesInMemory(try Corpus.bytes(report.path)))
    let head = try text.head(upTo: ReportOpening.length)
    guard ReportOpening.shape(of: head, forced: nil) == .elements else { return }
    let stream = JSONStream(text, skipsText: !ReportOpening.beginsJSON(head))
    let document = JSONDocument()
    guard let element = try stream.next(), element.role == .whole else { return }
    let node = try document.parse(element.bytes)
    let takers = Formats.all.filter { Self.takes($0, node) }
    #expect(takers.map(\.id) == [report.format])
  }

  private static func takes(_ format: ReportFormat, _ node: JSONNode) -> Bool {
    switch format.reading {
    case .elements(let recognises, _), .parts(_, let recognises, _): recognises(node)
    case .rows, .markup: false
    }
  }
}
