import Jobs
import ProjectFile
import Readiness
import Terminal

/// What is added to a criterion, filled with what is known already, and its points of focus alike.
enum CriterionUpdate {
  private enum Choice: String {
    case answer, gap, pattern, task
  }

  static func askWhatToAdd(to id: CriterionID, _ state: inout WorkbenchState) {
    let items: [(Choice, Character, String, String)] = [
      (.answer, "a", "answer", "who said what, and how you know"),
      (.gap, "g", "gap", "what is missing"),
      (.pattern, "p", "gap from a pattern", "one that many have, with its steps"),
      (.task, "t", "task", "what is to be done"),
    ]
    state.overlays.append(
      .menu(
        Menu(
          title: "Add to \(id)",
          items: items.map { MenuItem(id: $0.0.rawValue, key: $0.1, title: $0.2, detail: $0.3) }),
        .addition(id)))
  }

  static func add(_ choice: String, to id: CriterionID, _ state: inout WorkbenchState) {
    switch Choice(rawValue: choice) {
    case .answer: ItemUpdate.open(.newItem(answer(to: id, state)), &state)
    case .gap:
      let gap = ItemRecord.new(
        .gap,
        [
          "criteria": id.description, "owner": owner(of: id, state),
          "found_on": state.asOf.description,
        ])
      ItemUpdate.open(.newItem(gap), &state)
    case .pattern: state.overlays.append(.picker(patterns(for: id), .pattern(id)))
    case .task: ItemUpdate.open(.newItem(task(for: id, state)), &state)
    case nil: return
    }
  }

  /// One knows it the same way as what was said last.
  private static func answer(to id: CriterionID, _ state: WorkbenchState) -> Item {
    let items = state.project?.snapshot.items ?? Items()
    let last = items.answers(on: id).last ?? items[.answer].last
    return ItemRecord.new(
      .answer,
      [
        "criterion": id.description, "day": state.asOf.description, "method": last?["method"] ?? "",
      ])
  }

  private static func task(for id: CriterionID, _ state: WorkbenchState) -> Item {
    var task = TaskRaising.task(for: id, title: "", id: ItemRecord.newID)
    task["owner"] = owner(of: id, state)
    return task
  }

  private static func owner(of id: CriterionID, _ state: WorkbenchState) -> String {
    CriterionRecord.read(id, state).owner?.description ?? ""
  }

  /// Those that speak to the criterion first, then all others.
  private static func patterns(for id: CriterionID) -> Picker {
    let fitting = Catalogue.shipped.gapPatterns(for: id)
    let others = Catalogue.shipped.gapPatterns.filter { !fitting.contains($0) }
    return Picker(
      title: "Gap from a pattern",
      items: (fitting + others).map { pattern in
        PickerItem(
          id: pattern.id, title: pattern.title,
          detail: pattern.criteria.map(\.description).joined(separator: " "))
      })
  }

  /// The gap's form, filled from a pattern.
  static func addGap(from pattern: String, to id: CriterionID, _ state: inout WorkbenchState) {
    guard let pattern = Catalogue.shipped.gapPattern(pattern) else { return }
    var gap = pattern.gap(id: ItemRecord.newID, on: state.asOf)
    let criteria = Set(gap.criteria("criteria")).union([id]).sorted()
    gap["criteria"] = criteria.map(\.description).joined(separator: " ")
    gap["owner"] = owner(of: id, state)
    ItemUpdate.open(.newItem(gap), &state)
  }

  /// The form of a task that comes from the gap one is on, else from the criterion.
  static func raiseTask(_ state: inout WorkbenchState) {
    let gaps = ItemUpdate.chosen(state).filter { $0.kind == .gap }
    if !gaps.isEmpty {
      let task = TaskRaising.task(from: gaps, id: ItemRecord.newID)
      ItemUpdate.open(.newItem(task), &state)
    } else if let id = criterion(state) {
      ItemUpdate.open(.newItem(task(for: id, state)), &state)
    }
  }

  private static func criterion(_ state: WorkbenchState) -> CriterionID? {
    switch state.place {
    case .criterion(let id): id
    case .gaps: state[list: .gaps].selected.flatMap { CriterionID($0.id) }
    default: nil
    }
  }
}

/// All points of focus as the criterion.
extension CriterionUpdate {
  static func makePointsAlike(_ state: inout WorkbenchState) -> [Effect] {
    guard case .criterion(let id) = state.place else { return [] }
    let status = CriterionRecord.read(id, state).status
    let points = CriterionList.points(of: id, state)
    var request = EditRequest(
      records: points.map { .point($0.id) }, field: "status", values: ["status": status.rawValue])
    request.title =
      "\(id): \(counted(points.count, "point of focus", "points of focus")) → \(status.title)"
    return EditUpdate.proceed(request, &state)
  }

  /// Why the points can't follow the criterion; nil when they can.
  static func whyNotAlike(_ state: WorkbenchState) -> String? {
    guard case .criterion(let id) = state.place else { return nil }
    let status = CriterionRecord.read(id, state).status
    if status == .notAssessed {
      return "\(id) is not assessed yet: choose its status first, then its points follow."
    }
    let points = CriterionList.points(of: id, state)
    return points.allSatisfy { PointRecord.read($0.id, state).status == status }
      ? "All points of focus are \(status.title) already." : nil
  }
}
