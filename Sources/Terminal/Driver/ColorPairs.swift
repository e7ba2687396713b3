/// Numbers for the pairs of colours in use, given out as they are first needed.
final class ColorPairs {
  private struct Pair: Hashable {
    let foreground: Int
    let background: Int
  }

  private let colors: Int
  private let limit: Int
  private var numbers: [Pair: Int] = [:]

  /// - Parameters:
  ///   - colors: colours of the terminal, at least 8.
  ///   - limit: pairs it can tell apart, pair 0 included.
  init(colors: Int, limit: Int) {
    self.colors = colors
    self.limit = max(2, limit)
  }

  /// The pair's number, and what to define it as when it is new.
  func pair(_ style: Style) -> (number: Int, definition: (foreground: Int, background: Int)?) {
    let pair = Pair(foreground: index(style.foreground), background: index(style.background))
    if pair.foreground < 0 && pair.background < 0 { return (0, nil) }
    if let number = numbers[pair] { return (number, nil) }
    if numbers.count + 1 >= limit { numbers.removeAll() }
    let number = numbers.count + 1
    numbers[pair] = number
    return (number, (pair.foreground, pair.background))
  }

  /// True when a bright colour can only be told by boldness.
  func needsBold(_ style: Style) -> Bool { colors < 16 && style.foreground.paletteIndex >= 8 }

  private func index(_ color: Color) -> Int {
    let index = color.paletteIndex
    return colors < 16 && index >= 8 ? index - 8 : index
  }
}
