import Terminal

/// What the lines of a key file mean, and which of them cannot stand.
struct KeyFileReading {
  /// The keys of an action, and the line that gives them.
  struct Binding {
    let line: Int
    let keys: [Key]
  }

  private(set) var bindings: [String: Binding] = [:]
  private(set) var problems: [KeyFileProblem] = []

  private let scopes: [KeyScope]
  private let ids: Set<String>

  /// An action without which no other could be found any more.
  private static let alwaysBound = WorkbenchAction.palette.rawValue

  init(scopes: [KeyScope]) {
    self.scopes = scopes
    ids = Set(scopes.flatMap { $0.table.entries.map(\.id) })
  }

  mutating func add(_ line: KeyFileSource.Line) {
    func refuse(_ text: String) {
      problems.append(KeyFileProblem(line: line.number, text: text))
    }
    guard ids.contains(line.id) else { return refuse(unknown(line.id)) }
    if let first = bindings[line.id]?.line {
      return refuse("\(line.id) has its keys from line \(first) already")
    }
    guard let names = line.names else {
      return refuse("\(line.id) needs a key or a list of keys, such as [j, Down]")
    }
    if names.isEmpty, line.id == Self.alwaysBound {
      return refuse("\(line.id) needs a key, or nothing could be found any more")
    }
    var keys: [Key] = []
    for name in names {
      guard let key = Self.key(name) else { return refuse(Self.unknownKey(name)) }
      if key.isReserved {
        return refuse(
          "\(key.name) cannot be used: terminals send it for another key, or keep it to themselves")
      }
      if !keys.contains(key) { keys.append(key) }
    }
    bindings[line.id] = Binding(line: line.number, keys: keys)
  }

  /// Drops lines until no key means two things in one place; what a line wished for is then the
  /// default again, so that each round may find another clash.
  mutating func dropClashes() {
    while let clash = firstClash() {
      let line = bindings.removeValue(forKey: clash.loser)?.line ?? 0
      problems.append(
        KeyFileProblem(
          line: line,
          text: "\(clash.key.name) is the key of \(clash.winner) already (\(clash.place))"))
    }
  }

  private struct Clash {
    let key: Key
    let winner, loser, place: String
  }

  /// Of two actions with one key, the one whose line comes last loses, a default never.
  private func firstClash() -> Clash? {
    let remapping = bindings.mapValues(\.keys)
    for scope in scopes {
      var owners: [Key: String] = [:]
      for entry in scope.table.remapped(remapping).entries {
        for key in entry.keys {
          guard let other = owners.updateValue(entry.id, forKey: key), other != entry.id else {
            continue
          }
          let lines = [other, entry.id].map { bindings[$0]?.line ?? 0 }
          let isOtherLast = lines[0] > lines[1]
          let loser = isOtherLast ? other : entry.id
          // Two defaults with one key are a fault of the tables, not of the file.
          guard bindings[loser] != nil else { continue }
          return Clash(
            key: key, winner: isOtherLast ? entry.id : other, loser: loser, place: scope.title)
        }
      }
    }
    return nil
  }

  private func unknown(_ id: String) -> String {
    let near = NearMiss.of(id, among: ids.sorted())
    let advice = near.map { "did you mean \($0)?" } ?? "list them with: greenroom keys"
    return "there is no action “\(Sanitize.line(id, limit: 60))”; \(advice)"
  }

  private static func unknownKey(_ name: String) -> String {
    let advice = "keys are written as m, G, Space, Enter, Ctrl-P, PgDn or F5"
    return name.isEmpty
      ? "there is no key; \(advice), and [] takes the keys away"
      : "“\(Sanitize.line(name, limit: 60))” is no key; \(advice)"
  }

  /// A key that somebody can press.
  private static func key(_ name: String) -> Key? {
    guard let key = Key(named: name) else { return nil }
    switch key {
    case .character(let character):
      let isVisible = character.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
      return isVisible || character == " " ? key : nil
    case .control(let character):
      return character == " " || character.isASCII && character.isLetter
        || "[]\\^_".contains(character) ? key : nil
    default: return key
    }
  }
}
