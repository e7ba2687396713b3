/// Figures as reports print them, each in one way only.
enum Figure {
  /// A term of a formula, to three places as the screens show it, such as `0.5` or `0.117`.
  static func term(_ value: Double) -> String {
    let thousandths = Int((min(max(value, -1_000), 1_000) * 1_000).rounded())
    let sign = thousandths < 0 ? "−" : ""
    return sign + decimal(thousandths.magnitude, places: 3)
  }

  /// A raise of a share in percentage points, one place, rounded down; never a mere zero.
  static func raise(_ share: Double) -> String {
    let tenths = Int((min(max(share, 0), 1) * 1_000 + 1e-9).rounded(.down))
    return tenths == 0 && share > 0 ? "under 0.1" : decimal(tenths.magnitude, places: 1)
  }

  /// A count with its noun: `1 finding`, `2 findings`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func decimal(_ scaled: UInt, places: Int) -> String {
    var digits = String(scaled)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let fraction = digits.suffix(places).reversed().drop { $0 == "0" }.reversed()
    return digits.dropLast(places) + (fraction.isEmpty ? "" : "." + String(fraction))
  }
}
