import Dispatch
import Foundation
import Jobs
import ProjectFile
import Readiness
import Synchronization

/// Does off the main thread what `update` asked for, and leaves the result in the mailbox.
final class EffectRunner: Sendable {
  private let file: ProjectFile
  private let mailbox: Mailbox
  /// Who writes, asked at each write for the time.
  private let author: @Sendable () -> Author
  private let asOf: @Sendable () -> CalendarDate
  private let productVersion: String
  private let homeFolder: String
  private let reads = DispatchQueue(label: "greenroom.reads")
  private let writes = DispatchQueue(label: "greenroom.writes")
  private let isStopping = Atomic<Bool>(false)
  private let newestFindings = Atomic<Int>(0)

  init(
    file: ProjectFile, mailbox: Mailbox, author: @escaping @Sendable () -> Author,
    asOf: @escaping @Sendable () -> CalendarDate, productVersion: String,
    homeFolder: String
  ) {
    self.file = file
    self.mailbox = mailbox
    self.author = author
    self.asOf = asOf
    self.productVersion = productVersion
    self.homeFolder = homeFolder
  }

  func run(_ effect: Effect) {
    switch effect {
    case .loadProject(let generation):
      read {
        .projectLoaded(try ProjectState.load($0.file, asOf: $0.asOf()), generation: generation)
      }
    case .loadFindings(let query, let generation):
      newestFindings.store(generation, ordering: .releasing)
      read { runner in
        // While one types, only the last filter is worth asking for.
        if generation < runner.newestFindings.load(ordering: .acquiring) { return nil }
        return .findingsLoaded(try runner.file.findings(query), generation: generation)
      }
    case .loadFinding(let id):
      read { .findingLoaded(try $0.file.finding(id, asOf: $0.asOf())) }
    case .loadJournal(let offset, let limit, let generation):
      read {
        let entries = try $0.file.journal(limit: limit, offset: offset)
        return .journalLoaded(entries, offset: offset, generation: generation)
      }
    case .loadChanges(let id):
      read { .changesLoaded(id, try $0.file.changes(of: id)) }
    case .offerUndo(let direction):
      read { runner in
        let entry =
          direction == .undo
          ? try runner.file.undoCandidate() : try runner.file.redoCandidate()
        return .undoOffered(UndoOffer(direction: direction, entry: entry))
      }
    case .verify:
      read { .verified(try $0.file.verify()) }
    case .assess(let id, let status, let rationale):
      save { runner in
        let outcome = try AssessJob(file: runner.file, author: runner.author()).run(
          id, status: status, rationale: rationale, asOf: runner.asOf())
        return (outcome.entry, outcome.warnings)
      }
    case .apply(let changes):
      save { (try $0.file.apply(changes, by: $0.author()), []) }
    case .undo(let direction, let expected):
      save { runner in
        let author = runner.author()
        return (
          direction == .undo
            ? try runner.file.undo(expected: expected, by: author)
            : try runner.file.redo(expected: expected, by: author), []
        )
      }
    case .importReport(let path): importReport(path)
    case .completePath(let path):
      read { .completed(path: PathCompletion.complete(path, home: $0.homeFolder)) }
    case .stopJob: isStopping.store(true, ordering: .releasing)
    case .addOwner(let assessment, let name):
      save { runner in
        let person = Person(id: .init(UUID().uuidString.lowercased()), name: name)
        var owned = assessment
        owned.owner = person.id
        let changes: [ProjectChange] = [.putPerson(person), .assess(owned)]
        return (try runner.file.apply(changes, by: runner.author()), [])
      }
    case .export(let path, overwrites: let overwrites): export(to: path, overwrites: overwrites)
    case .edit, .suspend, .repaint, .quit:
      // The runtime does these itself: they need the terminal.
      return
    }
  }

  private func read(_ event: @escaping @Sendable (EffectRunner) throws -> Event?) {
    work(on: reads, event)
  }

  /// Saves something and loads the project anew, so that no screen shows the old state for a moment.
  private func save(
    _ change: @escaping @Sendable (EffectRunner) throws -> (JournalEntry?, [String])
  ) {
    mailbox.expect()
    writes.async { [self] in
      do {
        let (entry, warnings) = try change(self)
        mailbox.finish(
          .saved(entry, try ProjectState.load(file, asOf: asOf()), warnings: warnings))
      } catch {
        mailbox.finish(.notSaved(Failure(error)))
      }
    }
  }

  private func importReport(_ typed: String) {
    let path = PathCompletion.expandingHome(typed, home: homeFolder)
    isStopping.store(false, ordering: .releasing)
    work(on: writes, failing: Event.jobFailed) { runner in
      let job = try ImportJob(file: runner.file, author: runner.author())
      let outcome = try job.run(path: path) { progress in
        if runner.isStopping.load(ordering: .acquiring) { throw CancellationError() }
        runner.mailbox.leave(.jobProgressed(progress))
      }
      return .imported(outcome, try ProjectState.load(runner.file, asOf: runner.asOf()))
    }
  }

  private func export(to typed: String, overwrites: Bool) {
    let path = PathCompletion.expandingHome(typed, home: homeFolder)
    work(on: writes) { runner in
      if !overwrites, FileManager.default.fileExists(atPath: path) {
        return .wouldOverwrite(path: path)
      }
      let job = ExportJob(
        file: runner.file, author: runner.author(), asOf: runner.asOf(),
        productVersion: runner.productVersion)
      let template = "readiness-summary"
      _ = try job.write(try job.render(template: template), template: template, to: path)
      return .exported(path: path)
    }
  }

  private func work(
    on queue: DispatchQueue, failing: @escaping @Sendable (Failure) -> Event = Event.failed,
    _ event: @escaping @Sendable (EffectRunner) throws -> Event?
  ) {
    mailbox.expect()
    queue.async { [self] in
      do {
        mailbox.finish(try event(self))
      } catch {
        mailbox.finish(failing(Failure(error)))
      }
    }
  }
}
