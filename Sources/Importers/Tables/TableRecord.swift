/// One record of a table: its cells, unquoted, as bytes one behind another.
struct TableRecord {
  /// The line of the text it begins on, counted from 1.
  private(set) var line = 1
  /// Its bytes were no UTF-8 and are read as Windows-1252, which spreadsheets write.
  private(set) var isTranscoded = false
  private var text: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Whether no cell holds a word.
  var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The bytes of the cell that is being written.
  var openCellSize: Int { text.count - (ends.last ?? 0) }

  /// The text of a cell, empty for one that is not there.
  subscript(place: Int) -> String {
    guard ends.indices.contains(place) else { return "" }
    let start = place == 0 ? 0 : ends[place - 1]
    return String(decoding: text[start..<ends[place]], as: UTF8.self)
  }

  var cells: [String] { ends.indices.map { self[$0] } }

  mutating func begin(onLine line: Int) {
    self.line = line
    isTranscoded = false
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  mutating func append(_ byte: UInt8) { text.append(byte) }

  mutating func endCell() { ends.append(text.count) }

  /// Reads the record as Windows-1252 when it is no UTF-8.
  mutating func settleEncoding() {
    guard text.contains(where: { $0 >= 0x80 }), String(validating: text, as: UTF8.self) == nil
    else { return }
    isTranscoded = true
    let bytes = text
    let places = ends
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var position = 0
    for end in places {
      while position < end {
        text.append(contentsOf: String(Windows1252.scalar(bytes[position])).utf8)
        position += 1
      }
      ends.append(text.count)
    }
  }
}
