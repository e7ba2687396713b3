import CSimdjson

/// One value of a report, before it is parsed.
struct JSONElement {
  let place: ReportPlace
  /// Valid until the stream is asked for the next element; `greenroom_json_padding` bytes behind
  /// are readable.
  let bytes: UnsafeBufferPointer<UInt8>
}

/// Splits a report into its elements without holding more than one of them.
///
/// It takes an array, arrays one after another (`][`, left by tools that append), one object a
/// line, or objects in a row; each item or object is an element.
final class JSONStream {
  /// Bytes of the report read so far.
  var bytesRead: Int { source.bytesRead }

  private let largestElement: Int
  private var source: TextSource
  private var window: UnsafeMutableRawBufferPointer
  /// The text's offset of the window's first byte.
  private var windowOffset = 0
  /// The first byte that is not consumed, and the one behind the last that was read.
  private var start = 0
  private var end = 0
  private var elements = 0
  private var position = Position.betweenDocuments

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
  ///   - chunkSize: Bytes asked of the source at a time.
  ///   - largestElement: The size in bytes above which an element refuses the report.
  init(_ source: TextSource, chunkSize: Int = 1 << 20, largestElement: Int = 256 << 20) {
    self.source = source
    self.largestElement = largestElement
    window = Self.allocate(chunkSize)
  }

  deinit { window.deallocate() }

  /// The text's first bytes that are not blank, at most `limit`; consumes only blanks.
  func head(upTo limit: Int) throws -> [UInt8] {
    guard try nextByte() != nil else { return [] }
    while end - start < limit, try refill() {}
    return Array(window[start..<min(end, start + limit)])
  }

  /// The next element, or nil behind the last one.
  func next() throws -> JSONElement? {
    while let byte = try nextByte() {
      switch (position, byte) {
      case (.betweenDocuments, UInt8(ascii: "[")): advance(to: .arrayStart)
      case (.arrayStart, UInt8(ascii: "]")), (.afterItem, UInt8(ascii: "]")):
        advance(to: .betweenDocuments)
      case (.afterItem, UInt8(ascii: ",")): advance(to: .item)
      case (.afterItem, _): throw try stray()
      case (.betweenDocuments, _):
        return try value(startingWith: byte, allowed: JSONToken.betweenDocuments)
      case (.arrayStart, _), (.item, _):
        position = .afterItem
        return try value(startingWith: byte, allowed: JSONToken.inArray)
      }
    }
    guard position == .betweenDocuments else { throw truncated(in: elements + 1) }
    return nil
  }

  private func advance(to next: Position) {
    start += 1
    position = next
  }

  private func value(startingWith byte: UInt8, allowed: JSONToken.Allowed) throws -> JSONElement {
    let isNested = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    let length = isNested ? try nestedLength() : try tokenLength(startingWith: byte)
    guard isNested || allowed(UnsafeRawBufferPointer(rebasing: window[start..<(start + length)]))
    else { throw try stray() }
    elements += 1
    let place = ReportPlace(element: elements, byte: windowOffset + start)
    let bytes = UnsafeRawBufferPointer(rebasing: window[start..<(start + length)])
    start += length
    return JSONElement(place: place, bytes: bytes.assumingMemoryBound(to: UInt8.self))
  }

  private func nestedLength() throws -> Int {
    var scan = greenroom_json_scan()
    var scanned = 0
    while true {
      var isDone = false
      if let base = window.baseAddress?.assumingMemoryBound(to: UInt8.self) {
        let from = base + start + scanned
        scanned += greenroom_json_scan_value(&scan, from, end - start - scanned, &isDone)
      }
      if isDone { return scanned }
      try checkSize(scanned)
      guard try refill() else { throw truncated(in: elements + 1) }
    }
  }

  private func tokenLength(startingWith byte: UInt8) throws -> Int {
    var token = JSONToken(startingWith: byte)
    var length = 1
    while true {
      while start + length < end {
        if token.ends(before: window[start + length]) { return length }
        length += 1
      }
      try checkSize(length)
      guard try refill() else {
        if token.isOpen { throw truncated(in: elements + 1) }
        return length
      }
    }
  }

  private func checkSize(_ length: Int) throws {
    guard length > largestElement else { return }
    throw ImportError.elementTooLarge(
      .init(element: elements + 1, byte: windowOffset + start))
  }

  private func truncated(in element: Int) -> ImportError {
    .truncated(.init(element: element, byte: windowOffset + end))
  }

  private func stray() throws -> ImportError {
    let text = try head(upTo: 40)
    return .strayText(
      .init(element: elements + 1, byte: windowOffset + start), text: ReportOpening.excerpt(text))
  }

  /// The next byte that is not blank, without consuming it.
  private func nextByte() throws -> UInt8? {
    while true {
      while start < end {
        let byte = window[start]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        start += 1
      }
      guard try refill() else { return nil }
    }
  }

  /// Reads on, keeping what is not consumed; false at the end.
  private func refill() throws -> Bool {
    let capacity = window.count - greenroom_json_padding
    if start == end {
      windowOffset += start
      (start, end) = (0, 0)
    } else if end == capacity {
      makeRoom(capacity)
    }
    let room = window.count - greenroom_json_padding - end
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(rebasing: window[end..<(end + room)]))
    end += count
    return count > 0
  }

  /// Moves the kept bytes to the front, into a window twice as big when they fill most of this one.
  private func makeRoom(_ capacity: Int) {
    let kept = window[start..<end]
    if kept.count > capacity / 2 {
      let larger = Self.allocate(capacity * 2)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: kept))
      window.deallocate()
      window = larger
    } else {
      window.copyMemory(from: UnsafeRawBufferPointer(rebasing: kept))
    }
    windowOffset += start
    (start, end) = (0, end - start)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawBufferPointer {
    // Zeroed, so that reading the padding behind the last byte reads nothing undefined.
    let window = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(capacity, 64) + greenroom_json_padding, alignment: 64)
    window.initializeMemory(as: UInt8.self, repeating: 0)
    return window
  }
}
