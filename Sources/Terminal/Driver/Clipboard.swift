import Foundation

/// The bytes that hand a text to the terminal's clipboard (OSC 52).
enum Clipboard {
  /// Bytes of the encoded text some terminals still take; longer ones are dropped without a word.
  static let limit = 100_000

  /// The bytes to write; nil when the text is too long.
  ///
  /// tmux takes the plain form only when its `set-clipboard` is on, so that inside of it the text
  /// goes to the terminal outside as well.
  static func bytes(_ text: String, insideTmux: Bool) -> String? {
    // Encoding makes four bytes of three.
    guard text.utf8.count <= limit / 4 * 3 else { return nil }
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    return insideTmux ? plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" : plain
  }
}
