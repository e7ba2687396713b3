import CSimdjson

/// How values outside any array are told from other text: by lines.
extension JSONStream {
  /// The value outside any array at the window's offset; nil when something else was consumed.
  func document(startingWith byte: UInt8) throws -> JSONElement? {
    if isLineByLine, window.isAtLineStart { return try line(startingWith: byte) }
    switch byte {
    case UInt8(ascii: "["):
      openArray()
      return nil
    case UInt8(ascii: "{"):
      if let path, try JSONDescent.stands(at: window, path) { return try descend(path) }
      return try firstLine()
    case UInt8(ascii: ";") where skipped.isAssignment:
      window.consume(1)
      return nil
    default:
      if try isText() {
        try skipText()
        return nil
      }
      return try value(startingWith: byte, allowed: JSONToken.betweenDocuments)
    }
  }

  /// An object where it is not known yet whether elements stand one on a line.
  private func firstLine() throws -> JSONElement {
    let startsLine = window.isAtLineStart
    let line = window.line
    let length = try window.lineLength(checking: checkSize)
    let end = JSONLine.endOfValue(in: window.bytes(0..<length))
    if let end {
      let rest = window.bytes(end..<length)
      let standsAlone = startsLine && rest.allSatisfy(TextWindow.isBlank)
      if standsAlone { isLineByLine = true }
      return element(length: end, onLine: standsAlone ? line : nil)
    }
    if try isCutBeforeAnotherObject(length) {
      isLineByLine = true
      return element(length: length, role: .strayLine, onLine: line)
    }
    return try value(startingWith: UInt8(ascii: "{"), allowed: JSONToken.betweenDocuments)
  }

  /// An element that has its line for itself, or a line that is none.
  private func line(startingWith byte: UInt8) throws -> JSONElement? {
    let line = window.line
    let length = try window.lineLength(checking: checkSize)
    let bytes = window.bytes(0..<length)
    if byte == UInt8(ascii: "{"), let end = JSONLine.endOfValue(in: bytes) {
      let rest = bytes[end...].drop(while: TextWindow.isBlank)
      if rest.isEmpty { return element(length: end, onLine: line) }
      if rest.first == UInt8(ascii: "{") { return element(length: end) }
    } else if JSONToken.betweenDocuments(UnsafeRawBufferPointer(rebasing: trimmed(bytes))) {
      return try value(startingWith: byte, allowed: JSONToken.betweenDocuments)
    } else if byte == UInt8(ascii: "{"), try goesOn(behind: length) {
      // Reading on may have moved the bytes: they are not looked at again.
      return try value(startingWith: byte, allowed: JSONToken.betweenDocuments)
    } else if byte == UInt8(ascii: "["), try isJSON(at: 0) {
      openArray()
      return nil
    }
    return element(length: length, role: .strayLine, onLine: line)
  }

  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeRawBufferPointer> {
    let end = bytes.lastIndex { !TextWindow.isBlank($0) }.map { $0 + 1 } ?? 0
    return UnsafeRawBufferPointer(bytes)[0..<end]
  }

  /// A value that spans lines is indented on its second, or closed there.
  private func goesOn(behind length: Int) throws -> Bool {
    guard !JSONLine.endsInsideText(window.bytes(0..<length)), let next = try nextLine(length)
    else { return false }
    return " \t}]".utf8.contains(next)
  }

  /// Whether an object breaks off at the line's end and another one begins on the next.
  private func isCutBeforeAnotherObject(_ length: Int) throws -> Bool {
    guard window.isAtLineStart, let next = try nextLine(length), next == UInt8(ascii: "{")
    else { return false }
    let line = window.bytes(0..<length)
    let last = line.last { !TextWindow.isBlank($0) } ?? 0
    return JSONLine.endsInsideText(line) || !"{[,:".utf8.contains(last)
  }

  /// The first byte of the next line that is not empty.
  private func nextLine(_ length: Int) throws -> UInt8? {
    var place = length
    while let byte = try window.byte(at: place) {
      if byte != 0x0A && byte != 0x0D { return byte }
      place += 1
    }
    return nil
  }

  /// Whether what stands between documents is text to skip, and not a broken report.
  private func isText() throws -> Bool {
    guard window.isAtLineStart else { return false }
    if skipped.lines > 0 { return true }
    _ = try window.byte(at: JSONLine.delimiter.utf8CodeUnitCount)
    return window.bytes(0..<window.count).has(JSONLine.delimiter, at: 0)
  }

  /// Goes to where the JSON begins, or to the end when some was found before.
  func skipText() throws {
    skipped.isAtText = false
    if elements == 0, skipped.lines == 0 { try skipAssignment() }
    while try window.nextByte() != nil {
      if !window.isAtLineStart || skipped.isAssignment { return }
      if try isJSON(at: 0) { return }
      let length = try window.lineLength(checking: checkSize)
      skipped.add(window.bytes(0..<length))
      window.consume(length)
    }
    if elements == 0 { throw ImportError.notJSON(startsWith: skipped.firstWords) }
  }

  /// Passes over `name =`, by which ScoutSuite makes its JSON a script.
  private func skipAssignment() throws {
    guard try window.nextByte() != nil else { return }
    var place = 0
    while let byte = try window.byte(at: place), JSONLine.isNameLetter(byte) { place += 1 }
    guard place > 0, let equals = try window.placeBehindBlanks(from: place),
      window[equals] == UInt8(ascii: "="),
      let value = try window.placeBehindBlanks(from: equals + 1), try isJSON(at: value)
    else { return }
    window.consume(value)
    skipped.isAssignment = true
  }

  /// Whether an object with a name in it, or an array of objects, begins there.
  private func isJSON(at place: Int) throws -> Bool {
    guard let first = try window.byte(at: place),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let second = try window.placeBehindBlanks(from: place + 1)
    else { return false }
    let followers = first == UInt8(ascii: "{") ? "\"}" : "{[]"
    return followers.utf8.contains(window[second])
  }
}

/// What can be said of one line alone.
enum JSONLine {
  /// What Checkov writes between its outputs when it is asked for several.
  static let delimiter: StaticString = "--- OUTPUT DELIMITER ---"

  /// Where the value that begins the line ends; nil when it does not end on it.
  static func endOfValue(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    var scan = greenroom_json_scan()
    var scanned = 0
    return JSONStream.scan(&scan, line, &scanned)
  }

  static func endsInsideText(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var scan = greenroom_json_scan()
    var scanned = 0
    return JSONStream.scan(&scan, line, &scanned) == nil && scan.in_string
  }

  static func isNameLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
