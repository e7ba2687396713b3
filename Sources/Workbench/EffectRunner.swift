import Dispatch
import Foundation
import Jobs
import ProjectFile
import Readiness
import Synchronization

/// Does off the main thread what `update` asked for, and leaves the result in the mailbox.
final class EffectRunner: Sendable {
  let file: ProjectFile
  let mailbox: Mailbox
  /// Who writes, asked at each write for the time.
  let author: @Sendable () -> Author
  let asOf: @Sendable () -> CalendarDate
  private let productVersion: String
  let homeFolder: String
  private let reads = DispatchQueue(label: "greenroom.reads")
  let writes = DispatchQueue(label: "greenroom.writes")
  let isStopping = Atomic<Bool>(false)
  private let newestFindings = Atomic<Int>(0)
  private let newestFinding = Atomic<Int>(0)
  private let hasPrepared = Atomic<Bool>(false)

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
    case .loadProject:
      read { .projectLoaded(try ProjectState.load($0.file, asOf: $0.asOf())) }
    case .loadFindings, .loadFinding, .loadJournal, .loadAccounts, .loadEntry, .loadImport,
      .findAll, .fetchFindings, .gatherFindings, .loadGroups:
      load(effect)
    case .offerUndo(let direction):
      read { runner in
        let entry =
          direction == .undo
          ? try runner.file.undoCandidate() : try runner.file.redoCandidate()
        return .undoOffered(UndoOffer(direction: direction, entry: entry))
      }
    case .verify:
      read { .verified(try $0.file.verify()) }
    case .save, .signOff, .withdraw, .undo, .undoImports, .importTable: change(effect)
    case .rehearseImport(let plan): importReports(plan, isRehearsal: true)
    case .importReports(let plan): importReports(plan, isRehearsal: false)
    case .sampleReport(let plan): sampleReport(plan)
    case .weigh(let save): weigh(save)
    case .completePath(let path):
      read { .completed(path: PathCompletion.complete(path, home: $0.homeFolder)) }
    case .stopJob: isStopping.store(true, ordering: .releasing)
    case .export(let path, let template, let overwrites):
      export(to: path, template: template, overwrites: overwrites)
    case .compareTable(let kind, let path, let choices):
      read { try $0.compareTable(kind, path, choices) }
    case .edit, .copy, .openOutside, .suspend, .repaint, .quit:
      // The runtime does these itself: they need the terminal.
      return
    }
  }

  private func load(_ effect: Effect) {
    switch effect {
    case .loadFindings(let query, let request):
      newestFindings.store(request.generation, ordering: .releasing)
      read { runner in
        // While one types, only the last filter is worth asking for.
        if request.generation < runner.newestFindings.load(ordering: .acquiring) { return nil }
        do {
          return try runner.page(query, request)
        } catch is CancellationError {
          return nil
        }
      }
    case .loadFinding(let identity):
      let number = newestFinding.add(1, ordering: .acquiringAndReleasing).newValue
      read { runner in
        if number < runner.newestFinding.load(ordering: .acquiring) { return nil }
        return .findingLoaded(
          try runner.file.finding(identity: identity, asOf: runner.asOf()), identity: identity)
      }
    case .loadJournal: read { .journalLoaded(try $0.file.journal(limit: JournalList.limit)) }
    case .loadAccounts: read { .accountsLoaded(try $0.file.accounts(asOf: $0.asOf())) }
    case .loadImport(let id):
      read { .importLoaded(try $0.file.importRefusals(id), id: id) }
    case .loadEntry(let id):
      read { .entryLoaded(try $0.file.entry(id), try $0.file.changes(of: id), id: id) }
    case .findAll(let request):
      read { runner in
        let query = FindingsList.query(request, asOf: runner.asOf())
        return .foundAll(
          try runner.file.identities(query, limit: request.limit), at: request.place)
      }
    case .gatherFindings(let identities, let purpose):
      read {
        .gathered(try $0.file.findings(identities: identities, asOf: $0.asOf()), purpose)
      }
    case .loadGroups(let grouping):
      read { runner in
        let rows = try runner.file.findingGroups(
          by: grouping, query: FindingQuery(asOf: runner.asOf()))
        return .groupsLoaded(CountedGroups(grouping: grouping, rows: rows))
      }
    case .fetchFindings(let identities, let format):
      read {
        .fetched(try $0.file.findings(identities: identities, asOf: $0.asOf()), format)
      }
    default: return
    }
  }

  /// The page that was asked for, moved to where the record it should show stands now.
  private func page(_ query: FindingQuery, _ request: ListRequest) throws -> Event? {
    var query = query
    let line = try request.anchor.flatMap { try file.position(of: $0, in: query) }
    if let line, !(query.offset..<query.offset + query.limit).contains(line) {
      query.offset = max(0, line - query.limit / 2)
    }
    let isWanted = { request.generation >= self.newestFindings.load(ordering: .acquiring) }
    var page = try file.findings(query, while: isWanted)
    let scope = FindingsList.scope(of: request.place, asOf: query.asOf)
    if !scope.isEmpty {
      // What a narrowed place holds without a filter is not all there is.
      var whole = query
      whole.filter = scope
      whole.order = nil
      whole.limit = 0
      page.total = try file.findings(whole, while: isWanted).matching
    }
    prepareFilters(page, query)
    return .findingsLoaded(page, request, line: line)
  }

  /// The first filter of a large project has to look at every finding once: that is done while the
  /// list is read.
  private func prepareFilters(_ page: FindingPage, _ query: FindingQuery) {
    guard let row = page.rows.first,
      !hasPrepared.exchange(true, ordering: .acquiringAndReleasing)
    else { return }
    DispatchQueue.global(qos: .utility).async { [file] in
      _ = try? file.position(of: row.identity, in: query)
    }
  }

  private func change(_ effect: Effect) {
    switch effect {
    case .save(let save):
      write(conflicting: save) { (try save.write(to: $0.file, by: $0.author()), save.warnings) }
    case .signOff(let title, let decision, let changes):
      write { runner in
        var newcomers = Newcomers()
        let settled = newcomers.settle(changes.map { Edit($0) }).map(\.change)
        return (try runner.file.signOff(settled, title: title, decision, by: runner.author()), [])
      }
    case .withdraw(let id, let reason):
      write { runner in
        let changes = Withdrawal.changes(
          of: try runner.file.changes(of: id), reason: reason,
          in: try runner.file.snapshot(asOf: runner.asOf()))
        return (
          try runner.file.withdraw(id, reason: reason, changes: changes, by: runner.author()), []
        )
      }
    case .importTable(let table):
      write { runner in
        let job = table.kind.job(runner.tableContext())
        return (try job.apply(table.comparison, from: table.path), table.comparison.notes)
      }
    case .undo(let direction, let expected):
      write { runner in
        let author = runner.author()
        return (
          direction == .undo
            ? try runner.file.undo(expected: expected, by: author)
            : try runner.file.redo(expected: expected, by: author), []
        )
      }
    case .undoImports(let ids):
      write { runner in
        var last: JournalEntry?
        for id in ids { last = try runner.file.undoImport(id, by: runner.author()) }
        return (last, [])
      }
    default: return
    }
  }

  private func read(_ event: @escaping @Sendable (EffectRunner) throws -> Event?) {
    work(on: reads, event)
  }

  /// Saves something and loads the project anew, so that no screen shows the old state for a moment.
  private func write(
    conflicting save: Save? = nil,
    _ change: @escaping @Sendable (EffectRunner) throws -> (JournalEntry?, [String])
  ) {
    mailbox.expect()
    writes.async { [self] in
      do {
        let (entry, warnings) = try change(self)
        mailbox.finish(
          .saved(entry, try ProjectState.load(file, asOf: asOf()), warnings: warnings))
      } catch ProjectFileError.editedMeanwhile(let conflicts) {
        mailbox.finish(
          save.map { .editedMeanwhile(conflicts, $0) }
            ?? .notSaved(Failure(ProjectFileError.editedMeanwhile(conflicts))))
      } catch {
        mailbox.finish(.notSaved(Failure(error)))
      }
    }
  }

  private func export(to typed: String, template: String, overwrites: Bool) {
    let path = PathCompletion.expandingHome(typed, home: homeFolder)
    work(on: writes) { runner in
      if !overwrites, FileManager.default.fileExists(atPath: path) {
        return .wouldOverwrite(path: path, template: template)
      }
      let job = ExportJob(
        file: runner.file, author: runner.author(), asOf: runner.asOf(),
        productVersion: runner.productVersion)
      let report =
        switch template {
        case ExportChoice.checklist: try ChecklistJob(runner.tableContext()).export()
        case ExportChoice.tasks: try TasksJob(runner.tableContext()).export()
        case ExportJob.deadlines: try job.calendar()
        default: try job.render(template: template)
        }
      _ = try job.write(report, template: template, to: path)
      return .exported(path: path)
    }
  }

  func work(
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
