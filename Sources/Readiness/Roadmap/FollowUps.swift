/// What moves with the state of an item: with a task the next one of its series, and the gaps that are
/// closed once it is verified; with a policy its newest version.
package enum FollowUps {
  /// - Parameter newID: the id of a task that is added.
  package static func edits(
    of item: Item, before: Item, among items: Items, newID: () -> String, on day: CalendarDate
  ) -> [Edit] {
    if item.kind == .policy {
      return PolicyCourse.edits(of: item, before: before, among: items, on: day)
    }
    guard item.kind == .task, item.taskStatus != before.taskStatus else { return [] }
    let next = Recurrence.successor(
      of: item, before: before, among: items, id: newID(), on: day)
    let closed = Retest.closures(by: item, before: before, among: items, on: day)
    return (next.map { [Edit(.putItem($0))] } ?? [])
      + closed.map { Edit(.putItem($0.closed), base: .putItem($0.open)) }
  }
}

extension TableComparison {
  /// The same with what moves with the tasks it finishes, which a note tells.
  package func withFollowUps(
    among items: Items, newID: () -> String, on day: CalendarDate
  ) -> TableComparison {
    let more = edits.flatMap { edit -> [Edit] in
      guard case .putItem(let task) = edit.change, case .putItem(let before)? = edit.base else {
        return []
      }
      return FollowUps.edits(of: task, before: before, among: items, newID: newID, on: day)
    }
    if more.isEmpty { return self }
    var result = self
    result.edits += more
    let records = Wording.count(more.count, "record", "records")
    result.notes.append(
      "\(records) more \(more.count == 1 ? "changes" : "change") with them: the next tasks of "
        + "series, and gaps whose last task is verified.")
    return result
  }
}
