import Crypto
package import Readiness

/// Hands bytes on and hashes them on the way.
package final class HashedSource: ByteSource {
  private var base: any ByteSource
  private var hasher = SHA256()

  package init(_ base: any ByteSource) { self.base = base }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.read(into: buffer)
    hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
    return count
  }

  /// The SHA-256 of what was read so far, in hexadecimal.
  package var sha256: String {
    hasher.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
