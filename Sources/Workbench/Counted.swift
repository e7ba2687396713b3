/// A number with its noun, as in `1 finding` and `2,000 findings`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// A number with a comma before each three digits.
func grouped(_ number: Int) -> String {
  var text = String(abs(number))
  var place = text.count - 3
  while place > 0 {
    text.insert(",", at: text.index(text.startIndex, offsetBy: place))
    place -= 3
  }
  return number < 0 ? "-" + text : text
}
