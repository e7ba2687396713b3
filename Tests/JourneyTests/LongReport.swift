import Foundation

/// A report made long by repeating another one for other accounts.
enum LongReport {
  /// The rows `times` over, each time in another account, so that none is a duplicate.
  static func bytes(of report: [UInt8], _ times: Int) -> [UInt8] {
    let text = String(decoding: report, as: UTF8.self)
    let copies = (0..<times).map { copy in
      ["111122223333", "444455556666", "7a1d5c0e-94b2"].reduce(text) { text, account in
        text.replacingOccurrences(of: account, with: "\(copy)\(account.dropFirst())")
      }
    }
    return Array(copies.joined(separator: "\n").utf8)
  }
}
