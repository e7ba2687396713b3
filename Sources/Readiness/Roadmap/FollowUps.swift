/// What moves with the state of a task: the next one of its series, and the gaps that are closed once
/// it is verified.
package enum FollowUps {
  /// - Parameter newID: the id of a task that is added.
  package static func edits(
    of task: Item, before: Item, among items: Items, newID: () -> String, on day: CalendarDate
  ) -> [Edit] {
    guard task.kind == .task, task.taskStatus != before.taskStatus else { return [] }
    let next = Recurrence.successor(
      of: task, before: before, among: items, id: newID(), on: day)
    let closed = Retest.closures(by: task, before: before, among: items, on: day)
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
