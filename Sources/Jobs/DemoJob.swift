import Glibc
package import ProjectFile
package import Readiness

/// Writes the sample company to a file, as if its people had worked in it.
package struct DemoJob: Sendable {
  package var path: String
  /// The day the company is looked at; its dates are laid around it.
  package var asOf: CalendarDate

  package init(path: String, asOf: CalendarDate) {
    self.path = path
    self.asOf = asOf
  }

  /// - Throws: `ProjectFileError.exists` when there is a file; a file half written is removed.
  package func run() throws -> ProjectFile {
    let company = try DemoCompany(asOf: asOf)
    let names = Dictionary(company.people.map { ($0.id, $0.name) }) { first, _ in first }
    let begin = company.steps.first?.at ?? Instant(startOf: asOf)
    let founder = Author(
      name: company.people.first?.name ?? company.project.name, at: begin.adding(seconds: -3_600))
    let file = try ProjectFile.create(at: path, project: company.project, by: founder)
    do {
      _ = try file.apply(
        company.people.map { .putPerson($0) },
        by: Author(name: founder.name, at: begin.adding(seconds: -1_800)))
      for step in company.steps {
        try apply(
          step, of: company, to: file,
          by: Author(name: names[step.actor] ?? founder.name, at: step.at))
      }
      return file
    } catch {
      try? file.close()
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
  }

  private func apply(
    _ step: DemoStep, of company: DemoCompany, to file: ProjectFile, by author: Author
  ) throws {
    switch step.change {
    case .assess(let assessment): _ = try file.apply([.assess(assessment)], by: author)
    case .point(let point): _ = try file.apply([.assessPoint(point)], by: author)
    case .items(let items, let title):
      _ = try file.apply(items.map { .putItem($0) }, title: title, by: author)
    case .freeze(let version, let title): try freeze(version, title: title, in: file, by: author)
    case .freezePlan(let baseline, let title):
      try freezePlan(baseline, title: title, in: file, by: author)
    case .approve(let items, let title):
      let version = items.first { $0.kind == .policyVersion }
      let decider = version?.person("approver").flatMap { id in
        company.people.first { $0.id == id }?.name
      }
      _ = try file.signOff(
        items.map { .putItem($0) }, title: title,
        SignOff(
          decidedBy: decider ?? author.name, decidedOn: version?.date("approved_on") ?? asOf,
          proof: version?["proof"] ?? ""), by: author)
    case .settings(let settings, let title):
      let changes = settings.sorted { $0.key < $1.key }.map {
        ProjectChange.setSetting(key: $0.key, value: $0.value)
      }
      _ = try file.apply(changes, title: title, by: author)
    case .importReport(let edition):
      let bytes = company.report(edition)
      let outcome = try ImportJob(file: file, author: author).run(
        BytesInMemory(bytes), named: edition.fileName, size: bytes.count)
      if let failure = outcome.failure { throw failure }
    }
  }

  private func freeze(
    _ version: Item, title: String, in file: ProjectFile, by author: Author
  ) throws {
    let day = version.date("frozen_on") ?? asOf
    let snapshot = try file.snapshot(asOf: day)
    let content = ScopeContent(
      project: snapshot.project, items: snapshot.items, people: snapshot.people)
    let frozen = ScopeFreeze.item(
      name: version["name"], reason: version["reason"], on: day, content: content, id: version.id)
    _ = try file.signOff(
      [.putItem(frozen)], title: title,
      SignOff(decidedBy: author.name, decidedOn: day, proof: version["reason"]), by: author)
  }

  private func freezePlan(
    _ baseline: Item, title: String, in file: ProjectFile, by author: Author
  ) throws {
    let day = baseline.date("frozen_on") ?? asOf
    let state = try ProjectState.load(file, asOf: day)
    var frozen = baseline
    frozen["content"] = PlanBaseline.content(of: state.forecast, state.snapshot.items)
    _ = try file.apply([.putItem(frozen)], title: title, by: author)
  }
}
