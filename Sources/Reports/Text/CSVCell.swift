package import Readiness

/// One cell of a CSV text, made safe to open in a spreadsheet.
package enum CSVCell {
  /// The value as it stands in the file: a formula turned into text, then quoted where needed.
  ///
  /// Spreadsheets run what begins with `=`, `+`, `-`, `@`, a tab or a line end; a leading apostrophe
  /// makes text of it. Numbers stay numbers.
  package static func encoded(_ value: String) -> String {
    let plain = withoutControls(value)
    let neutral = isFormula(plain) ? "'" + plain : plain
    return needsQuotes(neutral) ? quoted(neutral) : neutral
  }

  // The wide forms are read as the narrow ones by some spreadsheets.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, formulaStarts.contains(first) else {
      return false
    }
    return !isNumber(value)
  }

  /// Digits with an optional sign, one dot and an exponent; not `infinity`, not hexadecimal.
  private static func isNumber(_ value: String) -> Bool {
    let allowed = Set("0123456789+-.eE".utf8)
    return value.utf8.allSatisfy(allowed.contains) && Double(value) != nil
  }

  private static func needsQuotes(_ value: String) -> Bool {
    let marks = Set(",;\"\r\n\t".utf8)
    return value.utf8.contains(where: marks.contains) || value.first == " " || value.last == " "
  }

  private static func quoted(_ value: String) -> String {
    "\"" + String(value.flatMap { $0 == "\"" ? [$0, $0] : [$0] }) + "\""
  }

  /// Escape bytes and the like show as �, since a CSV is also read in a terminal.
  private static func withoutControls(_ value: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
    }
    guard value.unicodeScalars.contains(where: isControl) else { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension CSVText {
  /// Writes a table as RFC 4180 has it, every cell made safe by `CSVCell`, lines ended by CRLF.
  package static func write(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { row in
      let cells = row.map(CSVCell.encoded)
      // A lone empty cell would be a blank line, which readers skip.
      return (cells == [""] ? "\"\"" : cells.joined(separator: ",")) + "\r\n"
    }.joined()
  }
}
