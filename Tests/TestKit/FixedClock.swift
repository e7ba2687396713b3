package import Readiness
import Synchronization

/// A clock that stands still until a test moves it.
package final class FixedClock: Sendable {
  private let moment: Mutex<Instant>

  package init(_ start: Instant) { moment = Mutex(start) }

  package var now: Instant { moment.withLock { $0 } }

  package func advance(seconds: Int) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
