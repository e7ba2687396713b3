/// The encodings an XML text may still be in once byte order marks and UTF-16 are dealt with.
enum MarkupEncoding: String {
  /// Whatever the declaration says: a text that was UTF-16 goes on saying so.
  case utf8 = "UTF-8"
  case latin1 = "ISO-8859-1"
  case windows = "WINDOWS-1252"

  /// The encoding the declaration at the text's beginning names.
  init(declaredIn head: [UInt8]) {
    let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let lower = declaration.lowercased()
    let named = ["\"", "'"].lazy.compactMap { quote in
      lower.split(separator: "encoding=" + quote).dropFirst().first?.split(separator: quote).first
    }.first
    self = lower.hasPrefix("<?xml") ? named.flatMap { Self.names[String($0)] } ?? .utf8 : .utf8
  }

  private static let names: [String: MarkupEncoding] = [
    "iso-8859-1": .latin1, "latin1": .latin1, "latin-1": .latin1, "iso8859-1": .latin1,
    "windows-1252": .windows, "cp1252": .windows,
  ]
}
