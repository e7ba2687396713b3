import Dispatch

/// Counts as rung once, however often it was rung since it was last heard.
final class Bell: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func ring() { semaphore.signal() }

  /// Waits for a ring, at most so long, or for ever; false when none came.
  func wait(milliseconds: Int?) -> Bool {
    let deadline: DispatchTime =
      milliseconds.map { .now() + .milliseconds($0) } ?? .distantFuture
    guard semaphore.wait(timeout: deadline) == .success else { return false }
    while semaphore.wait(timeout: .now()) == .success {}
    return true
  }
}
