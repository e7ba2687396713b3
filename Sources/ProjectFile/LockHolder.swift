import Glibc

/// Finds out who holds SQLite's lock on a file, so that "busy" can name someone.
enum LockHolder {
  /// A process other than this one with a write lock on the file's shared memory, in words.
  ///
  /// Read from the kernel's list: opening and closing the file to ask would drop our own locks.
  static func find(path: String) -> String? {
    var information = stat()
    guard stat(path + "-shm", &information) == 0,
      let locks = text(of: "/proc/locks")
    else { return nil }
    let inode = ":\(information.st_ino)"
    for line in locks.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 6, fields[3] == "WRITE", fields[5].hasSuffix(inode),
        let process = Int32(fields[4]), process != getpid()
      else { continue }
      let name = text(of: "/proc/\(process)/comm")?.split(separator: "\n").first ?? "a program"
      return "\(name) (process \(process))"
    }
    return nil
  }

  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: chunk[0..<count])
    }
  }
}
