/// Whether what a report names lies inside the boundary (DOMAIN §4: a field, not a state).
package enum ResourceScope: String, CaseIterable, Hashable, Sendable {
  case `in`, out
  /// No component says; it counts as inside.
  case unknown
}

/// Which resources the boundary's identifiers place inside it or outside.
///
/// A component has a resource when one of its identifiers is the resource's id, holds it (an ARN or a
/// path that goes on behind `/` or `:`), fits it with `*` for any text, or names its account. The
/// more exact identifier decides; of two alike, the component that is inside.
package struct ResourcePlaces: Sendable {
  /// A component's word about a resource.
  package struct Place: Hashable, Sendable {
    package let component: Item.ID
    package let scope: ResourceScope
  }

  private struct Pattern {
    let wildcard: WildcardPattern
    let length: Int
    let place: Place
  }

  /// By identifier, in lower case.
  private var exact: [String: Place] = [:]
  /// The lengths of these, of which there are few.
  private var lengths: Set<Int> = []
  /// With `*`, the longest first.
  private var patterns: [Pattern] = []
  /// By what an identifier says when it is read as an account's, and by the account an ARN stands for.
  private var accounts: [String: Place] = [:]
  private var holders: [String: Place] = [:]

  package init(_ items: Items) {
    let components = items[.component].sorted { Self.rank($0) < Self.rank($1) }
    for component in components {
      let place = Self.place(component)
      for identifier in component.lines("identifiers") {
        let text = Self.plain(identifier)
        Self.put(place, under: BoundaryMatch.plain(identifier), in: &accounts)
        Self.put(place, under: BoundaryMatch.holder(identifier), in: &holders)
        if text.contains("*") {
          let length = text.utf8.count { $0 != UInt8(ascii: "*") }
          patterns.append(
            Pattern(wildcard: WildcardPattern(text), length: length, place: place))
        } else if exact[text] == nil, !text.isEmpty {
          exact[text] = place
          lengths.insert(text.utf8.count)
        }
      }
    }
    patterns = patterns.enumerated().sorted {
      (-$0.element.length, $0.offset) < (-$1.element.length, $1.offset)
    }.map(\.element)
  }

  /// Whether no component has an identifier, so that nothing is placed.
  package var isEmpty: Bool { exact.isEmpty && patterns.isEmpty }

  /// The word about everything in an account; to be asked once for each account.
  package func place(account: String) -> Place? {
    let text = BoundaryMatch.plain(account)
    if text.isEmpty { return nil }
    return accounts[text] ?? holders[text]
      ?? patterns.first { $0.length > 0 && $0.wildcard.matches(text) }?.place
  }

  /// The word about one resource.
  ///
  /// - Parameter account: what `place(account:)` says of its account.
  package func place(uid: String, inAccount account: Place?) -> Place? {
    let text = Self.plain(uid)
    let held = holder(of: text)
    if let held, held.length == text.utf8.count { return held.place }
    let pattern = patterns.first { $0.length > 0 && $0.wildcard.matches(text) }
    if let pattern, pattern.length > held?.length ?? 0 { return pattern.place }
    return held?.place ?? account ?? patterns.first { $0.length == 0 }?.place
  }

  /// The longest identifier that is the text, or goes on in it behind a slash or colon.
  private func holder(of text: String) -> (place: Place, length: Int)? {
    if lengths.isEmpty || text.isEmpty { return nil }
    if let place = exact[text] { return (place, text.utf8.count) }
    let bytes = text.utf8
    var found: (place: Place, length: Int)?
    var length = 0
    for index in bytes.indices {
      let isSeparator = bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ":")
      if isSeparator {
        // An identifier may be written with or without the separator at its end.
        for end in [(length, index), (length + 1, bytes.index(after: index))]
        where lengths.contains(end.0) {
          if let place = exact[String(text[..<end.1])] { found = (place, end.0) }
        }
      }
      length += 1
    }
    return found
  }

  private static func put(_ place: Place, under key: String, in places: inout [String: Place]) {
    if places[key] == nil { places[key] = place }
  }

  private static func place(_ component: Item) -> Place {
    let scope: ResourceScope =
      switch component["scope"] {
      case "in": .in
      case "out": .out
      default: .unknown
      }
    return Place(component: component.id, scope: scope)
  }

  private static func rank(_ component: Item) -> (Int, Int, String, Item.ID) {
    let scopes = ["in", "undecided", "out"]
    let scope = scopes.firstIndex(of: component["scope"]) ?? 1
    return (scope, component.code.count, component.code, component.id)
  }

  private static func plain(_ identifier: String) -> String { identifier.trimmed.lowercased() }
}
