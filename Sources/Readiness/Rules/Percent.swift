/// A share as people read it: whole percent, rounded down, so that 99.6 never prints 100 (DOMAIN §9).
package struct Percent: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0 to 100 for a share within 0 to 1.
  package let whole: Int

  /// Rounds a share down; what is no number counts as 0.
  package init(_ share: Double) {
    // A hair is added because 0.29 × 100 is 28.999… in binary, which is 29 to everyone else.
    let scaled = share * 100 + 1e-9
    whole = scaled.isFinite ? Int(min(max(scaled, -1_000_000), 1_000_000).rounded(.down)) : 0
  }

  package var description: String { "\(whole) %" }

  package static func < (left: Percent, right: Percent) -> Bool { left.whole < right.whole }
}

/// A figure of a formula in words: up to three places, such as `0.5` or `0.117`.
func figure(_ value: Double) -> String {
  let thousandths = Int((min(max(value, -1_000), 1_000) * 1_000).rounded())
  let sign = thousandths < 0 ? "−" : ""
  let digits = String(thousandths.magnitude % 1_000)
  let padded = String(repeating: "0", count: 3 - digits.count) + digits
  let places = padded.reversed().drop { $0 == "0" }.reversed()
  return sign + String(thousandths.magnitude / 1_000)
    + (places.isEmpty ? "" : "." + String(places))
}
