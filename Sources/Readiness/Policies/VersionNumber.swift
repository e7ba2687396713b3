/// The number of a policy's version, such as `2.1`: of two, the later one is greater.
package struct VersionNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let parts: [Int]

  /// Reads the numbers of a text, such as `v2.1` or `Version 2`; without any it comes before all.
  package init(_ text: String) {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    // Noughts at the end say nothing: 2 and 2.0 are one version.
    parts = Array(numbers.reversed().drop { $0 == 0 }.reversed())
  }

  /// The number after this one: `3.0` after a major change of 2.1, `2.2` after a minor one.
  package func next(_ size: VersionSize) -> VersionNumber {
    let (major, minor) = (parts.first ?? 0, parts.count > 1 ? parts[1] : 0)
    return switch size {
    case .major: VersionNumber("\(major + 1)")
    case .minor: VersionNumber("\(max(1, major)).\(parts.isEmpty ? 0 : minor + 1)")
    }
  }

  /// With a point, as people write it: `2.0`.
  package var description: String {
    parts.count > 1
      ? parts.map(String.init).joined(separator: ".") : "\(parts.first ?? 0).0"
  }

  package static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
