/// What does not fit together about gaps and tasks.
struct ItemConcerns {
  let items: Items
  /// The criteria in scope.
  let scope: Set<CriterionID>
  /// The criteria that are judged not met.
  let notMet: Set<CriterionID>
  let asOf: CalendarDate

  var all: [Concern] {
    items[.gap].flatMap { [expiry($0), closing($0), finished($0)].compactMap { $0 } }
      + items[.task].compactMap(overdue)
  }

  private func expiry(_ gap: Item) -> Concern? {
    guard gap.hasExpired(asOf: asOf) else { return nil }
    let end = gap.date("expires").map { "until \($0)" } ?? "without an end"
    return concern(.acceptanceExpired, gap, "The risk of “\(gap.label)” was accepted \(end).")
  }

  /// Another open gap explains why the criterion is not met.
  private func closing(_ gap: Item) -> Concern? {
    guard gap["status"] == "closed" else { return nil }
    let unexplained = gap.criteria("criteria").filter { id in
      notMet.contains(id) && scope.contains(id)
        && !items.all(.gap, on: id).contains { $0.isOpen(asOf: asOf) }
    }
    guard let first = unexplained.first else { return nil }
    let ids = unexplained.map(\.description).joined(separator: ", ")
    return Concern(
      .closedWhileNotMet, gap, criterion: first, "“\(gap.label)” is closed, and not met: \(ids).")
  }

  private func finished(_ gap: Item) -> Concern? {
    let tasks = items.tasks(of: gap).filter { $0["status"] != "cancelled" }
    guard gap.isOpen(asOf: asOf), !tasks.isEmpty,
      !tasks.contains(where: { $0.isOpen(asOf: asOf) })
    else { return nil }
    let counted = tasks.count == 1 ? "its task is" : "all its \(tasks.count) tasks are"
    return concern(.tasksDoneGapOpen, gap, "“\(gap.label)” is open, and \(counted) done.")
  }

  private func overdue(_ task: Item) -> Concern? {
    guard task.isOverdue(asOf: asOf), let due = task.date("due") else { return nil }
    let days = asOf.days(since: due)
    return concern(
      .taskOverdue, task,
      "“\(task.label)” was due on \(due), \(days == 1 ? "yesterday" : "\(days) days ago").")
  }

  private func concern(_ rule: Concern.Rule, _ item: Item, _ sentence: String) -> Concern {
    let first = item.criteria("criteria").first(where: scope.contains)
    return Concern(rule, item, criterion: first, sentence)
  }
}
