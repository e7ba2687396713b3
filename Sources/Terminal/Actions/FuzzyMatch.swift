import Foundation

/// How well a few typed letters fit a longer text.
package enum FuzzyMatch {
  /// A score, higher is better, or nil when the letters are not all there in order.
  ///
  /// Whole words and beginnings of words count most; blanks part words that may stand anywhere.
  package static func score(_ query: String, in text: String) -> Int? {
    FuzzyQuery(query).score(in: FuzzyText(text))
  }
}

/// A text made ready to be searched many times: case and accents do not count.
struct FuzzyText: Hashable, Sendable {
  let scalars: [UInt32]

  init(_ text: String) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII
      ? text.lowercased()
      : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    scalars = folded.unicodeScalars.map(\.value)
  }

  /// True where a word begins.
  func startsWord(_ index: Int) -> Bool {
    index == 0
      || !(Unicode.Scalar(scalars[index - 1]).map {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      } ?? false)
  }
}

/// What was typed, made ready for many texts.
struct FuzzyQuery {
  private let words: [[UInt32]]

  init(_ query: String) {
    words = query.split(separator: " ").map { FuzzyText(String($0)).scalars }
  }

  /// A score, higher is better, or nil when the text does not match.
  ///
  /// - Parameter scattered: whether the letters of a word may stand apart.
  func score(in text: FuzzyText, scattered: Bool = true) -> Int? {
    var total = 0
    for word in words {
      if let start = firstRange(of: word, in: text) {
        total += 10 * word.count + (text.startsWord(start) ? 10 : 0) + (start == 0 ? 5 : 0)
      } else if scattered, let score = scatteredScore(word, in: text) {
        total += score
      } else {
        return nil
      }
    }
    return total * 100 - min(99, text.scalars.count)
  }

  private func scatteredScore(_ word: [UInt32], in text: FuzzyText) -> Int? {
    var total = 0
    var index = 0
    for letter in word {
      guard let found = text.scalars[index...].firstIndex(of: letter) else { return nil }
      total += found == index && index > 0 ? 3 : text.startsWord(found) ? 4 : 1
      index = found + 1
    }
    return total
  }

  /// The place of the word, at the beginning of another word if it is there more than once.
  private func firstRange(of word: [UInt32], in text: FuzzyText) -> Int? {
    guard let first = word.first, word.count <= text.scalars.count else { return nil }
    var found: Int?
    for start in 0...(text.scalars.count - word.count) where text.scalars[start] == first {
      guard text.scalars[start..<start + word.count].elementsEqual(word) else { continue }
      if text.startsWord(start) { return start }
      found = found ?? start
    }
    return found
  }
}
