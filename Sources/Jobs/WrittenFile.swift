import Glibc

/// Writes a file as a whole or not at all: beside it first, then in its place.
enum WrittenFile {
  /// Replaces the file at `path`, or makes it, with the permissions new files get here.
  ///
  /// What is no regular file, such as a pipe, is written to as it is.
  /// - Throws: `Failure` that says what stands in the way; what was there before is still there.
  static func write(_ text: String, to path: String) throws {
    let target = try target(path)
    guard let place = target.replaced else { return try fill(target.written, text, path) }
    do {
      try fill(target.written, text, path)
      guard rename(target.written, place) == 0 else { throw failure(path, .cannotWrite) }
    } catch {
      unlink(target.written)
      throw error
    }
  }

  /// The file to fill, and the one it then takes the place of; nil for what is filled in place.
  private static func target(_ path: String) throws -> (written: String, replaced: String?) {
    var information = stat()
    guard stat(path, &information) == 0 else {
      guard errno == ENOENT else { throw failure(path, .cannotCreate) }
      return (beside(path), path)
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: throw Failure(.cannotCreate, "\(path) is a folder; name a file in it")
    case S_IFREG:
      if isDatabase(path) {
        throw Failure(
          .cannotCreate, "\(path) is a project or another database; choose another name")
      }
      // Through a link, the file it points to is replaced, not the link.
      let place = resolved(path)
      return (beside(place), place)
    default: return (path, nil)
    }
  }

  private static func fill(_ path: String, _ text: String, _ named: String) throws {
    let handle = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw failure(named, .cannotCreate) }
    defer { close(handle) }
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(handle, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw failure(named, .cannotWrite) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
    // A pipe cannot be flushed to disk, and need not be.
    if fsync(handle) != 0 && errno != EINVAL && errno != EROFS {
      throw failure(named, .cannotWrite)
    }
  }

  private static func beside(_ path: String) -> String { "\(path).\(getpid()).part" }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isDatabase(_ path: String) -> Bool {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    var start = [UInt8](repeating: 0, count: 16)
    return read(handle, &start, 16) == 16 && start == Array("SQLite format 3\0".utf8)
  }

  private static func failure(_ path: String, _ kind: Failure.Kind) -> Failure {
    Failure(
      kind, "\(path) cannot be written (\(String(cString: strerror(errno)))); check its folder")
  }
}
