import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a course has to tell beside its fields: how many took it, and who is late.
enum CourseText {
  /// How many took a course, beside its fields.
  static let followed = [
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "done", title: "% done", kind: .number), width: .fixed(6),
        alignment: .right),
      cell: { course, state in
        guard let percent = completion(course, state)?.percent else { return ListCell("") }
        return ListCell("\(percent.whole)", value: .number(Double(percent.whole)))
      }),
    ItemsList.Followed(
      column: ListColumn(
        field: ListField(id: "overdue", title: "Late", kind: .number), width: .fixed(4),
        alignment: .right),
      cell: { course, state in
        let late = completion(course, state)?[.overdue] ?? 0
        return ListCell(
          late == 0 ? "" : grouped(late), value: .number(Double(late)), role: .bad)
      }),
  ]

  private static func completion(_ course: Item, _ state: WorkbenchState) -> Completion? {
    let subjects = state.project?.training.subjects ?? []
    guard let place = subjects.firstIndex(where: { $0.id == course.id }),
      let all = state.matrix[.training]?.completions, all.indices.contains(place)
    else { return nil }
    return all[place]
  }

  static func add(_ course: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let project = state.project else { return }
    let records = project.snapshot.items[.trainingRecord].count { $0["course"] == course.id }
    text.add(.blank, .heading("Who took it"))
    if let completion = completion(course, state) {
      text.add(.field("Done", completion.words))
    } else {
      text.add(.field("Done", "it is asked of nobody"))
    }
    text.add(.field("Records", grouped(records)))
    let late = project.training.overdue.filter { $0.subject == course.id }
    guard !late.isEmpty else { return }
    text.add(.blank, .heading("Late, \(grouped(late.count))"))
    for duty in late {
      let name = project.snapshot.items.item(.person, duty.person)?.name ?? duty.person
      text.link(
        "\(name): \(duty.words(asOf: state.asOf))", to: .place(.item(.person, duty.person)))
    }
  }
}
