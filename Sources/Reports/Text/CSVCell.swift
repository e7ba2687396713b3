package import Readiness

/// One cell of a CSV text, made safe to open in a spreadsheet.
package enum CSVCell {
  /// The value as it stands in the file: a formula turned into text, then quoted where needed.
  ///
  /// Spreadsheets run what begins with `=`, `+`, `-`, `@`, a tab or a line end; a leading apostrophe
  /// makes text of it. Numbers stay numbers. What looks as if it had been made text of already gets
  /// one apostrophe more, so that `decoded` gives every value back.
  package static func encoded(_ value: String) -> String {
    let plain = carried(value)
    let neutral = isFormula(plain) || isNeutral(plain) ? "'" + plain : plain
    return needsQuotes(neutral) ? quoted(neutral) : neutral
  }

  /// The value a cell stands for, once its quotes are taken off: without the apostrophe of `encoded`.
  package static func decoded(_ cell: String) -> String {
    isNeutral(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
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

  /// Apostrophes, then what a formula begins with.
  private static func isNeutral(_ cell: String) -> Bool {
    let rest = cell.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first, formulaStarts.contains(first) else { return false }
    return cell.unicodeScalars.first == "'"
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

  /// The value as far as a cell carries it: escape bytes and the like are �, since a CSV is also read
  /// in a terminal.
  package static func carried(_ value: String) -> String {
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
