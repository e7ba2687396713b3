import Readiness

/// A line of code as what tells two findings of a rule in a file apart.
enum CodeDigest {
  /// Six digits that stay when the line moves; empty for no line.
  static func of(_ code: String) -> String {
    let words = code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty || words == "requires login" ? "" : SecretDigest.short(words)
  }
}

extension ResourceDraft {
  /// A file of a repository.
  static func file(_ path: String, in repository: String = "") -> ResourceDraft {
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return ResourceDraft(
      uid: path, name: path.lastPathPart, type: "file", provider: "code", account: repository)
  }
}

extension CoverageDraft {
  /// A file that was looked at.
  static func file(_ path: String) -> CoverageDraft {
    CoverageDraft(provider: "code", uid: ResourceDraft.file(path).uid)
  }
}
