import CSimdjson

/// Splits a report into its elements without holding more than one of them.
///
/// It takes an array, arrays one after another (`][`, left by tools that append), one object a
/// line, or objects in a row; each item or object is an element. A document whose path is declared
/// is handed out in parts. Where elements stand one on a line, what is none spoils its own line
/// alone; text before the JSON is skipped when that is asked for.
final class JSONStream {
  /// Bytes of the report read so far.
  var bytesRead: Int { window.bytesRead }
  /// Lines of text around the JSON that were passed over.
  var skipped = SkippedText()

  let window: TextWindow
  /// The path along which documents are handed out in parts.
  let path: PartPath?
  private let largestElement: Int
  private(set) var elements = 0
  private var position = Position.betweenDocuments
  /// The document that is handed out in parts.
  private var descent: JSONDescent?
  /// An element stood alone on its line, so that each line is taken for itself.
  var isLineByLine = false

  private enum Position {
    case betweenDocuments
    /// Behind `[`: an item or the end.
    case arrayStart
    /// Behind a comma: an item.
    case item
    /// Behind an item: a comma or the end.
    case afterItem
  }

  /// - Parameters:
  ///   - skipsText: Text may stand before the JSON.
  ///   - chunkSize: Bytes asked of the source at a time.
  ///   - largestElement: The size in bytes above which an element refuses the report.
  init(
    _ source: TextSource, path: PartPath? = nil, skipsText: Bool = false,
    chunkSize: Int = 1 << 20, largestElement: Int = 256 << 20
  ) {
    window = TextWindow(source, chunkSize: chunkSize)
    self.path = path
    self.largestElement = largestElement
    skipped.isAtText = skipsText
  }

  /// The next element or part, or nil behind the last one.
  func next() throws -> JSONElement? {
    if let part = try nextPart() { return part }
    if skipped.isAtText { try skipText() }
    while let byte = try window.nextByte() {
      switch (position, byte) {
      case (.betweenDocuments, _):
        if let element = try document(startingWith: byte) { return element }
      case (.arrayStart, UInt8(ascii: "]")), (.afterItem, UInt8(ascii: "]")):
        advance(to: .betweenDocuments)
      case (.afterItem, UInt8(ascii: ",")): advance(to: .item)
      case (.afterItem, _): throw try stray()
      case (.arrayStart, _), (.item, _):
        position = .afterItem
        window.line = nil
        return try value(startingWith: byte, allowed: JSONToken.inArray)
      }
    }
    guard position == .betweenDocuments else { throw truncated() }
    return nil
  }

  private func nextPart() throws -> JSONElement? {
    while let descent {
      if let part = try descent.next() {
        if part.role == .item { elements += 1 }
        return part
      }
      self.descent = nil
    }
    return nil
  }

  func descend(_ path: PartPath) throws -> JSONElement? {
    descent = JSONDescent(self, path: path)
    return try nextPart()
  }

  func openArray() { advance(to: .arrayStart) }

  private func advance(to next: Position) {
    window.consume(1)
    position = next
  }

  /// The value at the window's offset, which is consumed.
  func value(startingWith byte: UInt8, allowed: JSONToken.Allowed) throws -> JSONElement {
    try element(length: valueLength(startingWith: byte, allowed: allowed))
  }

  /// The length of the value at the window's offset.
  func valueLength(startingWith byte: UInt8, allowed: JSONToken.Allowed) throws -> Int {
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return try nestedLength() }
    let length = try tokenLength(startingWith: byte)
    guard allowed(UnsafeRawBufferPointer(window.bytes(0..<length))) else { throw try stray() }
    return length
  }

  /// Consumes so many bytes as an element.
  func element(
    length: Int, role: JSONElement.Role = .whole, onLine line: Int? = nil
  ) -> JSONElement {
    elements += 1
    let place = ReportPlace(element: elements, byte: window.offset, line: line)
    let bytes = window.bytes(0..<length)
    window.consume(length)
    return JSONElement(place: place, role: role, bytes: bytes)
  }

  private func nestedLength() throws -> Int {
    var scan = greenroom_json_scan()
    var scanned = 0
    while true {
      if let length = Self.scan(&scan, window.bytes(scanned..<window.count), &scanned) {
        return length
      }
      try checkSize(scanned)
      guard try window.refill() else { throw truncated() }
    }
  }

  /// Goes on looking for a value's end; its length, once it was found.
  static func scan(
    _ scan: inout greenroom_json_scan, _ bytes: UnsafeBufferPointer<UInt8>, _ scanned: inout Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var isDone = false
    scanned += greenroom_json_scan_value(&scan, base, bytes.count, &isDone)
    return isDone ? scanned : nil
  }

  private func tokenLength(startingWith byte: UInt8) throws -> Int {
    var token = JSONToken(startingWith: byte)
    var length = 1
    while true {
      while length < window.count {
        if token.ends(before: window[length]) { return length }
        length += 1
      }
      try checkSize(length)
      guard try window.refill() else {
        if token.isOpen { throw truncated() }
        return length
      }
    }
  }

  func checkSize(_ length: Int) throws {
    guard length > largestElement else { return }
    throw ImportError.elementTooLarge(.init(element: elements + 1, byte: window.offset))
  }

  func truncated() -> ImportError {
    .truncated(.init(element: elements + 1, byte: window.offset + window.count))
  }

  func stray() throws -> ImportError {
    while window.count < 40, try window.refill() {}
    let text = Array(window.bytes(0..<min(40, window.count)))
    return .strayText(
      .init(element: elements + 1, byte: window.offset), text: ReportOpening.excerpt(text))
  }
}
