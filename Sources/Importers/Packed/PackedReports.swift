package import Readiness

/// Reports that come packed, as gzip, zip, tar or tar.gz: each is unpacked as it is read.
package struct PackedReports {
  /// What a packed report may grow to before it is taken for a bomb.
  package struct Limits {
    package var unpackedBytes = 8 << 30
    /// Unpacked bytes for one packed byte, looked at behind the first `freeBytes`.
    package var ratio = 1_000
    package var freeBytes = 64 << 20

    package init() {}
  }

  private let source: any ByteSource
  private let limits: Limits

  package init(_ source: any ByteSource, limits: Limits = Limits()) {
    self.source = source
    self.limits = limits
  }

  /// How many of the first bytes tell whether they are packed.
  package static let headLength = 262

  /// Whether a file's first bytes are those of an archive; its name says nothing.
  package static func isPacked(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x1F, 0x8B])
      || [[3, 4], [5, 6], [7, 8]].contains { head.starts(with: Array("PK".utf8) + $0) }
      || head.dropFirst(257).starts(with: "ustar".utf8)
  }

  /// Hands on each file in turn; its bytes can be read until the body returns.
  ///
  /// Folders, dot files and what macOS adds are left out.
  /// - Parameter body: Takes the file's name, empty where the archive is one packed file, and its
  ///   bytes; it may throw to stop.
  /// - Returns: Files that cannot be read, by name.
  /// - Throws: `ImportError` where the archive is broken or grows beyond the limits, else what the
  ///   source or the body throws. Files handed on before are not taken back.
  package func visit(
    _ body: (_ name: String, _ bytes: any ByteSource) throws -> Void
  ) throws -> [Refusal] {
    let archive = PackedArchive(source, limits: limits)
    var refusals: [Refusal] = []
    var files = 0
    while let entry = try archive.nextEntry() {
      if entry.isHidden { continue }
      files += 1
      var bytes = MemberBytes(archive)
      if let reason = try entry.refusal ?? bytes.nestedRefusal() {
        refusals.append(Refusal(place: entry.name, reason: reason))
      } else {
        try body(entry.name, bytes)
      }
      // What is left unread counts as well; a body that let an error pass meets it again here.
      if entry.refusal == nil { try archive.skipRest() }
    }
    if files == 0 { throw ImportError.packed("It holds no file, so there is nothing to import.") }
    return refusals
  }
}

/// The bytes of one file in an archive.
private struct MemberBytes: ByteSource {
  private let archive: PackedArchive
  private var pending: ArraySlice<UInt8> = []

  init(_ archive: PackedArchive) { self.archive = archive }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if pending.isEmpty { return try archive.read(into: buffer) }
    let count = min(buffer.count, pending.count)
    buffer.copyBytes(from: pending.prefix(count))
    pending.removeFirst(count)
    return count
  }

  /// Why the file is not read when it is an archive itself.
  mutating func nestedRefusal() throws -> String? {
    var head: [UInt8] = []
    while head.count < PackedReports.headLength {
      var rest = [UInt8](repeating: 0, count: PackedReports.headLength - head.count)
      let count = try rest.withUnsafeMutableBytes { try archive.read(into: $0) }
      if count == 0 { break }
      head += rest.prefix(count)
    }
    pending = head[...]
    return PackedReports.isPacked(head)
      ? "It is an archive inside the archive. Unpack it, and import it by itself." : nil
  }
}
