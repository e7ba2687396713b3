import Terminal

extension Toast {
  /// Something was done.
  static func done(_ text: String) -> Toast { Toast(text, level: .good) }
  /// Something cannot be done, or went wrong.
  static func problem(_ text: String) -> Toast { Toast(text, level: .error) }
  /// A text that was typed earlier stands in the field again.
  static let draftIsBack = Toast("What you typed here before is back.")
}
