/// The days policies have to be reviewed by, and people to have signed or taken something.
extension DeadlineSource {
  static func policyReviews(_ ground: DeadlineGround) -> [Deadline] {
    PolicyRegister(ground.duties, categories: [], templates: []).standings.compactMap { standing in
      standing.nextReview.map { day in
        Deadline(
          kind: .policyReview, record: standing.policy.id, date: day,
          title: "Review due: \(standing.policy.label)", owner: standing.policy.person("owner"),
          isDone: false,
          notes: [standing.reviewedOn.map { "Last approved or reviewed on \($0)." }]
            .compactMap(\.self))
      }
    }
  }

  /// What is due of many people on one day is one deadline.
  static func duties(of board: DutyBoard, _ kind: Deadline.Kind) -> [Deadline] {
    let duties = Dictionary(grouping: board.duties.filter { $0.state != .onLeave }, by: \.subject)
    let names = Dictionary(board.people.map { ($0.id, $0.name) }) { first, _ in first }
    return board.subjects.flatMap { subject in
      Dictionary(grouping: duties[subject.id] ?? [], by: \.endsOn).map { day, all in
        // What was done for good keeps its day, so that a calendar strikes it.
        let due = all.filter { !$0.state.isDone || $0.holdsUntil != nil }
        let people = due.compactMap { names[$0.person] }
        return Deadline(
          kind: kind, record: "\(subject.id)-\(day)", date: day,
          title: "\(subject.label): \(Wording.count(due.count, "person", "people")) due",
          owner: subject.person("owner"), isDone: due.isEmpty,
          notes: people.isEmpty ? [] : ["Due: \(Wording.list(people))."])
      }
    }
  }
}
