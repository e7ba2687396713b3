import Terminal

extension Toast {
  /// Something was done.
  static func done(_ text: String) -> Toast { Toast(text, level: .good) }
  /// Something cannot be done, or went wrong.
  static func problem(_ text: String) -> Toast { Toast(text, level: .error) }
}
