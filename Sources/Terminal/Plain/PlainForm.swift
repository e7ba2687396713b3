/// A form asked line by line, with no cursor addressing: for screen readers and scripts.
package enum PlainForm {
  /// Asks every field in turn; answers the values by id, or nil when the input ended before.
  ///
  /// Enter keeps the present value, `-` alone empties an optional one, and a line of `.` ends a
  /// text of several lines. A refused value says why and is asked again.
  ///
  /// - Parameters:
  ///   - read: the next line without its line end; nil at the end of the input.
  ///   - write: takes one line; what it is given is safe to show.
  package static func ask(
    title: String, fields: [FormField], values: [String: String], read: () -> String?,
    write: (String) -> Void
  ) -> [String: String]? {
    func say(_ text: String) { Sanitize.text(text).forEach(write) }
    say(title)
    var answers = values
    for (index, field) in fields.enumerated() {
      let question = PlainQuestion(field: field, present: values[field.id] ?? "")
      say("")
      say("\(index + 1) of \(fields.count): \(question.heading)")
      question.explanation.forEach(say)
      while true {
        guard let typed = question.isLong ? readLines(read) : read() else { return nil }
        let answer = question.understand(typed)
        if case .value(let value) = answer, let problem = field.problem(with: value) {
          say("! \(problem)")
          continue
        }
        if case .refused(let reason) = answer {
          say("! \(reason)")
          continue
        }
        if case .value(let value) = answer { answers[field.id] = value }
        break
      }
      if let reading = question.reading(answers[field.id] ?? "") { say("= \(reading)") }
    }
    return answers
  }

  /// A text up to a line of `.`; a first line that is empty or `-` is the whole answer.
  private static func readLines(_ read: () -> String?) -> String? {
    var lines: [String] = []
    while let line = read() {
      if line == "." { return lines.joined(separator: "\n") }
      if lines.isEmpty && (line.isEmpty || line == "-") { return line }
      lines.append(line)
    }
    return nil
  }
}

/// One field as a question, and how an answer to it is understood.
private struct PlainQuestion {
  enum Answer {
    case value(String)
    case refused(String)
  }

  let field: FormField
  let present: String

  var isLong: Bool {
    if case .multiline = field.kind { return true }
    return false
  }

  var heading: String { field.required ? "\(field.label) (needed)" : field.label }

  var explanation: [String] {
    var lines = field.help.isEmpty ? [] : [field.help]
    lines += options.enumerated().map { "  \($0.offset + 1) \($0.element.title)" }
    lines.append("Now: \(present.isEmpty ? "empty" : title(of: present))")
    return lines + [keys]
  }

  private var keys: String {
    let clears = field.required || isToggle ? "" : ", - empties it"
    return switch field.kind {
    case .text, .date: "Enter keeps it\(clears)."
    case .multiline: "End the text with a line of a single dot. Enter keeps it\(clears)."
    case .choice: "A number or a name; Enter keeps it\(clears)."
    case .pick(_, let addNew):
      "A number or a name\(addNew ? ", +NAME adds one" : ""); Enter keeps it\(clears)."
    case .toggle: "yes or no; Enter keeps it."
    }
  }

  private var isToggle: Bool {
    if case .toggle = field.kind { return true }
    return false
  }

  private var options: [FormField.Option] {
    switch field.kind {
    case .choice(let options), .pick(let options, _): options
    default: []
    }
  }

  private func title(of value: String) -> String {
    if let option = options.first(where: { $0.id == value }) { return option.title }
    if case .pick = field.kind, value.hasPrefix(FormPick.newPrefix) {
      return "\(value.dropFirst(FormPick.newPrefix.count)) (new)"
    }
    return value
  }

  /// How a date is read; nil for every other kind.
  func reading(_ value: String) -> String? {
    guard case .date(let parse, _) = field.kind, !value.isEmpty,
      case .valid(let text) = parse(value)
    else { return nil }
    return text
  }

  func understand(_ typed: String) -> Answer {
    let answer = typed.trimmed
    // The value kept is checked too: a needed one may never have been given.
    if answer.isEmpty { return .value(present.isEmpty && isToggle ? "no" : present) }
    if answer == "-" && !isToggle { return .value("") }
    switch field.kind {
    case .text, .date: return .value(TypedCharacter.line(typed).trimmed)
    case .multiline: return .value(TypedCharacter.lines(typed))
    case .choice, .pick: return choose(answer)
    case .toggle:
      let word = answer.lowercased()
      if "yes".hasPrefix(word) { return .value("yes") }
      return "no".hasPrefix(word) ? .value("no") : .refused("Answer yes or no.")
    }
  }

  private func choose(_ answer: String) -> Answer {
    if case .pick(_, true) = field.kind, answer.hasPrefix("+") {
      return .value(FormPick.newPrefix + String(answer.dropFirst()).trimmed)
    }
    if let exact = options.first(where: { $0.id == answer }) { return .value(exact.id) }
    if let number = Int(answer), options.indices.contains(number - 1) {
      return .value(options[number - 1].id)
    }
    let word = answer.lowercased()
    let named = options.filter { $0.title.lowercased() == word }
    let begun = options.filter { $0.title.lowercased().hasPrefix(word) }
    let similar = options.filter { FuzzyMatch.score(answer, in: $0.title) != nil }
    for found in [named, begun, similar] where !found.isEmpty {
      if found.count == 1 { return .value(found[0].id) }
      let names = found.prefix(5).map(\.title).joined(separator: ", ")
      return .refused("“\(answer)” may be \(names)\(found.count > 5 ? " and others" : "").")
    }
    return .refused("Nothing here is called “\(answer)”.")
  }
}
