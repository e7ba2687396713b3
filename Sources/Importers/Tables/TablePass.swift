import Readiness

/// One reading of a table: finds the format out by the header, then reads row by row.
struct TablePass {
  private var stream: CSVStream
  private let head: [UInt8]
  private let forced: [ReportFormat]?
  private var format: ReportFormat?
  private var reader: (any RowReader)?
  private var drafts: DraftCollector
  private var oddities = TableOddities()

  /// - Parameters:
  ///   - head: The text's first bytes.
  ///   - forced: The shapes of the format that was named, or nil to find it out.
  init(_ source: TextSource, head: [UInt8], forced: [ReportFormat]?, drafts: DraftCollector) {
    stream = CSVStream(source, head: head)
    self.head = head
    self.forced = forced
    self.drafts = drafts
  }

  var header: ReportHeader {
    var header = reader?.header ?? ReportHeader()
    header.format = format?.id ?? ""
    header.warnings += oddities.sentences
    return header
  }

  mutating func run(_ sink: (DraftBatch) throws -> Void) throws {
    let header = try readHeader()
    try adopt(header)
    while try stream.next() {
      read(TableRow(header: header, record: stream.record))
      if drafts.isFull(ReportReader.batchSize) { try sink(takeBatch()) }
    }
    reader?.finish(into: &drafts)
    try sink(takeBatch())
  }

  /// The formats a first line belongs to, as far as it is a header.
  static func recognises(_ head: [UInt8], among formats: [ReportFormat]) -> Bool {
    var stream = CSVStream(TextSource(BytesInMemory(head)), head: head)
    guard let header = try? readHeader(from: &stream, head: head) else { return false }
    return formats.contains { $0.recognises(header) }
  }

  private mutating func takeBatch() -> DraftBatch {
    drafts.takeBatch(bytesRead: stream.bytesRead, repairedTexts: 0)
  }

  private mutating func readHeader() throws -> TableHeader {
    try Self.readHeader(from: &stream, head: head)
  }

  /// The first record as names of columns, behind the line that names the separator.
  static func readHeader(
    from stream: inout CSVStream, head: [UInt8]
  ) throws -> TableHeader {
    var hasRecord = try stream.next()
    if hasRecord, TableSeparator.named(in: head) != nil { hasRecord = try stream.next() }
    guard hasRecord else { throw ImportError.nothingInside("no header line") }
    return TableHeader(stream.record.cells)
  }

  private mutating func adopt(_ header: TableHeader) throws {
    let found = (forced ?? Formats.all).first { $0.recognises(header) }
    guard let found, case .rows(_, let makeReader) = found.reading else {
      if header.names.count == 1 {
        throw ImportError.notJSON(startsWith: ReportOpening.excerpt(head))
      }
      throw ImportError.unknownTable(header, wanted: forced?.first?.title)
    }
    format = found
    reader = makeReader(header)
    drafts.format = found.id
  }

  private mutating func read(_ row: TableRow) {
    let record = row.record
    if record.isBlank {
      reader?.readEmptyRow(into: &drafts)
      return
    }
    // Where tables were put one behind the other, their headers stand among the rows.
    if record[0] == row.header.names[0], record.cells == row.header.names { return }
    oddities.note(record, columns: row.header.names.count)
    do throws(BadElement) {
      if record.hasMore(than: row.header.names.count) {
        throw BadElement(
          reason: "It has \(record.count) cells and the header \(row.header.names.count): a "
            + "separator stands in a cell without quotes.")
      }
      try reader?.read(row, into: &drafts)
    } catch {
      drafts.refuse(Refusal(place: "line \(record.line)", reason: error.reason))
    }
  }
}

extension TableRecord {
  /// Whether cells behind the header's hold anything.
  fileprivate func hasMore(than columns: Int) -> Bool {
    count > columns && (columns..<count).contains { !self[$0].isEmpty }
  }
}

extension ReportFormat {
  fileprivate func recognises(_ header: TableHeader) -> Bool {
    if case .rows(let recognises, _) = reading { recognises(header) } else { false }
  }
}
