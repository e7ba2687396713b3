import Jobs
import ProjectFile
import Readiness
import Terminal

/// Tasks as a table for people, and what is wrong with them in numbers.
struct TasksText {
  let tasks: [Item]
  let state: ProjectState
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  private var asOf: CalendarDate { state.snapshot.asOf }

  var lines: [StyledText] {
    (tasks.isEmpty ? [] : table.lines(width: width) + [""]) + [counts] + chases
  }

  private var table: TextTable {
    // What a task is called comes last, where a narrow terminal clips it.
    var table = TextTable([
      .init(title: "Code"), .init(title: "State"), .init(title: "Priority"),
      .init(title: "Owner", limit: 20), .init(title: "Due"),
      .init(title: "Days", alignment: .right), .init(title: "Task", limit: 90),
    ])
    for task in tasks {
      let style = task.isOverdue(asOf: asOf) ? Theme.standard.style(.bad) : .plain
      table.add([
        task.code.styled, task.taskStatus.title.styled, task["priority"].styled,
        (state.person(task.person("owner"))?.name ?? "").styled,
        StyledText(task.dueWords(asOf: asOf), style),
        (Effort.days(of: task).map { String(Int($0)) } ?? "").styled, task.name.styled,
      ])
    }
    return table
  }

  private var chases: [StyledText] {
    Escalation.chases(Items(tasks), settings: state.snapshot.settings, asOf: asOf).map { chase in
      chase.words(state.person(chase.person)?.name ?? chase.person.description).styled
    }
  }

  private var counts: StyledText {
    let snapshot = state.snapshot
    let open = tasks.count { $0.isOpen(asOf: asOf) }
    let concerns = TaskConcern.counts(
      Items(tasks), people: snapshot.people, project: snapshot.project, asOf: asOf
    ).filter { $0.count > 0 }.map { "\($0.count) \($0.concern.title)" }
    return ([counted(tasks.count, "task"), "\(open) open"] + concerns).joined(separator: ", ")
      .styled
  }
}
