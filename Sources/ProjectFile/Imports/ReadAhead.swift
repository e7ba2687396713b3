import Foundation

/// Makes something on a thread of its own and takes it in on the caller's, a few items apart at most.
///
/// So a report is read while what was read of it is written, and memory stays bounded by whichever
/// of the two is slower.
enum ReadAhead {
  /// How many items may wait to be taken in.
  private static let capacity = 4
  /// As much as a program's first thread has: a library may ask for more than other threads get.
  private static let stackSize = 8 << 20

  /// - Parameters:
  ///   - make: runs on the other thread, and is over when this returns; it may touch nothing that
  ///     `take` touches.
  ///   - take: gets every item, in the order in which it was sent.
  /// - Returns: what `make` returns.
  /// - Throws: what `take` throws, which makes `send` throw too; else what `make` throws.
  static func run<Item: Sendable, Value: Sendable>(
    _ make: (_ send: @escaping (Item) throws -> Void) throws -> Value,
    take: (Item) throws -> Void
  ) throws -> Value {
    try withoutActuallyEscaping(make) { make in
      let passage = Passage<Item, Value>(capacity: capacity, make)
      let thread = Thread { passage.run() }
      thread.stackSize = stackSize
      thread.start()
      do {
        while let item = passage.next() { try take(item) }
      } catch {
        passage.abandon()
        throw error
      }
      return try passage.result()
    }
  }
}

/// A short queue between the thread that sends and the one that takes.
private final class Passage<Item: Sendable, Value: Sendable>: @unchecked Sendable {
  typealias Make = (_ send: @escaping (Item) throws -> Void) throws -> Value

  /// What the sender gets once nobody takes items any more.
  private struct Abandoned: Error {}

  // All below is touched under this lock alone.
  private let condition = NSCondition()
  private let capacity: Int
  private var make: Make?
  private var items: [Item] = []
  private var outcome: Result<Value, any Error>?
  private var isAbandoned = false

  init(capacity: Int, _ make: @escaping Make) {
    self.capacity = capacity
    self.make = make
  }

  /// Runs what sends; it is let go of before the other thread learns what it came to, since it must
  /// not outlive the call it was handed to.
  func run() {
    let outcome = Result<Value, any Error> {
      guard let make = condition.withLock({ make }) else { throw Abandoned() }
      return try make(send)
    }
    condition.withLock {
      make = nil
      self.outcome = outcome
      condition.signal()
    }
  }

  private func send(_ item: Item) throws {
    try condition.withLock {
      while items.count >= capacity, !isAbandoned { condition.wait() }
      if isAbandoned { throw Abandoned() }
      items.append(item)
      condition.signal()
    }
  }

  /// The next item, which is waited for; nil once all were taken.
  func next() -> Item? {
    condition.withLock {
      while items.isEmpty, outcome == nil { condition.wait() }
      if items.isEmpty { return nil }
      condition.signal()
      return items.removeFirst()
    }
  }

  /// Makes the sender stop, and waits until it has.
  func abandon() {
    condition.withLock {
      isAbandoned = true
      condition.signal()
      while outcome == nil { condition.wait() }
    }
  }

  func result() throws -> Value {
    let outcome = condition.withLock { self.outcome }
    guard let outcome else { throw Abandoned() }
    return try outcome.get()
  }
}
