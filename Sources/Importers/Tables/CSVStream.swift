/// Splits a table into its records without holding more than one of them (RFC 4180, and what
/// spreadsheets make of it).
struct CSVStream {
  /// The last record that was read.
  private(set) var record = TableRecord()
  /// Bytes of the report read so far.
  var bytesRead: Int { source.bytesRead }

  /// The largest record, in cells.
  private static let mostCells = 100_000
  private static let chunkSize = 256 << 10

  private let largestCell: Int
  private var source: TextSource
  private var chunk = [UInt8](repeating: 0, count: chunkSize)
  /// The first byte of the chunk that is not taken, and the one behind the last that was read.
  private var position = 0
  private var limit = 0
  private var separator = UInt8(ascii: ",")
  private var line = 1
  private var quoteLine = 1
  private var state = State.cellStart

  private enum State { case cellStart, plain, quoted, afterQuote }

  /// - Parameters:
  ///   - head: The text's first bytes, in which the separator is looked for.
  ///   - largestCell: The size in bytes above which a cell refuses the report: a quote that never
  ///     closes is not followed to the end of the file.
  init(_ source: TextSource, head: [UInt8], largestCell: Int = 16 << 20) {
    self.source = source
    self.largestCell = largestCell
    separator = TableSeparator.sniff(head)
  }

  /// Reads the next record that is no blank line; false at the end.
  mutating func next() throws -> Bool {
    while try nextLine() {
      if record.count > 1 || !record.isBlank {
        record.settleEncoding()
        return true
      }
    }
    return false
  }

  /// Reads a record, which may be a blank line; false at the end.
  private mutating func nextLine() throws -> Bool {
    guard try fill() else { return false }
    record.begin(onLine: line)
    state = .cellStart
    while try fill() {
      if try step() { return true }
      guard record.openCellSize <= largestCell, record.count <= Self.mostCells else {
        throw tooLarge()
      }
    }
    if state == .quoted { throw ImportError.unclosedQuote(line: quoteLine) }
    record.endCell()
    return true
  }

  /// Takes in a stretch of one cell; true behind the end of the record.
  private mutating func step() throws -> Bool {
    switch state {
    case .cellStart:
      state = chunk[position] == Self.quote ? .quoted : .plain
      if state == .quoted {
        quoteLine = line
        position += 1
      }
    case .quoted: takeQuoted()
    case .afterQuote:
      // A doubled quote belongs to the text; what else follows a closing quote, against the
      // standard, is kept as it stands.
      state = chunk[position] == Self.quote ? .quoted : .plain
      if state == .quoted {
        record.append(Self.quote)
        position += 1
      }
    case .plain: return try takePlain()
    }
    return false
  }

  private mutating func takeQuoted() {
    let (start, limit) = (position, limit)
    var lines = 0
    let end = chunk.withUnsafeBufferPointer { bytes -> Int in
      var end = start
      while end < limit, bytes[end] != Self.quote {
        if bytes[end] == Self.lineFeed { lines += 1 }
        end += 1
      }
      record.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      return end
    }
    line += lines
    position = min(end + 1, limit)
    if end < limit { state = .afterQuote }
  }

  private mutating func takePlain() throws -> Bool {
    let (start, limit, separator) = (position, limit, separator)
    let end = chunk.withUnsafeBufferPointer { bytes -> Int in
      var end = start
      while end < limit {
        let byte = bytes[end]
        if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        end += 1
      }
      record.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      return end
    }
    position = end
    guard end < limit else { return false }
    record.endCell()
    position += 1
    if chunk[end] == separator {
      state = .cellStart
      return false
    }
    line += 1
    if chunk[end] == Self.carriageReturn, try fill(), chunk[position] == Self.lineFeed {
      position += 1
    }
    return true
  }

  /// Whether there is a byte to look at, after reading on if need be.
  private mutating func fill() throws -> Bool {
    guard position == limit else { return true }
    limit = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
    position = 0
    return limit > 0
  }

  private func tooLarge() -> ImportError {
    state == .quoted || state == .afterQuote
      ? .endlessQuote(line: quoteLine) : .recordTooLarge(line: record.line)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
