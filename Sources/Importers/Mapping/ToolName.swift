/// The name of a tool, a part or a format, written in one way: `Semgrep OSS` is `semgreposs`.
enum ToolName {
  /// In lower case, with nothing but letters and digits.
  static func plain(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The ways a tool may stand in a table: whole, without its maker, by its first word.
  static func spellings(_ tool: String) -> [String] {
    let words = tool.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }
    guard let first = words.first else { return [] }
    let own = makers.contains(String(first)) ? words.dropFirst() : words[...]
    return [plain(tool), own.map(plain).joined(), own.first.map(plain) ?? ""]
      .filter { !$0.isEmpty }.uniqueTexts
  }

  private static let makers: Set<String> = [
    "aws", "amazon", "microsoft", "azure", "google", "gcp", "owasp", "aqua", "tenable", "anchore",
  ]
}
