import Readiness

/// One reading of an XML report: the root tells the format, then each element that is asked for is
/// read as it ends; everything else is let go.
struct MarkupPass {
  private var source: TextSource
  private let builder: MarkupBuilder
  private let parser: MarkupParser
  private let candidates: [ReportFormat]
  private var format: ReportFormat?
  private var reader: (any MarkupReader)?
  private var drafts: DraftCollector

  private static let chunkSize = 64 << 10

  /// - Parameters:
  ///   - head: The text's first bytes.
  ///   - forced: The shapes of the format that was named, or nil to find it out.
  init(_ source: TextSource, head: [UInt8], forced: [ReportFormat]?, drafts: DraftCollector) {
    self.source = source
    self.drafts = drafts
    let candidates = forced ?? Formats.all
    self.candidates = candidates
    builder = MarkupBuilder { root in
      candidates.first { $0.recognises(root) }.flatMap { $0.makeReader() }
    }
    parser = MarkupParser(builder: builder, encoding: MarkupEncoding(declaredIn: head))
  }

  var header: ReportHeader {
    var header = reader?.header ?? ReportHeader()
    header.format = format?.id ?? ""
    return header
  }

  mutating func run(_ sink: (DraftBatch) throws -> Void) throws {
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    var count = Self.chunkSize
    while count > 0 {
      count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
      try chunk.withUnsafeBytes { bytes in
        try parser.feed(UnsafeRawBufferPointer(rebasing: bytes[..<count]), isLast: count == 0)
      }
      adoptFormat()
      for record in builder.takeFinished() {
        read(record)
        if drafts.isFull(ReportReader.batchSize) { try sink(takeBatch()) }
      }
    }
    reader?.finish(into: &drafts)
    try sink(takeBatch())
  }

  private mutating func adoptFormat() {
    guard reader == nil, let root = builder.root,
      let found = candidates.first(where: { $0.recognises(root) })
    else { return }
    format = found
    reader = found.makeReader()
    drafts.format = found.id
  }

  private mutating func read(_ record: MarkupBuilder.Record) {
    do throws(BadElement) {
      try reader?.read(record.element, inside: record.ancestors, into: &drafts)
    } catch {
      drafts.refuse(Refusal(place: "the element at line \(record.line)", reason: error.reason))
    }
  }

  private mutating func takeBatch() -> DraftBatch {
    drafts.takeBatch(bytesRead: source.bytesRead, repairedTexts: 0)
  }
}

extension ReportFormat {
  fileprivate func recognises(_ root: MarkupElement) -> Bool {
    if case .markup(let recognises, _) = reading { recognises(root) } else { false }
  }

  fileprivate func makeReader() -> (any MarkupReader)? {
    if case .markup(_, let makeReader) = reading { makeReader() } else { nil }
  }
}
