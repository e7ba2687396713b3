/// What is typed to narrow a list: words that must all occur, `!word` that must not, and fields.
///
/// `severity:high`, `owner:"Mira P"`, `seen<2026-01-01`, `open>3`, `due<+2w`,
/// `check=s3_bucket_lock`. A prefix that is no
/// field of the list is part of a word, since ids such as `arn:aws:s3` hold colons.
package struct ListFilter: Hashable, Sendable {
  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// For texts: occurs in it; for anything else: is it.
    case matches = ":"
    /// For texts too: is it, in any case.
    case equals = "="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
  }

  package enum Operand: Hashable, Sendable {
    /// A part of a text.
    case text(String)
    /// A text as a whole.
    case exactly(String)
    case number(Double)
    case date(CalendarDate)
    /// The place of a word among the field's choices.
    case rank(Int)
  }

  package struct Term: Hashable, Sendable {
    package var isNegated = false
    /// Nil for a word that may occur anywhere in the row.
    package var field: ListField.ID?
    package var comparison = Comparison.matches
    package var operand: Operand
  }

  package var terms: [Term] = []
  /// What could not be understood, as a sentence; such a term is left out of `terms`.
  package var problem: String?

  package init() {}

  package var isEmpty: Bool { terms.isEmpty }

  /// Reads what was typed; it never fails, and says in `problem` what it did not understand.
  ///
  /// - Parameter today: what dates such as `+2w` are counted from.
  package init(_ text: String, fields: [ListField], today: CalendarDate) {
    for token in FilterToken.split(text) {
      switch token.term(fields: fields, today: today) {
      case .success(let term): if let term { terms.append(term) }
      case .failure(let refusal): problem = problem ?? refusal.sentence
      }
    }
  }

  /// Whether a row is kept.
  ///
  /// - Parameters:
  ///   - value: the row's value of a field.
  ///   - words: everything of the row that a bare word may occur in.
  package func accepts(value: (ListField.ID) -> FieldValue, words: () -> String) -> Bool {
    guard !terms.isEmpty else { return true }
    let haystack = terms.contains { $0.field == nil } ? words().lowercased() : ""
    return terms.allSatisfy { term in
      let holds: Bool
      if let field = term.field {
        holds = term.holds(for: value(field))
      } else if case .text(let word) = term.operand {
        holds = haystack.contains(word.lowercased())
      } else {
        holds = false
      }
      return holds != term.isNegated
    }
  }
}

extension ListFilter.Term {
  func holds(for value: FieldValue) -> Bool {
    switch (operand, value) {
    case (.text(let text), _):
      return text.isEmpty ? value.text.isEmpty : value.text.lowercased().contains(text.lowercased())
    case (.exactly(let text), _): return value.text.lowercased() == text.lowercased()
    case (.number(let wanted), .number(let number)): return compare(number, wanted)
    case (.date(let wanted), .date(let date)): return compare(date, wanted)
    // The first of the choices is the most, as critical is among severities.
    case (.rank(let wanted), .choice(_, let rank)): return compare(-rank, -wanted)
    default: return false
    }
  }

  private func compare<Value: Comparable>(_ value: Value, _ wanted: Value) -> Bool {
    switch comparison {
    case .matches, .equals: value == wanted
    case .less: value < wanted
    case .atMost: value <= wanted
    case .greater: value > wanted
    case .atLeast: value >= wanted
    }
  }
}
