import Jobs
import ProjectFile
import Synchronization

/// Importing off the main thread.
extension EffectRunner {
  /// Reads what a plan names; a rehearsal takes all of it back.
  func importReports(_ plan: ImportPlan, isRehearsal: Bool) {
    isStopping.store(false, ordering: .releasing)
    work(on: writes, failing: Event.jobFailed) { runner in
      let job = try ImportJob(
        file: runner.file, author: runner.author(), target: plan.target, isRehearsal: isRehearsal)
      let path = PathCompletion.expandingHome(plan.path, home: runner.homeFolder)
      let outcomes = try job.run(paths: [path]) { path, progress in
        if runner.isStopping.load(ordering: .acquiring) { throw CancellationError() }
        runner.mailbox.leave(.jobProgressed(path, progress))
      }
      guard !outcomes.isEmpty else { throw Failure(.missing, "there is no file in \(path)") }
      if isRehearsal { return .rehearsed(outcomes, plan) }
      return .imported(outcomes, try ProjectState.load(runner.file, asOf: runner.asOf()))
    }
  }

  func sampleReport(_ plan: ImportPlan) {
    work(on: writes) { runner in
      let path = PathCompletion.expandingHome(plan.path, home: runner.homeFolder)
      return .sampled(try ImportJob.sample(path: path), plan)
    }
  }

  /// Rehearses a change; people and items it adds stand for nobody yet, which counts alike.
  func weigh(_ save: Save) {
    work(on: writes) { runner in
      var newcomers = Newcomers()
      let effect = try runner.file.effect(
        of: newcomers.settle(save.edits), asOf: runner.asOf(), by: runner.author())
      return .weighed(effect, save)
    }
  }
}
