import CSimdjson

/// The stretch of a text that was read and is not consumed yet.
final class TextWindow {
  /// Bytes of the report read so far.
  var bytesRead: Int { source.bytesRead }
  /// The text's offset of the first byte that is not consumed.
  var offset: Int { memoryOffset + start }
  /// How many bytes are at hand.
  var count: Int { end - start }
  /// The number of the line that offset is on; nil once it has not been counted.
  var line: Int? = 1
  /// Whether only blanks stand before the offset on its line.
  private(set) var isAtLineStart = true

  private var source: TextSource
  private var memory: UnsafeMutableRawBufferPointer
  /// The text's offset of the memory's first byte.
  private var memoryOffset = 0
  private var start = 0
  private var end = 0

  init(_ source: TextSource, chunkSize: Int) {
    self.source = source
    memory = Self.allocate(chunkSize)
  }

  deinit { memory.deallocate() }

  subscript(place: Int) -> UInt8 { memory[start + place] }

  /// The first bytes at hand; valid until more is read, `greenroom_json_padding` bytes behind them
  /// are readable.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let part = memory[(start + range.lowerBound)..<(start + range.upperBound)]
    return UnsafeRawBufferPointer(rebasing: part).assumingMemoryBound(to: UInt8.self)
  }

  /// Leaves bytes behind; lines in them are counted as long as `line` is known.
  func consume(_ length: Int) {
    guard length > 0 else { return }
    if let line { self.line = line + bytes(0..<length).count { $0 == 0x0A } }
    start += length
    isAtLineStart = false
  }

  /// The next byte that is not blank, without consuming it.
  func nextByte() throws -> UInt8? {
    while true {
      while start < end {
        let byte = memory[start]
        guard Self.isBlank(byte) else { return byte }
        if byte == 0x0A {
          isAtLineStart = true
          line? += 1
        }
        start += 1
      }
      guard try refill() else { return nil }
    }
  }

  /// The byte at a place ahead, which is read when it is not at hand; nil behind the end.
  func byte(at place: Int) throws -> UInt8? {
    while place >= count {
      guard try refill() else { return nil }
    }
    return self[place]
  }

  /// Where the first byte stands that is not blank, at or behind a place ahead.
  func placeBehindBlanks(from place: Int) throws -> Int? {
    var place = place
    while let byte = try byte(at: place) {
      if !Self.isBlank(byte) { return place }
      place += 1
    }
    return nil
  }

  /// How many bytes the rest of the line has, without its end.
  func lineLength(checking checkSize: (Int) throws -> Void) throws -> Int {
    var length = 0
    while true {
      if let found = bytes(length..<count).firstIndex(of: 0x0A) { return length + found }
      length = count
      try checkSize(length)
      guard try refill() else { return length }
    }
  }

  /// Reads on, keeping what is not consumed; false at the end.
  func refill() throws -> Bool {
    let capacity = memory.count - greenroom_json_padding
    if start == end {
      memoryOffset += start
      (start, end) = (0, 0)
    } else if end == capacity {
      makeRoom(capacity)
    }
    let room = memory.count - greenroom_json_padding - end
    let read = try source.read(
      into: UnsafeMutableRawBufferPointer(rebasing: memory[end..<(end + room)]))
    end += read
    return read > 0
  }

  /// Moves the kept bytes to the front, into memory twice as big when they fill most of this one.
  private func makeRoom(_ capacity: Int) {
    let kept = memory[start..<end]
    if kept.count > capacity / 2 {
      let larger = Self.allocate(capacity * 2)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: kept))
      memory.deallocate()
      memory = larger
    } else {
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: kept))
    }
    memoryOffset += start
    (start, end) = (0, end - start)
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawBufferPointer {
    // Zeroed, so that reading the padding behind the last byte reads nothing undefined.
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(capacity, 64) + greenroom_json_padding, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    return memory
  }
}
