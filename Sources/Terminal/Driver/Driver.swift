/// The way to a terminal: shows frames, hands over events.
///
/// One thread only, but for the waker.
package protocol Driver: AnyObject {
  var size: Size { get }
  var lookHint: LookHint { get }
  /// Makes `next` return `.wake`, from any thread, also while it blocks.
  var waker: Waker { get }

  func present(_ frame: Frame)

  /// The next event, nil after the timeout; without a timeout it waits.
  ///
  /// Throws `TerminalError.inputLost` when the terminal is gone.
  func next(timeoutMilliseconds: Int?) throws -> InputEvent?

  /// Stops the program as Ctrl-Z does in a shell; `.resumed` comes once it goes on.
  func suspend()

  /// Runs a program on the terminal and waits for it; `.resumed` follows.
  ///
  /// `argv` goes to the program as it is, there is no shell. Answers its exit code, 128 + signal,
  /// or 127 when it could not be started.
  func runChild(_ argv: [String]) -> Int32

  /// Hands text to the terminal's clipboard (OSC 52); a terminal may ignore it without a word.
  ///
  /// False when the text is too long for terminals, or this one is known to have no clipboard.
  @discardableResult
  func copy(_ text: String) -> Bool

  /// Paints every cell at the next frame.
  func repaint()

  /// Gives the terminal back as it was; may be called twice.
  func close()
}
