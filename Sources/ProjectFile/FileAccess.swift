/// How a file can be opened, given what the system lets us do.
enum FileAccess: Equatable {
  case readWrite
  /// SQLite may keep its shared memory beside the file; the reason is a clause for the user.
  case readOnly(String)
  /// The folder lets us write no log beside the file, so SQLite may only read it as it stands.
  case immutable(String)

  /// - Parameter hasLog: a write-ahead log lies beside the file.
  init(asked: Bool, fileIsWritable: Bool, folderIsWritable: Bool, hasLog: Bool) {
    switch (folderIsWritable, fileIsWritable) {
    case (true, true):
      self = asked ? .readOnly("asked for by --read-only") : .readWrite
    case (true, false):
      self = .readOnly("the system does not let you write the file")
    case (false, _):
      let reason = "nothing can be written in its folder; it is shown as the file stands"
      self = .immutable(
        hasLog ? reason + ", without what another process has yet to fold in" : reason)
    }
  }
}
