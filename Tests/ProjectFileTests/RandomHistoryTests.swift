import Readiness
import Testing

@testable import ProjectFile

/// Random histories: what holds for every sequence of changes, undos and redos.
@Suite struct RandomHistoryTests {
  @Test(arguments: 1...8)
  func undoRestoresRedoRepeatsAndTheJournalReplays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchProject()
    var past = [try scratch.dump()]
    var future: [[String]] = []
    var picture = try scratch.picture()
    for step in 1...60 {
      switch Int.random(in: 0..<13, using: &random) {
      case 0..<6:
        let changes = (0...Int.random(in: 0...2, using: &random)).map { _ in
          Self.change(&random)
        }
        if try scratch.file.apply(changes, by: .ada(step)) != nil {
          past.append(try scratch.dump())
          future = []
        }
      case 6..<8 where past.count > 1:
        _ = try scratch.file.undo(by: .ada(step))
        if let undone = past.popLast() { future.append(undone) }
      case 10..<12:
        if try Self.edit(scratch, picture, step, &random) {
          past.append(try scratch.dump())
          future = []
        }
      case 12: picture = try scratch.picture()
      case 8 where !future.isEmpty:
        _ = try scratch.file.redo(by: .ada(step))
        if let redone = future.popLast() { past.append(redone) }
      default:
        try scratch.reopen()
      }
      #expect(try scratch.dump() == past.last, "seed \(seed), step \(step)")
      if step % 8 == 0 { #expect(try scratch.file.verify().problems == []) }
    }
  }

  /// Changes a field or two of an older picture, as a window that was left open would.
  ///
  /// - Returns: whether an entry was written.
  private static func edit(
    _ scratch: ScratchProject, _ picture: [ProjectChange], _ step: Int,
    _ random: inout SeededGenerator
  ) throws -> Bool {
    let edits = picture.shuffled(using: &random).prefix(2).map { base in
      Edit(Self.altered(base, &random), base: base)
    }
    let overwriting = Bool.random(using: &random)
    do {
      return try scratch.file.apply(Array(edits), overwriting: overwriting, by: .ada(step)) != nil
    } catch ProjectFileError.editedMeanwhile(let conflicts) {
      #expect(!overwriting && !conflicts.isEmpty)
      #expect(conflicts.allSatisfy { $0.theirs != $0.mine && $0.by == "Ada" })
      return false
    }
  }

  private static func altered(
    _ change: ProjectChange, _ random: inout SeededGenerator
  ) -> ProjectChange {
    let text = ["", "left", "right"].randomElement(using: &random) ?? ""
    switch change {
    case .assess(var assessment):
      assessment.note = text
      return .assess(assessment)
    case .assessPoint(var point):
      point.status = GapStatus.allCases.randomElement(using: &random) ?? .met
      return .assessPoint(point)
    case .putPerson(var person):
      person.email = text
      return .putPerson(person)
    case .putProject(var project):
      project.categories.formSymmetricDifference([.privacy])
      return .putProject(project)
    case .setSetting(let key, _): return .setSetting(key: key, value: text)
    case .triage(var triage):
      triage.note = text
      return .triage(triage)
    case .putItem(var item):
      item["description"] = text
      return .putItem(item)
    case .removeItem: return change
    }
  }

  private static func change(_ random: inout SeededGenerator) -> ProjectChange {
    let people = [Person.ada, .bob]
    let texts = ["", "a", "ß", "e\u{301}", "'; DROP TABLE person; --", "\u{202E}x", "n\no"]
    let text = texts.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      var person = people.randomElement(using: &random) ?? .ada
      person.email = text
      return .putPerson(person)
    case 1:
      return .assessPoint(
        PointAssessment(
          point: "CC6.1-0\(Int.random(in: 1...3, using: &random))",
          status: GapStatus.allCases.randomElement(using: &random) ?? .met, note: text))
    case 2:
      return .setSetting(
        key: "k\(Int.random(in: 1...3, using: &random))",
        value: Bool.random(using: &random) ? text : nil)
    case 3:
      var project = Project.acme
      project.categories = Set(
        Category.allCases.filter { _ in Bool.random(using: &random) } + [.security])
      project.period = Bool.random(using: &random) ? project.period : nil
      return .putProject(project)
    case 4:
      return .triage(
        Triage(
          finding: "0\(Int.random(in: 1...3, using: &random))",
          due: Bool.random(using: &random) ? CalendarDate(iso: "2026-04-01") : nil, note: text))
    case 5:
      var item = Item(new: .component, id: "c\(Int.random(in: 1...3, using: &random))")
      item["name"] = "store \(text)"
      return .putItem(item)
    case 6: return .removeItem(.component, id: "c\(Int.random(in: 1...3, using: &random))")
    default:
      return .met(
        "CC6.\(Int.random(in: 1...4, using: &random))",
        GapStatus.allCases.randomElement(using: &random) ?? .met, because: "x" + text)
    }
  }
}

extension ScratchProject {
  /// Every record as a window shows it.
  fileprivate func picture() throws -> [ProjectChange] {
    let state = try file.snapshot(asOf: .on("2026-03-01"))
    var records: [ProjectChange] = [.putProject(state.project)]
    records += state.people.map { .putPerson($0) }
    records += state.assessments.values.sorted { $0.criterion < $1.criterion }.map { .assess($0) }
    records += state.points.values.sorted { $0.point < $1.point }.map { .assessPoint($0) }
    records += state.settings.sorted { $0.key < $1.key }.map {
      .setSetting(key: $0.key, value: $0.value)
    }
    records += state.items[.component].map { .putItem($0) }
    return records + state.triage.values.sorted { $0.finding < $1.finding }.map { .triage($0) }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
