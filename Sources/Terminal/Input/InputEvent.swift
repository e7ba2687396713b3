/// What the terminal, or something that woke the loop, has to say.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste as one text, with LF as line end.
  case paste(String)
  /// Only while the last frame captures the mouse.
  case mouse(MouseEvent)
  case resize(Size)
  /// The program was stopped and goes on, or a child program has ended: paint everything.
  case resumed
  /// Another thread has called the waker.
  case wake
  /// The system asks the program to end; the exit code is 128 + signal.
  case terminate(signal: Int32)
}
