import Dispatch
import Foundation

/// Writes what is to outlive the program: soon after it changed, and once more at the end.
///
/// On the main thread, but for the writing.
final class Keeper {
  private let keep: @Sendable (Data) -> Void
  private let keptNow: @Sendable () -> Data?
  private let queue = DispatchQueue(label: "greenroom.keeper")
  private var written: Keepsake?
  private var dirtySince: ContinuousClock.Instant?

  /// Texts survive a crash but for what was typed within this time.
  private static let delay = Duration.milliseconds(250)

  init(
    kept: Keepsake?, keptNow: @escaping @Sendable () -> Data?,
    keep: @escaping @Sendable (Data) -> Void
  ) {
    written = kept
    self.keptNow = keptNow
    self.keep = keep
  }

  /// How long the loop may wait for a key before it asks again, in milliseconds; nil for ever.
  ///
  /// What has been waiting long enough is written on the way.
  func wait(for state: WorkbenchState) -> Int? {
    let now = Keepsake(state)
    guard now != written else {
      dirtySince = nil
      return nil
    }
    let since = dirtySince ?? .now
    dirtySince = since
    let left = Self.delay - (ContinuousClock.now - since)
    if left > .zero { return Int(left / .milliseconds(1)) + 1 }
    write(now)
    return nil
  }

  /// Writes what is left to write, and waits until it is done.
  func finish(_ state: WorkbenchState) {
    let now = Keepsake(state)
    if now != written { write(now) }
    queue.sync {}
  }

  private func write(_ keepsake: Keepsake) {
    let before = written
    written = keepsake
    dirtySince = nil
    queue.async { [keep, keptNow] in
      let theirs = keptNow().flatMap { Keepsake(data: $0) }
      keep(keepsake.keepingDrafts(of: theirs, unlessIn: before).data)
    }
  }
}
