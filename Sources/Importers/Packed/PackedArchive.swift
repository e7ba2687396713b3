import CArchive
import Readiness

/// An archive that is read from front to back, with what it has grown to.
final class PackedArchive {
  /// A file of the archive, or what stands in the place of one.
  struct Entry {
    let name: String
    let isFolder: Bool
    /// Why it cannot be read, as a sentence.
    let refusal: String?

    /// A folder, or a file that nobody means to hand over.
    var isHidden: Bool {
      let parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }
      return isFolder || parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
  }

  private let limits: PackedReports.Limits
  private let handle: OpaquePointer?
  private var source: any ByteSource
  private let block: UnsafeMutableRawBufferPointer
  private var isOpen = false
  private var packedBytes = 0
  private var unpackedBytes = 0
  /// What went wrong for good; it is thrown again by whatever is asked next.
  private var trouble: (any Error)?

  // The kinds of entries as POSIX numbers them; libarchive's names for them don't reach Swift.
  private static let plainFile: UInt32 = 0o100000
  private static let folder: UInt32 = 0o040000

  private static let blockSize = 64 << 10

  init(_ source: any ByteSource, limits: PackedReports.Limits) {
    self.source = source
    self.limits = limits
    block = .allocate(byteCount: Self.blockSize, alignment: 16)
    handle = archive_read_new()
    archive_read_support_filter_gzip(handle)
    archive_read_support_format_zip_streamable(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_raw(handle)
  }

  deinit {
    archive_read_free(handle)
    block.deallocate()
  }

  /// The next entry, or nil behind the last one.
  func nextEntry() throws -> Entry? {
    try open()
    var entry: OpaquePointer?
    let status = archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else { throw fail() }
    return describe(entry)
  }

  /// Fills the buffer with what comes next of the entry; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let trouble { throw trouble }
    var count = archive_read_data(handle, buffer.baseAddress, buffer.count)
    while count == Int(ARCHIVE_RETRY) {
      count = archive_read_data(handle, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else { throw fail() }
    unpackedBytes += count
    try checkGrowth()
    return count
  }

  /// Reads what is left of the entry, so that it is counted.
  func skipRest() throws {
    var scratch = [UInt8](repeating: 0, count: Self.blockSize)
    while try scratch.withUnsafeMutableBytes({ try read(into: $0) }) > 0 {}
  }

  private func open() throws {
    if let trouble { throw trouble }
    if isOpen { return }
    isOpen = true
    let me = Unmanaged.passUnretained(self).toOpaque()
    let status = archive_read_open(
      handle, me, nil, { _, data, buffer in PackedArchive.readBlock(data, buffer) }, nil)
    guard status == ARCHIVE_OK else { throw fail() }
  }

  private func describe(_ entry: OpaquePointer) -> Entry {
    let isOneFile = archive_format(handle) == ARCHIVE_FORMAT_RAW
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    let kind = UInt32(archive_entry_filetype(entry))
    let refusal: String? =
      if archive_entry_is_data_encrypted(entry) != 0 {
        "It is encrypted. Unpack the archive with its password first."
      } else if ![Self.plainFile, Self.folder, 0].contains(kind) {
        "It is a link or a device, and no file."
      } else { nil }
    return Entry(
      name: isOneFile ? "" : name.map { String(cString: $0) } ?? "", isFolder: kind == Self.folder,
      refusal: refusal)
  }

  private func checkGrowth() throws {
    let isEndless = unpackedBytes > limits.unpackedBytes
    let isBomb = unpackedBytes > limits.freeBytes && unpackedBytes / limits.ratio > packedBytes
    guard isEndless || isBomb else { return }
    let error = ImportError.packed(
      isBomb
        ? "It grows to more than \(limits.ratio) times its size, as no report does and a zip bomb "
          + "does. Nothing of it was imported."
        : "It grows beyond \(limits.unpackedBytes >> 20) MiB. Unpack it and split the report.")
    trouble = error
    throw error
  }

  private func fail() -> any Error {
    if let trouble { return trouble }
    let words = archive_error_string(handle).map { String(cString: $0) } ?? "no reason is given"
    let error = ImportError.packed(
      "It breaks off or is broken (\(ReportOpening.excerpt(words))). Copy or download it again; "
        + "nothing more of it was imported.")
    trouble = error
    return error
  }

  /// Hands the archive the source's next bytes, which stay where they are until it asks again.
  private static func readBlock(
    _ data: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UnsafeRawPointer?>?
  ) -> Int {
    guard let data, let buffer else { return -1 }
    let archive = Unmanaged<PackedArchive>.fromOpaque(data).takeUnretainedValue()
    do {
      let count = try archive.source.read(into: archive.block)
      archive.packedBytes += count
      buffer.pointee = UnsafeRawPointer(archive.block.baseAddress)
      return count
    } catch {
      archive.trouble = error
      return -1
    }
  }
}

extension ImportError {
  static func packed(_ reason: String) -> ImportError {
    .refused(Refusal(place: "the archive", reason: reason))
  }
}
