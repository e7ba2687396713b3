import Jobs
import ProjectFile
import Readiness

/// What is overdue or next among policies, people and training, and how much of it is late.
struct PaperAttention {
  private(set) var items: [Attention.Item] = []
  /// Reviews, signatures, trainings, removals and exceptions past their day, each counted once.
  private(set) var overdue = 0
  /// Late duties and late steps of each person, by their id.
  private(set) var lateDuties: [Item.ID: Int] = [:]
  private(set) var lateSteps: [Item.ID: Int] = [:]

  /// Days ahead in which an exception that ends is told.
  private static let soon = 30

  init(_ project: ProjectState, _ ground: PersonGround) {
    policies(project.policies)
    duties(
      project.acknowledgements, "acknowledgement", "acknowledgements", owed: "acknowledge policies")
    duties(project.training, "training", "trainings", owed: "take training")
    comingsAndGoings(project, ground)
    exceptions(project)
  }

  private mutating func add(
    _ text: String, late: Bool, _ place: Place, filter: String = "", of things: String
  ) {
    // Who left is shown with everyone else.
    let showsAll = place == .items(.person)
    items.append(
      Attention.Item(
        text: text, isOverdue: late,
        target: .list(place, filter: filter, of: things, showsAll: showsAll)))
  }

  private mutating func policies(_ register: PolicyRegister) {
    let late = register.standings.count(where: \.isOverdue)
    overdue += late
    policies(late, "is past review", "are past review", late: true, filter: "next_review<today")
    let due = register.standings.filter { $0.isDue && !$0.isOverdue }
    let days = due.first?.warningDays ?? 0
    policies(
      due.count, "is to be reviewed within \(days) days", "are to be reviewed within \(days) days",
      late: false, filter: "next_review>=today next_review<=+\(days)d")
    let missing = register.missing.count
    if missing > 0 {
      let what = counted(missing, "required policy is", "required policies are")
      add("\(what) missing", late: false, .items(.policy), of: "policies")
    }
    policies(
      register.standings.count { $0.concerns.contains(.neverApproved) }, "was never approved",
      "were never approved", late: false, filter: "version=none")
  }

  private mutating func policies(
    _ count: Int, _ one: String, _ many: String, late: Bool, filter: String
  ) {
    guard count > 0 else { return }
    add(
      counted(count, "policy \(one)", "policies \(many)"), late: late, .items(.policy),
      filter: filter, of: "policies")
  }

  private mutating func duties(
    _ board: DutyBoard, _ one: String, _ many: String, owed: String
  ) {
    let late = board.duties.filter { $0.state == .overdue }
    for duty in late { lateDuties[duty.person, default: 0] += 1 }
    guard !late.isEmpty else { return }
    overdue += late.count
    let people = counted(Set(late.map(\.person)).count, "person", "people")
    add(
      "\(counted(late.count, one, many)) overdue: \(people) to \(owed)", late: true,
      .dutyMatrix(board.kind), filter: "overdue>0", of: "people")
  }

  private mutating func comingsAndGoings(_ project: ProjectState, _ ground: PersonGround) {
    let all = project.snapshot.items[.person].flatMap { PersonChecklist.all(of: $0, ground) }
    for checklist in all where !checklist.late.isEmpty {
      lateSteps[checklist.person.id, default: 0] += checklist.late.count
    }
    let access = all.count(where: \.isAccessLate)
    if access > 0 {
      overdue += access
      let verb = access == 1 ? "has" : "have"
      add(
        "\(counted(access, "leaver")) still \(verb) access", late: true, .items(.person),
        filter: "steps>0", of: "people")
    }
    for occasion in PersonStep.Occasion.allCases {
      let late = all.count {
        $0.occasion == occasion && !$0.late.isEmpty && !$0.isAccessLate
      }
      guard late > 0 else { continue }
      add(
        "\(counted(late, occasion.rawValue)) with steps that are late", late: true,
        .items(.person), filter: "steps>0", of: "people")
    }
  }

  private mutating func exceptions(_ project: ProjectState) {
    let day = project.snapshot.asOf
    let days = project.snapshot.items[.policyException].filter { $0["status"] == "approved" }
      .compactMap { $0.date("expires") }
    let over = days.count { $0 < day }
    if over > 0 {
      overdue += over
      let verb = over == 1 ? "has" : "have"
      add(
        "\(counted(over, "policy exception")) \(verb) expired", late: true,
        .items(.policyException), filter: "status:approved expires<today",
        of: "policy exceptions")
    }
    let last = day.adding(days: Self.soon)
    let ending = days.count { day <= $0 && $0 <= last }
    if ending > 0 {
      let verb = ending == 1 ? "expires" : "expire"
      add(
        "\(counted(ending, "policy exception")) \(verb) by \(last)", late: false,
        .items(.policyException), filter: "status:approved expires>=today expires<=\(last)",
        of: "policy exceptions")
    }
  }
}
