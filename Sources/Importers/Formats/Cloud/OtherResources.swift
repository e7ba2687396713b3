import Readiness

/// Resources a finding names besides the one it is about.
enum OtherResources {
  /// A line for the finding's detail, of which the first fifty stand there by name; empty for none.
  static func line(_ names: [String]) -> String {
    let names = names.filter { !$0.isEmpty }.uniqueTexts
    guard !names.isEmpty else { return "" }
    let rest = names.count > 50 ? ", and \(names.count - 50) more" : ""
    return "Also about: \(names.prefix(50).joined(separator: ", "))\(rest)"
  }
}
