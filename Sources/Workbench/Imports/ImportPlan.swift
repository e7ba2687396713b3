import Jobs

/// Reports on their way in: what was asked for, and what was answered about it.
struct ImportPlan: Hashable, Sendable {
  /// A file, a folder or an archive, as it was typed.
  var path: String
  /// What was scanned, where the reports do not say; empty for what they say.
  var target = ""

  /// What it is called where only a name fits.
  var name: String { path.fileName }
}

extension String {
  /// Of a path the file's own name, without the folders it lies in.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
