/// One piece of a filter as it was typed: blanks part pieces, quotes hold them together.
struct FilterToken {
  struct Refusal: Error {
    let sentence: String
  }

  private let text: String

  static func split(_ text: String) -> [FilterToken] {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces.map(FilterToken.init)
  }

  /// The term, or nil for a piece that says nothing yet, such as a lone `!`.
  func term(fields: [ListField], today: CalendarDate) -> Result<ListFilter.Term?, Refusal> {
    let isNegated = text.hasPrefix("!")
    let body = isNegated ? String(text.dropFirst()) : text
    if let name = unknownField(body, fields) {
      let known = fields.map(\.id).joined(separator: ", ")
      return .failure(
        Refusal(sentence: "There is no field “\(name)” here; the fields are: \(known)."))
    }
    guard let (field, comparison, rest) = fieldTerm(body, fields) else {
      let word = unquoted(body)
      return .success(
        word.isEmpty ? nil : ListFilter.Term(isNegated: isNegated, operand: .text(word)))
    }
    return operand(rest, of: field, comparison, today: today).map { operand in
      operand.map {
        ListFilter.Term(
          isNegated: isNegated, field: field.id, comparison: comparison, operand: $0)
      }
    }
  }

  /// The field a piece begins with, how it compares, and with what.
  private func fieldTerm(
    _ body: String, _ fields: [ListField]
  ) -> (ListField, ListFilter.Comparison, String)? {
    let name = body.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard let field = fields.first(where: { $0.id == name.lowercased() }) else { return nil }
    var rest = body.dropFirst(name.count)
    if rest.hasPrefix(":") {
      rest = rest.dropFirst()
      let sign = Self.sign(of: rest)
      return (field, sign ?? .matches, String(rest.dropFirst(sign?.rawValue.count ?? 0)))
    }
    return Self.sign(of: rest).map { (field, $0, String(rest.dropFirst($0.rawValue.count))) }
  }

  /// The name before `<` or `>` that no field has: nobody searches for such a word.
  private func unknownField(_ body: String, _ fields: [ListField]) -> String? {
    let name = body.prefix { $0.isLetter }
    let next = body.dropFirst(name.count).first
    guard !name.isEmpty, next == "<" || next == ">",
      !fields.contains(where: { $0.id == name.lowercased() })
    else { return nil }
    return String(name)
  }

  private static func sign(of text: Substring) -> ListFilter.Comparison? {
    [.atMost, .atLeast, .less, .greater, .equals].first { text.hasPrefix($0.rawValue) }
  }

  private func operand(
    _ typed: String, of field: ListField, _ comparison: ListFilter.Comparison,
    today: CalendarDate
  ) -> Result<ListFilter.Operand?, Refusal> {
    let text = unquoted(typed)
    if text.isEmpty {
      // `owner:` finds the rows without one; `seen>` is not finished yet.
      return .success(comparison == .matches ? .text("") : nil)
    }
    switch field.kind {
    case .text:
      switch comparison {
      case .matches: return .success(.text(text))
      case .equals: return .success(.exactly(text))
      default: return refused("\(field.id) is a text: write \(field.id):\(text).")
      }
    case .number:
      guard let number = Double(text) else {
        return refused("\(field.id) is a number: write \(field.id)>3.")
      }
      return .success(.number(number))
    case .date:
      return DateReading.read(text, today: today).map { .date($0) }
        .mapError { Refusal(sentence: "\(field.id): \($0.sentence)") }
    case .choice(let words):
      let wanted = text.lowercased()
      let found =
        words.firstIndex { $0.lowercased() == wanted }
        ?? words.firstIndex { $0.lowercased().hasPrefix(wanted) }
      guard let found else {
        return refused("\(field.id) is one of: \(words.joined(separator: ", ")).")
      }
      return .success(.rank(found))
    }
  }

  private func refused(_ sentence: String) -> Result<ListFilter.Operand?, Refusal> {
    .failure(Refusal(sentence: sentence))
  }

  private func unquoted(_ text: String) -> String { text.filter { $0 != "\"" } }
}
