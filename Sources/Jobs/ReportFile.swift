import Glibc
import Readiness

/// The bytes of a report on disk or on standard input.
struct ReportFile: ByteSource {
  private let path: String
  private let handle: Int32
  /// In bytes; nil for what is no regular file.
  let size: Int?

  /// - Parameter path: `-` is standard input.
  /// - Throws: `Failure` that says whether it is missing, a folder or unreadable.
  init(path: String) throws {
    self.path = path
    if path == "-" {
      handle = STDIN_FILENO
      size = nil
      return
    }
    handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw Self.failure(path, errno) }
    var information = stat()
    guard fstat(handle, &information) == 0 else {
      let code = errno
      Glibc.close(handle)
      throw Self.failure(path, code)
    }
    if information.st_mode & S_IFMT == S_IFDIR {
      Glibc.close(handle)
      throw Failure(.missing, "\(path) is a folder; name the report in it")
    }
    size = information.st_mode & S_IFMT == S_IFREG ? Int(information.st_size) : nil
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(handle, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  func close() {
    if handle != STDIN_FILENO { Glibc.close(handle) }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let why =
      code == ENOENT ? "does not exist" : "cannot be read (\(String(cString: strerror(code))))"
    return Failure(.missing, "\(path) \(why); check its name and permissions")
  }
}
