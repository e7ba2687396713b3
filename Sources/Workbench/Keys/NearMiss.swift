/// Finds the word someone meant.
package enum NearMiss {
  /// The closest of `words` when no more than two letters are wrong, missing, extra or swapped.
  package static func of(_ typed: String, among words: [String]) -> String? {
    let allowed = typed.count <= 3 ? 1 : 2
    return words.map { (word: $0, steps: steps(Array(typed.lowercased()), Array($0))) }
      .filter { $0.steps <= allowed }.min { $0.steps < $1.steps }?.word
  }

  /// Edits from one word to the other, a swap of neighbours counted as one.
  static func steps(_ from: [Character], _ to: [Character]) -> Int {
    guard !from.isEmpty, !to.isEmpty else { return max(from.count, to.count) }
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in 1...from.count {
      var current = [row]
      for column in 1...to.count {
        let isSame = from[row - 1] == to[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, from[row - 1] == to[column - 2], from[row - 2] == to[column - 1] {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[to.count]
  }
}
