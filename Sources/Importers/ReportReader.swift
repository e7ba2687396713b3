package import Readiness

/// Reads a report in batches, so that memory does not grow with it.
package enum ReportReader {
  /// Findings in one batch at most.
  package static let batchSize = 1_000

  /// Reads the whole report and hands on what it holds.
  ///
  /// When it throws, the batches handed on before belong to a report that is refused as a whole:
  /// the caller takes them back.
  /// - Parameters:
  ///   - format: The id of the format, or nil to tell it from the content.
  ///   - layout: How to read a table or JSON that no format knows; it goes before the format.
  ///   - target: What was scanned, for reports that do not say: a repository, an image. It stands as
  ///     the account of resources that have none.
  ///   - sink: Takes the batches in order, the last one possibly empty but for `bytesRead`; it may
  ///     throw to stop.
  /// - Throws: `ImportError` for a report that is refused, else what the source or the sink throws.
  package static func read(
    _ source: any ByteSource, format: String? = nil, layout: ReportLayout? = nil,
    target: String = "", sink: (DraftBatch) throws -> Void
  ) throws -> ReportHeader {
    try read(
      source, forced: layout?.formats ?? format.map(Formats.named), name: format,
      drafts: DraftCollector(target: target), sink: sink)
  }

  /// - Parameters:
  ///   - forced: The shapes it may have; nil to tell them from the content.
  ///   - drafts: Gathers what is found.
  static func read(
    _ source: any ByteSource, forced: [ReportFormat]? = nil, name format: String? = nil,
    drafts: DraftCollector, sink: (DraftBatch) throws -> Void
  ) throws -> ReportHeader {
    if let format, forced?.isEmpty == true { throw ImportError.unknownFormat(format) }
    var text = TextSource(source)
    let head = try text.head(upTo: ReportOpening.length)
    if head.isEmpty, text.bytesRead == 0 { return try readNothing(of: format, sink) }
    if head.isEmpty, forced == nil { throw ImportError.nothingInside("only blanks") }
    if let refusal = ReportOpening.refusal(of: head) { throw refusal }
    let shape = ReportOpening.shape(of: head, forced: forced)
    if !head.isEmpty, let forced, !forced.contains(where: { $0.shape == shape }) {
      throw ImportError.otherShape(shape, wanted: forced)
    }
    switch shape {
    case .elements:
      let stream = JSONStream(
        text, path: Formats.partPath, skipsText: !ReportOpening.beginsJSON(head))
      var pass = ElementPass(stream: stream, forced: forced, drafts: drafts)
      try pass.run(sink)
      return pass.header
    case .table:
      var pass = TablePass(text, head: head, forced: forced, drafts: drafts)
      try pass.run(sink)
      return pass.header
    case .markup:
      var pass = MarkupPass(text, head: head, forced: forced, drafts: drafts)
      try pass.run(sink)
      return pass.header
    }
  }

  /// No bytes are a report of no findings where the format was named; nothing says that it is whole.
  private static func readNothing(
    of format: String?, _ sink: (DraftBatch) throws -> Void
  ) throws -> ReportHeader {
    guard let format else { throw ImportError.emptyFile }
    try sink(DraftBatch())
    return ReportHeader(
      format: format,
      warnings: ["The file is empty: the tool found nothing, or its run failed."])
  }
}
