import Dispatch
import Synchronization

/// Where background work leaves its events for the main loop, and how many are still to come.
final class Mailbox: Sendable {
  private struct Content {
    var events: [Event] = []
    var expected = 0
  }

  private let content = Mutex(Content())
  private let arrived = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called after every event, from whichever thread left it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Work has begun that will `finish`.
  func expect() { content.withLock { $0.expected += 1 } }

  /// Leaves an event in the middle of some work.
  func leave(_ event: Event) {
    content.withLock { $0.events.append(event) }
    signal()
  }

  /// Ends some work with its event, if it has one to tell.
  func finish(_ event: Event?) {
    content.withLock { content in
      if let event { content.events.append(event) }
      content.expected -= 1
    }
    signal()
  }

  /// Whether work is under way, or has left something that was not taken yet.
  var isBusy: Bool { content.withLock { $0.expected > 0 || !$0.events.isEmpty } }

  func takeAll() -> [Event] {
    content.withLock { content in
      defer { content.events.removeAll() }
      return content.events
    }
  }

  /// Waits for events; nil once there are none and no work is under way.
  func next() -> [Event]? {
    while true {
      let (events, isIdle) = content.withLock { content in
        defer { content.events.removeAll() }
        return (content.events, content.events.isEmpty && content.expected == 0)
      }
      if isIdle { return nil }
      if !events.isEmpty { return events }
      arrived.wait()
    }
  }

  private func signal() {
    arrived.signal()
    wake()
  }
}
