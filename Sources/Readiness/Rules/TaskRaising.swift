/// Makes a task out of what calls for one; it says where it came from (DOMAIN §3.4).
package enum TaskRaising {
  /// A task that closes a gap, with the gap's criteria, steps, effort and owner; `id` is a new UUID.
  package static func task(from gap: Item, id: String) -> Item {
    var task = Item(new: .task, id: id)
    task["name"] = "Close: \(gap.name)"
    task["gap"] = gap.id
    task["origin"] = "gap \(gap.label)"
    for field in ["criteria", "steps", "effort", "owner"] { task[field] = gap[field] }
    return task
  }

  /// A task for a criterion no gap was named for; `id` is a new UUID.
  package static func task(for criterion: CriterionID, title: String, id: String) -> Item {
    var task = Item(new: .task, id: id)
    task["name"] = title
    task["criteria"] = criterion.description
    task["origin"] = "criterion \(criterion)"
    return task
  }
}
