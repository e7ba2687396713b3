import Crypto

/// Bytes to be hashed: every value has a tag and a length before it.
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  init(domain: String) {
    bytes.reserveCapacity(1_024)
    append(domain)
  }

  mutating func append(_ text: String?) {
    guard var text else { return append(tag: 0, []) }
    text.withUTF8 { append(tag: 1, $0) }
  }

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).bigEndian) { append(tag: 2, $0.bindMemory(to: UInt8.self)) }
  }

  mutating func append(_ blob: [UInt8]) {
    blob.withUnsafeBufferPointer { append(tag: 3, $0) }
  }

  var sha256: [UInt8] { Array(SHA256.hash(data: bytes)) }

  private mutating func append(tag: UInt8, _ content: some Collection<UInt8>) {
    bytes.append(tag)
    withUnsafeBytes(of: Int64(content.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}
