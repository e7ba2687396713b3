/// A suggestion to look at a category, and what speaks for it; nothing is ever chosen by itself
/// (DOMAIN §5).
package struct CategoryHint: Hashable, Sendable {
  package let category: Category
  package let sentence: String
  /// The commitment, component or flow that speaks for it.
  package let source: Item

  /// What the commitments and the data suggest beyond the categories in scope, in their order; one
  /// for each category and source.
  package static func all(items: Items, project: Project) -> [CategoryHint] {
    let sources = [ItemKind.commitment, .component, .dataFlow].flatMap { items[$0] }
      .filter(\.mayBeInScope)
    return Category.allCases.filter { !project.categories.contains($0) }.flatMap { category in
      sources.compactMap { hint(category, $0, role: items.privacyRole) }
    }
  }

  private static func hint(
    _ category: Category, _ source: Item, role: PrivacyRole
  ) -> CategoryHint? {
    let isFiled = source.kind == .commitment && source["category"] == category.rawValue
    guard let cause = isFiled ? "is filed under \(category.title)" : cause(category, source)
    else { return nil }
    return CategoryHint(
      category: category, sentence: "\(Wording.name(source)) \(cause): \(advice(category, role)).",
      source: source)
  }

  private static func cause(_ category: Category, _ source: Item) -> String? {
    let fields = source.kind == .commitment ? ["name", "metric", "source"] : ["data"]
    for field in fields {
      let words = CategoryWords(source[field])
      if let found = words.found(for: category) {
        return source.kind == .commitment ? "speaks of “\(found)”" : "holds “\(found)”"
      }
    }
    return nil
  }

  private static func advice(_ category: Category, _ role: PrivacyRole) -> String {
    switch category {
    case .security: "Security is always in scope"
    case .availability: "a promise of uptime is what Availability examines"
    case .confidentiality: "what is entrusted to you in confidence is what Confidentiality examines"
    case .processingIntegrity:
      "whether results are complete and right is what Processing Integrity examines"
    case .privacy where role == .processor:
      "a pure processor often picks Confidentiality, and leaves Privacy to those who decide"
    case .privacy:
      "consider Privacy if you answer for how it is collected, used and disposed of;"
        + " a pure processor often picks Confidentiality"
    }
  }
}

/// The words of a text, looked through for those that speak for a category.
private struct CategoryWords {
  private let text: String
  private let words: [Substring]

  init(_ text: String) {
    self.text = text.lowercased()
    words = self.text.split { !$0.isLetter && !$0.isNumber }
  }

  /// The words found, as they stand in the text.
  func found(for category: Category) -> String? {
    if category == .availability, let share = uptime { return share }
    for term in Self.terms[category] ?? [] {
      if let found = match(term.split(separator: " ")) { return found }
    }
    return nil
  }

  /// A term is words in a row; one that ends in `*` stands for all that begin so.
  private func match(_ term: [Substring]) -> String? {
    guard words.count >= term.count else { return nil }
    for start in 0...(words.count - term.count) {
      let row = words[start..<(start + term.count)]
      let isMatch = zip(row, term).allSatisfy { word, wanted in
        wanted.last == "*" ? word.hasPrefix(wanted.dropLast()) : word == wanted
      }
      if isMatch { return row.joined(separator: " ") }
    }
    return nil
  }

  /// A share such as `99.9 %`, as uptime is promised.
  private var uptime: String? {
    for sign in text.indices where text[sign] == "%" {
      let before = text[..<sign].reversed().drop(while: \.isWhitespace)
      let number = String(before.prefix { $0.isNumber || $0 == "." || $0 == "," }.reversed())
      if number.hasPrefix("99") { return "\(number) %" }
    }
    return nil
  }

  private static let terms: [Category: [String]] = [
    .availability: [
      "uptime", "downtime", "availab*", "sla", "slas", "service level*", "disaster recovery",
    ],
    .confidentiality: [
      "confidential*", "nda", "ndas", "non disclosure", "secret*", "retention", "proprietary",
    ],
    .processingIntegrity: [
      "billing", "invoic*", "calculat*", "transaction*", "accura*", "payment*", "payroll",
    ],
    .privacy: [
      "personal data", "personal information", "personally identifiable", "gdpr", "consent*",
      "pii", "phi", "health data", "health record*", "health information", "patient*",
      "data subject*",
    ],
  ]
}
