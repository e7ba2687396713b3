import Yams

/// The lines of a key file before anybody asks what they mean.
struct KeyFileSource {
  /// One action and the names of its keys; `names` is nil where the value is no key or list.
  struct Line: Hashable {
    let number: Int
    let id: String
    let names: [String]?
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [KeyFileProblem] = []

  /// A text that cannot be read as a whole is read entry by entry, so that what is right counts.
  init(_ source: String) {
    // Both together would be one character, and no end of a line.
    let text = source.replacing("\r\n", with: "\n")
    do {
      try take(text, after: 0)
    } catch {
      self.lines = []
      problems = []
      for (line, entry) in Self.entries(of: text) { takeAlone(entry, after: line) }
      if problems.isEmpty { problems.append(Self.problem(error, after: 0)) }
    }
  }

  private mutating func takeAlone(_ entry: String, after line: Int) {
    do {
      try take(entry, after: line)
    } catch {
      problems.append(Self.problem(error, after: line))
    }
  }

  /// - Parameter first: how many lines stand before the text.
  private mutating func take(_ text: String, after first: Int) throws {
    if let line = Self.overlongLine(text) { throw Overlong(line: line) }
    guard let root = try Yams.compose(yaml: text) else { return }
    guard case .mapping(let mapping) = root else {
      problems.append(
        KeyFileProblem(
          line: first + (root.mark?.line ?? 1),
          text: "a line is an action and its keys, such as gap.met: m"))
      return
    }
    for (key, value) in mapping {
      let number = first + (key.mark?.line ?? 1)
      guard case .scalar(let id) = key else {
        problems.append(KeyFileProblem(line: number, text: "the id of an action is one word"))
        continue
      }
      lines.append(Line(number: number, id: id.string, names: Self.names(value)))
    }
  }

  /// Text that is no list of keys, and nested deep enough to bring down who reads it as YAML.
  private struct Overlong: Error {
    let line: Int
  }

  /// The first line with more characters, or inside more brackets, than a list of keys has.
  private static func overlongLine(_ text: String) -> Int? {
    var depth = 0
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      for byte in line {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      }
      if line.count > 400 || depth > 60 { return index + 1 }
    }
    return nil
  }

  private static func names(_ value: Node) -> [String]? {
    switch value {
    case .scalar(let name): return [name.string]
    case .sequence(let sequence):
      let names = sequence.compactMap { node in
        if case .scalar(let name) = node { name.string } else { nil }
      }
      return names.count == sequence.count ? names : nil
    default: return nil
    }
  }

  /// The text from each line that begins at the margin with something other than a list's dash.
  private static func entries(of text: String) -> [(after: Int, text: String)] {
    var entries: [(after: Int, text: String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let begins = line.first.map { !" \t\r#-".contains($0) } ?? false
      if begins || entries.isEmpty {
        entries.append((index, String(line)))
      } else {
        entries[entries.count - 1].text += "\n" + line
      }
    }
    return entries
  }

  private static func problem(_ error: any Error, after first: Int) -> KeyFileProblem {
    if let overlong = error as? Overlong {
      return KeyFileProblem(
        line: first + overlong.line, text: "it is too long to be an action and its keys")
    }
    let advice = "signs such as - and [ go in quotes: gap.skip: \"-\""
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return KeyFileProblem(
        line: first + mark.line, text: "it cannot be read (\(problem)); \(advice)")
    default:
      return KeyFileProblem(line: first + 1, text: "it cannot be read as YAML; \(advice)")
    }
  }
}
