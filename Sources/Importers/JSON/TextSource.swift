import Readiness

/// A report's bytes as UTF-8: its byte order mark is dropped, UTF-16 is decoded (what Windows
/// PowerShell writes when output is redirected).
struct TextSource {
  /// Bytes taken from the source so far, before decoding.
  private(set) var bytesRead = 0
  private var source: any ByteSource
  private var encoding: Encoding?
  /// Decoded or looked at, and not handed on yet.
  private var pending: ArraySlice<UInt8> = []
  private var decoder = UTF16Decoder(isLittleEndian: true)

  private enum Encoding { case utf8, utf16 }

  private static let rawChunk = 64 << 10

  init(_ source: any ByteSource) { self.source = source }

  /// Fills the buffer with the text's next bytes and says how many; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if encoding == nil { encoding = try detectEncoding() }
    if encoding == .utf16 {
      while pending.isEmpty {
        guard try decodeChunk() else { return 0 }
      }
    }
    if pending.isEmpty { return try readRaw(into: buffer) }
    let count = min(buffer.count, pending.count)
    buffer.copyBytes(from: pending.prefix(count))
    pending.removeFirst(count)
    return count
  }

  /// The text's first bytes that are not blank, at most `limit`; what is looked at stays to be read,
  /// blanks before it do not.
  mutating func head(upTo limit: Int) throws -> [UInt8] {
    var seen: [UInt8] = []
    while seen.count < limit {
      var rest = [UInt8](repeating: 0, count: Self.rawChunk)
      let count = try rest.withUnsafeMutableBytes { try read(into: $0) }
      if count == 0 { break }
      let chunk = rest.prefix(count)
      seen += seen.isEmpty ? chunk.drop(while: Self.isBlank) : chunk
    }
    pending = seen[...]
    return Array(seen.prefix(limit))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try source.read(into: buffer)
    bytesRead += count
    return count
  }

  /// Looks at the first four bytes; what is no mark stays pending.
  private mutating func detectEncoding() throws -> Encoding {
    let head = try readRaw(upTo: 4)
    pending = head[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending = head.dropFirst(3)
      return .utf8
    }
    guard let isLittleEndian = Self.byteOrder(of: head) else { return .utf8 }
    decoder = UTF16Decoder(isLittleEndian: isLittleEndian)
    pending = decoder.decode(head)[...]
    return .utf16
  }

  private mutating func readRaw(upTo limit: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    while head.count < limit {
      var rest = [UInt8](repeating: 0, count: limit - head.count)
      let count = try rest.withUnsafeMutableBytes { try readRaw(into: $0) }
      if count == 0 { break }
      head.append(contentsOf: rest.prefix(count))
    }
    return head
  }

  private mutating func decodeChunk() throws -> Bool {
    var raw = [UInt8](repeating: 0, count: Self.rawChunk)
    let count = try raw.withUnsafeMutableBytes { try readRaw(into: $0) }
    pending = (count == 0 ? decoder.finish() : decoder.decode(Array(raw.prefix(count))))[...]
    return count > 0 || !pending.isEmpty
  }

  /// True for little-endian UTF-16, false for big-endian, nil for neither: by the mark, or by the
  /// zeroes beside two ASCII characters.
  private static func byteOrder(of head: [UInt8]) -> Bool? {
    if head.starts(with: [0xFF, 0xFE]) { return true }
    if head.starts(with: [0xFE, 0xFF]) { return false }
    guard head.count == 4 else { return nil }
    switch (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0) {
    case (false, true, false, true): return true
    case (true, false, true, false): return false
    default: return nil
    }
  }
}
