import Glibc

/// What the system and the first hundred bytes of a file say, before SQLite touches it.
enum FileHeader {
  static func check(_ path: String) throws {
    var information = stat()
    guard stat(path, &information) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw ProjectFileError.missing(path: path) }
      throw unreadable(path)
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: throw ProjectFileError.directory(path: path)
    case S_IFREG: break
    // Opening a pipe or a device might wait for ever.
    default: throw ProjectFileError.notAProject(path: path)
    }
    let handle = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw unreadable(path) }
    defer { close(handle) }
    var header = [UInt8](repeating: 0, count: length)
    let count = header.withUnsafeMutableBytes { Glibc.read(handle, $0.baseAddress, length) }
    guard count == length, isOurs(header) else { throw ProjectFileError.notAProject(path: path) }
  }

  /// SQLite's header: its name at the start, the application's id at byte 68.
  private static let length = 100

  private static func isOurs(_ header: [UInt8]) -> Bool {
    let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return header.starts(with: "SQLite format 3\0".utf8)
      && id == UInt32(bitPattern: Schema.applicationID)
  }

  private static func unreadable(_ path: String) -> ProjectFileError {
    .unreadable(path: path, why: String(cString: strerror(errno)))
  }
}
