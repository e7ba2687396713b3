extension Forecast {
  /// The critical path as people name it: tasks by code, first runs of controls in words.
  package var pathNames: [String] {
    let labels = Dictionary(tasks.map { ($0.id, $0.label) }) { first, _ in first }
    return criticalPath.map { id in
      let label = labels[id] ?? id
      return Plan.control(ofFirstRun: id) == nil ? String(label.prefix { $0 != " " }) : label
    }
  }
}
