import Dispatch
import Jobs
import ProjectFile
import Synchronization

/// Looks twice a second whether another process changed the file.
final class LiveWatch: Sendable {
  private static let interval = DispatchTimeInterval.milliseconds(500)

  private let runner: EffectRunner
  private let watch: FileWatch?
  private let queue = DispatchQueue(label: "greenroom.watch")
  private let isRunning = Atomic<Bool>(false)

  init(_ runner: EffectRunner) {
    self.runner = runner
    watch = try? FileWatch(runner.file)
  }

  func start() {
    isRunning.store(true, ordering: .releasing)
    schedule()
  }

  func stop() { isRunning.store(false, ordering: .releasing) }

  private func schedule() {
    queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
      guard let self, isRunning.load(ordering: .acquiring) else { return }
      look()
      schedule()
    }
  }

  /// Leaves the project as it is now where it was changed; our own changes are known already.
  func look() {
    guard let watch, watch.hasChanged(),
      let project = try? ProjectState.load(runner.file, asOf: runner.asOf()),
      let entries = try? runner.file.journal(limit: JournalList.limit)
    else { return }
    runner.mailbox.leave(.changedElsewhere(project, entries))
  }
}
