/// Words of which a pattern cannot match without one, found in the pattern itself.
///
/// Looking for a few hundred words is a thousand times quicker than running seventy patterns, and
/// a report may name any number of checks.
struct RuleLiterals {
  /// One of these must occur; nil when the pattern does not tell.
  let needed: [[UInt8]]?

  init(pattern: String) { needed = Self.alternatives(Array(pattern.lowercased().utf8)[...]) }

  /// The patterns of which one has to match for the whole to match.
  static func alternatives(of pattern: String) -> [String] {
    split(Array(pattern.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the pattern may match; `text` is in lower case.
  func mayMatch(_ text: [UInt8]) -> Bool {
    needed?.contains { text.holds($0) } ?? true
  }

  /// The words of all alternatives; nil as soon as one of them needs none.
  private static func alternatives(_ pattern: ArraySlice<UInt8>) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    for alternative in split(pattern) {
      guard let found = sequence(alternative) else { return nil }
      words += found
    }
    return words
  }

  private static func split(_ pattern: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, position) = (pattern.startIndex, pattern.startIndex)
    while position < pattern.endIndex {
      if pattern[position] == UInt8(ascii: "|") {
        parts.append(pattern[start..<position])
        start = position + 1
      }
      position = end(ofAtom: position, in: pattern)
    }
    return parts + [pattern[start...]]
  }

  /// The longest word of what must match one after another, else the words of a group in it.
  private static func sequence(_ pattern: ArraySlice<UInt8>) -> [[UInt8]]? {
    var (best, word): ([UInt8], [UInt8]) = ([], [])
    var group: [[UInt8]]?
    var position = pattern.startIndex
    while position < pattern.endIndex {
      let next = end(ofAtom: position, in: pattern)
      let quantifier = next < pattern.endIndex ? pattern[next] : 0
      let isOptional =
        "?*".utf8.contains(quantifier) || pattern[next...].starts(with: "{0".utf8)
      if let letter = letter(pattern[position..<next]), !isOptional {
        word.append(letter)
        if word.count > best.count { best = word }
        if "+{".utf8.contains(quantifier) { word = [] }
      } else {
        word = []
        if !isOptional, group == nil { group = self.group(pattern[position..<next]) }
      }
      position = next
    }
    if best.count >= 3 { return [best] }
    return group ?? (best.count == 2 ? [best] : nil)
  }

  /// The words of a group that takes part in the match; looking ahead takes none.
  private static func group(_ atom: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard atom.first == UInt8(ascii: "("), atom.count > 2 else { return nil }
    let inner = atom.dropFirst().dropLast()
    if inner.starts(with: "?:".utf8) { return alternatives(inner.dropFirst(2)) }
    return inner.first == UInt8(ascii: "?") ? nil : alternatives(inner)
  }

  /// The character an atom stands for, when it is one alone.
  private static func letter(_ atom: ArraySlice<UInt8>) -> UInt8? {
    guard let first = atom.first, let last = atom.last else { return nil }
    if first == UInt8(ascii: "\\") { return isLetter(last) ? nil : last }
    return atom.count == 1 && !".^$?*+{}".utf8.contains(first) ? first : nil
  }

  private static func end(ofAtom start: Int, in pattern: ArraySlice<UInt8>) -> Int {
    let closing: UInt8
    switch pattern[start] {
    case UInt8(ascii: "\\"): return min(start + 2, pattern.endIndex)
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    default: return start + 1
    }
    var position = start + 1
    while position < pattern.endIndex, pattern[position] != closing {
      let isGroup = closing == UInt8(ascii: ")")
      position = isGroup ? end(ofAtom: position, in: pattern) : position + 1
    }
    return min(position + 1, pattern.endIndex)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}

extension [UInt8] {
  /// Whether `word` occurs; plain loops, since every check is asked for some hundred words.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return word.isEmpty }
    for start in 0...(count - word.count) where self[start] == first {
      if holds(word, at: start) { return true }
    }
    return false
  }

  private func holds(_ word: [UInt8], at start: Int) -> Bool {
    for place in 0..<word.count where self[start + place] != word[place] { return false }
    return true
  }
}
