/// Which fields make a finding the same one in the next report.
package enum FindingIdentity {
  /// The key as bytes without ambiguity: each field with its length before it.
  ///
  /// The tool's own id is taken when it names exactly one check on one resource in its report, which
  /// the caller says by `isToolIDUnique`, and is no placeholder; else check, account, region,
  /// resource and place are. The tool is always part of the key.
  package static func key(
    tool: String, check: String, finding: FindingDraft, isToolIDUnique: Bool
  ) -> [UInt8] {
    if isToolIDUnique, !isPlaceholder(finding.toolID) {
      return canonical(["finding by tool id", tool, finding.toolID])
    }
    let resource = finding.resource
    return canonical([
      "finding by place", tool, check, resource.account, resource.region, resource.uid,
      finding.place,
    ])
  }

  /// Whether an id stands for no id: empty, `<…>`, `None`, or an excuse for the lack of one.
  package static func isPlaceholder(_ id: String) -> Bool {
    // Placeholders are short or in angle brackets; a real id is long, and there are many of them.
    if id.utf8.count > 24, id.utf8.first != UInt8(ascii: "<") { return id.isOnlyBlanks }
    let words = id.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty || placeholders.contains(words)
      || (words.hasPrefix("<") && words.hasSuffix(">"))
  }

  private static let placeholders: Set<String> = [
    "none", "null", "nil", "n/a", "-", "unknown", "requires login",
  ]

  /// Four bytes of length, most significant first, then the UTF-8 of the field.
  private static func canonical(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      let text = field.utf8
      let length = UInt32(clamping: text.count)
      withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
      bytes += text
    }
    return bytes
  }
}

extension String {
  fileprivate var isOnlyBlanks: Bool { allSatisfy(\.isWhitespace) }
}
