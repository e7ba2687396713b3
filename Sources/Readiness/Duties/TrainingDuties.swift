/// Who has to take which course, and how that stands (DOMAIN §8, awareness training).
extension DutyBoard {
  package static func training(_ ground: DutyGround) -> DutyBoard {
    let courses = ground.items[.course].filter {
      $0["state"] != "retired" && !Audience($0["audience"]).isEmpty
    }
    let workers = ground.workers
    let records = Dictionary(grouping: ground.items[.trainingRecord]) {
      "\($0["course"]) \($0["person"])"
    }
    let duties = courses.flatMap { course in
      let audience = Audience(course["audience"])
      return workers.filter { audience.contains($0.item) }.map { worker in
        duty(course, worker, records["\(course.id) \(worker.item.id)"] ?? [], ground)
      }
    }
    return DutyBoard(
      .training, ground, subjects: courses, workers: workers, duties: duties)
  }

  private static func duty(
    _ course: Item, _ worker: Worker, _ records: [Item], _ ground: DutyGround
  ) -> Duty {
    let first = ground.countsFrom(worker)
    let counting = records.filter { record in
      guard let day = record.date("completed"), day <= ground.asOf else { return false }
      return first.map { $0 <= day } ?? true
    }
    let done = counting.compactMap { $0.date("completed") }.max()
    let cadence = TaskCadence(rawValue: course["cadence"])
    let holdsUntil = done.flatMap { day in cadence.map { day.adding(months: $0.months) } }
    let since = since(course, worker, records, ground)
    let due = holdsUntil ?? firstDue(course, since, records, ground)
    return Duty(
      subject: course.id, person: worker.item.id, since: since, due: due, done: done,
      holdsUntil: holdsUntil,
      state: ground.state(of: worker, due: due, done: done, holdsUntil: holdsUntil),
      detail: counting.last { $0.date("completed") == done }?["score"] ?? "")
  }

  /// The first day it was asked of someone: their own first day, or the course's where that is later.
  private static func since(
    _ course: Item, _ worker: Worker, _ records: [Item], _ ground: DutyGround
  ) -> CalendarDate? {
    let known = [worker.start, course.date("since")].compactMap(\.self).max()
    return known ?? records.compactMap { $0.date("assigned") }.min() ?? ground.begins
  }

  /// The day a learning system set for the stint they are in, else so many days after the first.
  private static func firstDue(
    _ course: Item, _ since: CalendarDate?, _ records: [Item], _ ground: DutyGround
  ) -> CalendarDate {
    let set = records.filter { $0.date("completed") == nil }.compactMap { $0.date("due") }
      .filter { day in since.map { $0 <= day } ?? true }.min()
    let days = course.number("days") ?? 30
    // Where nothing says since when, it is asked from today on: nobody is late without a reason.
    return set ?? (since ?? ground.asOf).adding(days: days)
  }
}
