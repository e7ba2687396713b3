import Glibc

/// A file that is there with mode 0600 before SQLite opens it, which would let others read it.
enum EmptyFile {
  /// - Throws: `.exists` rather than touch a file that is there, `.cannotCreate` with the reason.
  static func make(_ path: String) throws {
    let handle = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard handle >= 0 else {
      if errno == EEXIST { throw ProjectFileError.exists(path: path) }
      throw ProjectFileError.cannotCreate(path: path, why: String(cString: strerror(errno)))
    }
    close(handle)
  }
}
