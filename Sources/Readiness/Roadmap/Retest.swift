/// What finished tasks mean for what they were raised from (DOMAIN §3.4, §4).
package enum Retest {
  /// A gap as it was and as it is closed.
  package struct Closure: Hashable, Sendable {
    package let open: Item
    package let closed: Item
  }

  /// The open gaps that are closed by a task that becomes verified: those whose every other task is
  /// verified already, or cancelled.
  package static func closures(
    by task: Item, before: Item, among items: Items, on day: CalendarDate
  ) -> [Closure] {
    guard task.taskStatus == .verified, before.taskStatus != .verified else { return [] }
    return gaps(of: task, items).filter { gap in
      items.tasks(of: gap).allSatisfy { other in
        other.id == task.id || [.verified, .cancelled].contains(other.taskStatus)
      }
    }.map { gap in
      var closed = gap
      closed["status"] = "closed"
      closed["reason"] = "\(task.code.isEmpty ? task.name : task.code) was verified on \(day)."
      return Closure(open: gap, closed: closed)
    }
  }

  /// The open gaps that wait for a retest now that a task became done: all their tasks are finished.
  package static func ready(by task: Item, among items: Items, on day: CalendarDate) -> [Item] {
    guard [.done, .verified].contains(task.taskStatus) else { return [] }
    return gaps(of: task, items).filter {
      items.progress(of: $0, asOf: day) == .readyForRetest
    }
  }

  private static func gaps(of task: Item, _ items: Items) -> [Item] {
    task.references("gap").compactMap { items.item(.gap, $0) }
      .filter { $0["status"] == "identified" }
  }
}
