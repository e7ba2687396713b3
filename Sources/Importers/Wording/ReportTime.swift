import Readiness

/// Moments in the ways reports write them.
enum ReportTime {
  /// A text, or seconds, milliseconds or microseconds since 1970, told apart by their magnitude.
  static func instant(_ node: JSONNode) -> Instant? {
    if let number = node.number { return instant(number) }
    return node.string.flatMap(instant)
  }

  /// ISO 8601, also with a blank for the `T`, or digits alone as seconds and less since 1970.
  static func instant(_ text: String) -> Instant? {
    let text = text.trimmed
    return Instant(iso: text) ?? Double(text).flatMap(instant)
  }

  static func instant(_ number: Double) -> Instant? {
    guard number > 0, number < 1e17 else { return nil }
    if number >= 1e14 { return Instant(secondsSinceEpoch: Int(number / 1e6)) }
    return Instant(secondsSinceEpoch: Int(number >= 1e11 ? number / 1e3 : number))
  }
}
