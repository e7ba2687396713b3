/// How well a few typed letters fit a longer text.
package enum FuzzyMatch {
  /// A score, higher is better, or nil when the letters are not all there in order.
  ///
  /// Whole words and beginnings of words count most; blanks part words that may stand anywhere.
  package static func score(_ query: String, in text: String) -> Int? {
    let haystack = Array(text.lowercased())
    var total = 0
    for word in query.lowercased().split(separator: " ") {
      guard let score = score(word: Array(word), in: haystack) else { return nil }
      total += score
    }
    return total * 100 - min(99, haystack.count)
  }

  private static func score(word: [Character], in text: [Character]) -> Int? {
    if let start = firstRange(of: word, in: text) {
      return 10 * word.count + (startsWord(start, in: text) ? 10 : 0) + (start == 0 ? 5 : 0)
    }
    var total = 0
    var index = 0
    for letter in word {
      guard let found = text[index...].firstIndex(of: letter) else { return nil }
      total += found == index && index > 0 ? 3 : startsWord(found, in: text) ? 4 : 1
      index = found + 1
    }
    return total
  }

  /// The place of the word, at the beginning of another word if it is there more than once.
  private static func firstRange(of word: [Character], in text: [Character]) -> Int? {
    guard word.count <= text.count else { return nil }
    let starts = (0...(text.count - word.count)).filter {
      text[$0..<$0 + word.count].elementsEqual(word)
    }
    return starts.first { startsWord($0, in: text) } ?? starts.first
  }

  private static func startsWord(_ index: Int, in text: [Character]) -> Bool {
    index == 0 || !(text[index - 1].isLetter || text[index - 1].isNumber)
  }
}
