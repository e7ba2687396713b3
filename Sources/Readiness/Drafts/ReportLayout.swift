/// How the columns of a report that no format knows are read: made once by a person, kept by name as
/// an item of the kind `reportLayout`.
package struct ReportLayout: Hashable, Sendable {
  /// What a column can be read as.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case check, title, severity, status, resource, type, account, region, provider, detail
    case location, remediation, link, seen, id, tags
  }

  /// What a value of the report can mean: a verdict, that it was muted, or a severity.
  package static let meanings =
    Verdict.allCases.map(\.rawValue) + ["muted"] + Severity.allCases.map(\.rawValue)

  package let name: String
  /// The tool as findings will name it.
  package let tool: String
  /// The names of the columns; of JSON, paths such as `rule.id` or `results[].rule.id`.
  package let columns: [Field: String]
  /// Values of the report, in lower case, and what they mean.
  package let words: [String: String]

  package init(
    name: String, tool: String, columns: [Field: String], words: [String: String] = [:]
  ) {
    self.name = name
    self.tool = tool
    self.columns = columns
    self.words = Dictionary(words.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  /// Reads the two texts of an item: `check = Column` and `Unhealthy = fail`, one a line.
  ///
  /// Throws the first line that cannot be read, with what is allowed.
  package init(
    name: String, tool: String, columnsText: String, wordsText: String
  ) throws(Refusal) {
    var columns: [Field: String] = [:]
    for line in try Self.lines(of: columnsText, partedBy: { $0.firstIndex(of: "=") }) {
      guard let field = Field(rawValue: line.left.lowercased()) else {
        let allowed = Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.refusal("There is no field “\(excerpt(line.left))”. Fields: \(allowed).")
      }
      guard columns[field] == nil else {
        throw line.refusal("The field \(field.rawValue) is given twice.")
      }
      columns[field] = line.right
    }
    guard columns[.check] != nil || columns[.title] != nil else {
      throw Refusal(
        place: "columns", reason: "A column is needed for check or for title: “check = Column”.")
    }
    var words: [String: String] = [:]
    for line in try Self.lines(of: wordsText, partedBy: { $0.lastIndex(of: "=") }) {
      let meaning = line.right.lowercased()
      guard Self.meanings.contains(meaning) else {
        throw line.refusal(
          "“\(excerpt(line.right))” is no meaning. Meanings: "
            + "\(Self.meanings.joined(separator: ", ")).")
      }
      words[line.left.lowercased()] = meaning
    }
    self.init(name: name, tool: tool, columns: columns, words: words)
  }

  /// What an item of the kind `reportLayout` says.
  package init(_ item: Item) throws(Refusal) {
    try self.init(
      name: item["name"], tool: item["tool"], columnsText: item["columns"], wordsText: item["words"]
    )
  }

  /// The columns as an item keeps them, in the order of the fields.
  package var columnsText: String {
    Field.allCases.compactMap { field in columns[field].map { "\(field.rawValue) = \($0)" } }
      .joined(separator: "\n")
  }

  /// The words as an item keeps them, in their order.
  package var wordsText: String {
    words.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: "\n")
  }

  private struct Line {
    let number: Int
    let left: String
    let right: String

    func refusal(_ reason: String) -> Refusal { Refusal(place: "line \(number)", reason: reason) }
  }

  private static func lines(
    of text: String, partedBy sign: (Substring) -> Substring.Index?
  ) throws(Refusal) -> [Line] {
    var lines: [Line] = []
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let place = sign(line)
      let left = place.map { line[..<$0].trimmed } ?? ""
      let right = place.map { line[line.index(after: $0)...].trimmed } ?? ""
      guard !left.isEmpty, !right.isEmpty else {
        throw Refusal(
          place: "line \(index + 1)",
          reason: "“\(excerpt(String(line)))” needs a word on both "
            + "sides of “=”.")
      }
      lines.append(Line(number: index + 1, left: left, right: right))
    }
    return lines
  }
}
