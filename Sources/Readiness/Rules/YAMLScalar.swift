/// One value of YAML on one line: plain, in single quotes or in double quotes.
enum YAMLScalar {
  /// The text a value stands for.
  static func text(
    _ value: String, _ refusal: (String) -> Refusal
  ) throws(Refusal) -> String {
    guard let first = value.first else { return "" }
    if first == "\"" || first == "'" {
      var rest = value.dropFirst()
      let found = first == "'" ? single(&rest) : double(&rest)
      guard let text = found, withoutComment(String(rest)).isEmpty else {
        throw refusal("“\(excerpt(value))” is not closed as it was opened.")
      }
      return text
    }
    guard !"|>&*!%@`{[".contains(first) else {
      throw refusal("“\(excerpt(value))” begins with “\(first)”: put it in quotes.")
    }
    return withoutComment(value)
  }

  /// The value without what stands behind ` #`.
  static func withoutComment(_ value: String) -> String {
    if value.hasPrefix("#") { return "" }
    return value.firstRange(of: " #").map { value[..<$0.lowerBound].trimmed } ?? value.trimmed
  }

  private static func single(_ rest: inout Substring) -> String? {
    var text = ""
    while let character = rest.popFirst() {
      guard character == "'" else {
        text.append(character)
        continue
      }
      guard rest.first == "'" else { return text }
      text.append("'")
      rest.removeFirst()
    }
    return nil
  }

  private static func double(_ rest: inout Substring) -> String? {
    var scalars = rest.unicodeScalars
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == "\"" {
        rest = Substring(scalars)
        return String(text)
      }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = unescaped(&scalars) else { return nil }
      text.append(escaped)
    }
    return nil
  }

  private static func unescaped(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    guard let letter = rest.popFirst() else { return nil }
    if let plain = plain[letter] { return plain }
    guard let width = ["x": 2, "u": 4, "U": 8][letter], rest.count >= width,
      let code = UInt32(String(rest.prefix(width)), radix: 16)
    else { return nil }
    rest.removeFirst(width)
    return Unicode.Scalar(code)
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "0": "\0", " ": " ",
  ]
}
