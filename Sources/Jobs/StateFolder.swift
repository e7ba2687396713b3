package import Foundation
import Glibc

/// The folder in which the program remembers things between two runs, for its user alone.
///
/// Nothing in it is needed: what cannot be read, or is another's, is as good as not there.
package struct StateFolder: Hashable, Sendable {
  /// Bytes a file may have to be read at all.
  static let limit = 16 << 20

  package let path: String

  /// - Parameter path: such as `~/.local/state/greenroom`, with the home folder's own path.
  package init(path: String) { self.path = path }

  /// The bytes of a file; nil where it is missing, unreadable, no plain file, another user's or
  /// larger than anything that was written here.
  package func read(_ name: String) -> Data? {
    guard Self.isPlain(name) else { return nil }
    let handle = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var information = stat()
    guard fstat(handle, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      information.st_uid == geteuid(), information.st_size <= Self.limit
    else { return nil }
    return try? FileHandle(fileDescriptor: handle, closeOnDealloc: false)
      .read(upToCount: Self.limit) ?? Data()
  }

  /// Replaces a file as a whole, or makes it and the folder.
  ///
  /// - Parameter name: a name without folders.
  /// - Throws: `Failure` that says what stands in the way; what was there before is still there.
  package func write(_ data: Data, _ name: String) throws {
    guard Self.isPlain(name) else { throw Failure(.usage, "“\(name)” is no name for a file") }
    try make()
    let place = "\(path)/\(name)"
    let beside = "\(path)/.\(name).\(getpid()).part"
    do {
      try fill(beside, data)
      guard rename(beside, place) == 0 else { throw failure() }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Makes the folder, or takes back from others what they may do in it.
  private func make() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.cannotWrite, "\(path) cannot be made; check the folder it is to be in")
    }
    guard chmod(path, 0o700) == 0 else { throw failure() }
  }

  private func fill(_ file: String, _ data: Data) throws {
    // One that was left half written, by a process of the same number.
    unlink(file)
    let handle = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw failure() }
    defer { close(handle) }
    do {
      try FileHandle(fileDescriptor: handle, closeOnDealloc: false).write(contentsOf: data)
    } catch {
      throw failure()
    }
    guard fsync(handle) == 0 else { throw failure() }
  }

  private func failure() -> Failure {
    Failure(
      .cannotWrite,
      "\(path) cannot be written (\(String(cString: strerror(errno)))); check the folder")
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\0")
      && name.utf8.count <= 200
  }
}
