import CSimdjson

/// The members of the object that some bytes begin with, as far as the bytes reach: each one's name
/// and the first byte of its value.
struct JSONMembers: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> (key: UnsafeBufferPointer<UInt8>, value: UInt8)? {
    guard var start = behindBlanks(place) else { return nil }
    if bytes[start] == UInt8(ascii: ",") {
      guard let behind = behindBlanks(start + 1) else { return nil }
      start = behind
    }
    guard bytes[start] == UInt8(ascii: "\""), let keyEnd = endOfToken(start),
      let colon = behindBlanks(keyEnd), bytes[colon] == UInt8(ascii: ":"),
      let value = behindBlanks(colon + 1)
    else { return nil }
    place = endOfValue(value) ?? bytes.count
    return (UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(keyEnd - 1)]), bytes[value])
  }

  private func behindBlanks(_ start: Int) -> Int? {
    var place = start
    while place < bytes.count, TextWindow.isBlank(bytes[place]) { place += 1 }
    return place < bytes.count ? place : nil
  }

  private func endOfValue(_ start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else {
      return endOfToken(start)
    }
    return JSONLine.endOfValue(in: UnsafeBufferPointer(rebasing: bytes[start...]))
      .map { start + $0 }
  }

  private func endOfToken(_ start: Int) -> Int? {
    var token = JSONToken(startingWith: bytes[start])
    var end = start + 1
    while end < bytes.count {
      if token.ends(before: bytes[end]) { return end }
      end += 1
    }
    return nil
  }
}

/// Bytes of a value of our own making, with room for the parser behind them.
final class JSONBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  private let memory: UnsafeMutableRawBufferPointer

  init(_ value: [UInt8]) {
    memory = .allocate(byteCount: value.count + greenroom_json_padding, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    memory.copyBytes(from: value)
    let part = UnsafeRawBufferPointer(rebasing: memory[0..<value.count])
    bytes = part.assumingMemoryBound(to: UInt8.self)
  }

  deinit { memory.deallocate() }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
