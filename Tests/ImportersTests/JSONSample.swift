import Foundation

@testable import Importers

/// A JSON value that can be changed in place and written again, with the order of its members.
indirect enum JSONSample {
  case object([(key: String, value: JSONSample)])
  case array([JSONSample])
  case text(String)
  /// A number or a word, as it is written.
  case word(String)

  /// Nil for what is no single JSON text.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
    self.init(root)
  }

  private init(_ value: Any) {
    switch value {
    case let object as [String: Any]:
      self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, JSONSample($0.value)) })
    case let array as [Any]: self = .array(array.map { JSONSample($0) })
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .word("\(number)")
    default: self = .word("null")
    }
  }

  var text: String {
    switch self {
    case .object(let members):
      let parts = members.map { "\(Self.quoted($0.key)):\($0.value.text)" }
      return "{\(parts.joined(separator: ","))}"
    case .array(let items): return "[\(items.map(\.text).joined(separator: ","))]"
    case .text(let text): return Self.quoted(text)
    case .word(let word): return word
    }
  }

  /// Drops, doubles, swaps or retypes one value somewhere inside.
  mutating func mutate(with random: inout SeededRandom) {
    switch self {
    case .object(var members) where !members.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
      let place = Int.random(in: 0..<members.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: members.remove(at: place)
      case 1: members.append(members[place])
      case 2: members.swapAt(0, place)
      case 3: members[place].key = Self.odd.randomElement(using: &random) ?? ""
      default: members[place].value.mutate(with: &random)
      }
      self = .object(members)
    case .array(var items) where !items.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
      let place = Int.random(in: 0..<items.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: items.remove(at: place)
      case 1: items.append(items[place])
      case 2: items.swapAt(0, place)
      default: items[place].mutate(with: &random)
      }
      self = .array(items)
    default: self = Self.other(than: self, with: &random)
    }
  }

  private static func other(
    than value: JSONSample, with random: inout SeededRandom
  ) -> JSONSample {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .text(odd.randomElement(using: &random) ?? "")
    case 1: .word(words.randomElement(using: &random) ?? "null")
    case 2: .array([value])
    case 3: .object([("a", value), ("a", value)])
    default: .array([])
    }
  }

  private static let words = [
    "null", "true", "false", "0", "-1", "1e308", "9223372036854775807", "-9223372036854775808",
    "18446744073709551615", "0.5", "NaN", "{}", "[[[[]]]]",
  ]

  private static let odd = [
    "", " ", "None", "\u{202E}abc", "\u{1B}[31m", "\u{0}", "é🔒", "/", "..", "a/b/c", "%", "%ff",
    "file://", "CVE-", "CVE-2024-x", "GHSA---", "CWE-99999999999999999999", "2026-13-45T99:99:99Z",
    "{0}{1}", "====", "A===", "-----BEGIN PRIVATE KEY-----", String(repeating: "x", count: 70_000),
  ]

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
