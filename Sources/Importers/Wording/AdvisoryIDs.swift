/// Ids of published weaknesses, found in what reports write.
enum AdvisoryIDs {
  /// `CWE-79` from texts such as `CWE-79: …`, `external/cwe/cwe-079`, `cwe-79` or `79`.
  static func weaknesses(in texts: [String]) -> [String] {
    texts.compactMap { text in
      let lower = text.lowercased()
      let digits =
        lower.firstRange(of: "cwe-").map { lower[$0.upperBound...].prefix(while: \.isASCIIDigit) }
        ?? (lower.allSatisfy(\.isASCIIDigit) ? lower[...] : "")
      return Int(digits).flatMap { $0 > 0 ? "CWE-\($0)" : nil }
    }.uniqueTexts
  }

  /// The tags of a check from the ids of advisories, sorted by who gave them: `CVE`, `GHSA`, others.
  static func tags(_ ids: [String]) -> [String: [String]] {
    Dictionary(grouping: ids.filter { !$0.isEmpty }.uniqueTexts) { id in
      let family = id.prefix { $0 != "-" }.uppercased()
      return ["CVE", "GHSA"].contains(family) ? family : "advisory"
    }
  }
}

extension [String] {
  /// Each text once, where it stands first.
  var uniqueTexts: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
