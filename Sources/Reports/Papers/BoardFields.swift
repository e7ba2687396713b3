import Readiness

/// The names a template may use for what is asked of people, of one kind.
enum BoardFields {
  static let board = ReportFields<PaperBoard>(
    [
      .line("completion", "how many did it, of those who had to") {
        $0.board.completion().words
      },
      .line("overdueCount", "how much of it is overdue") {
        String($0.board.completion()[.overdue])
      },
      .line("overduePeople", "how many people are late") {
        Figure.count($0.latePeople, "person", "people")
      },
      .flag("hasLeavers", "whether anyone left who would have been asked") {
        !$0.board.leavers.isEmpty
      },
      .paragraph("leavers", "who left, and is not counted") {
        $0.board.leavers.map(\.name).joined(separator: ", ")
      },
    ] + uncounted
      + ReportField.list("subjects", "the policies or courses, by their codes", of: subject) {
        $0.subjects
      }
      + ReportField.list("matrixRows", "people against the subjects, by their names", of: row) {
        $0.matrix
      }
      + ReportField.list("managers", "what is to be shown, by manager", of: manager) { $0.managers }
      + ReportField.list("legend", "the letters of the matrix", of: letter) { _ in
        DutyState.allCases
      })

  /// Who is late, and who is in no share, by their names.
  private static let uncounted: [ReportField<PaperBoard>] =
    [
      ("late", DutyState.overdue, "is late"), ("notYetDue", .pending, "has days left"),
      ("onLeave", .onLeave, "is on leave"),
    ].flatMap { name, state, words -> [ReportField<PaperBoard>] in
      [
        .flag("is" + name.prefix(1).uppercased() + name.dropFirst(), "whether anyone \(words)") {
          $0.board.completion()[state] > 0
        },
        .paragraph(name, "who \(words)") { $0.names(in: state) },
      ]
    }

  private static let subject = ReportFields<PaperSubject>([
    .line("subjectCode", "its code") { $0.subject.code },
    .paragraph("subjectName", "its name") { $0.subject.name },
    .line("subjectCadence", "how often it is to be done again") { subject in
      let field = subject.subject.kind == .policy ? "sign_again" : "cadence"
      return subject.subject[field].isEmpty ? "once" : subject.subject[field]
    },
    .line("subjectCompletion", "how many did it, of those who had to") { $0.completion.words },
    .flag("isSubjectLate", "whether anyone is late") { $0.completion[.overdue] > 0 },
    .paragraph("subjectLate", "who is late, and how much, the latest first") { $0.late },
  ])

  private static let row = ReportFields<PaperMatrixRow>(
    [
      .paragraph("rowPerson", "the person") { $0.person.name },
      .line("rowTeam", "their team") { $0.person["team"] },
      .line("rowDone", "how many they did, of those they had to") {
        "\($0.done) of \($0.required)"
      },
    ] + ReportField.list("cells", "a letter for each subject", of: cell) { $0.states })

  private static let cell = ReportFields<DutyState?>([
    .line("letter", "the letter of a state; empty where nothing is asked") {
      $0.map { String($0.letter) } ?? ""
    }
  ])

  private static let letter = ReportFields<DutyState>([
    .line("letter", "the letter") { String($0.letter) },
    .line("letterMeaning", "what it stands for") { $0.title },
  ])

  private static let manager = ReportFields<PaperManager>(
    [
      .line("managerName", "the manager") { $0.name.isEmpty ? "Nobody's" : $0.name },
      .line("managerPhrase", "how much is asked of those they manage") {
        Figure.count($0.rows.count, "line", "lines")
      },
    ] + ReportField.list("duties", "what is asked of whom", of: duty) { $0.rows })

  private static let duty = ReportFields<DutyRow>([
    .paragraph("dutyPerson", "the person") { $0.person.name },
    .line("dutyEmail", "their e-mail address") { $0.person["email"] },
    .paragraph("dutySubject", "the policy or course") { $0.subject.label },
    .line("dutyVersion", "the version of a policy") { $0.version },
    .line("dutyDue", "the day it is due, and how late it is") { $0.dueWords },
    .line("dutyState", "how it stands") { $0.duty.state.title },
    .line("dutyDone", "the day it was done, while that holds") { $0.doneOn?.description ?? "" },
  ])
}
