import Readiness
import Testing

@Suite struct FindingCourseTests {
  private typealias State = FindingCourse.State

  /// A course as `fail 1-5, pass 7`.
  private func words(_ course: FindingCourse) -> String {
    course.runs.map { run in
      let hours = [run.from, run.until].map { $0.secondsSinceEpoch / 3_600 }
      return "\(run.state) \(hours[0])" + (hours[0] == hours[1] ? "" : "-\(hours[1])")
    }.joined(separator: ", ")
  }

  private func course(_ observed: [(State, Int)]) -> FindingCourse {
    var course = FindingCourse()
    for (state, hour) in observed { course.take(state, at: instant(hour)) }
    return course
  }

  @Test(
    arguments: [
      ([(.fail, 1), (.fail, 5)], "fail 1-5"),
      ([(.fail, 1), (.fail, 9), (.fail, 5)], "fail 1-9"),
      ([(.fail, 5), (.fail, 1)], "fail 1-5"),
      ([(.fail, 1), (.pass, 5), (.fail, 9)], "fail 1, pass 5, fail 9"),
      ([(.fail, 1), (.fail, 9), (.pass, 5)], "fail 1, pass 5, fail 9"),
      ([(.fail, 1), (.pass, 9), (.pass, 5)], "fail 1, pass 5-9"),
      ([(.fail, 1), (.pass, 9), (.fail, 5)], "fail 1-5, pass 9"),
      ([(.fail, 1), (.pass, 9), (.manual, 5)], "fail 1, manual 5, pass 9"),
      ([(.pass, 5), (.fail, 1)], "fail 1, pass 5"),
      ([(.pass, 5), (.fail, 5)], "fail 5"), ([(.fail, 5), (.pass, 5)], "fail 5"),
      ([(.pass, 1), (.pass, 5), (.fail, 5)], "pass 1-5, fail 5"),
      ([(.fail, 1), (.gone, 5)], "fail 1, gone 5"), ([(.fail, 5), (.gone, 5)], "fail 5, gone 5"),
      ([(.fail, 1), (.gone, 5), (.gone, 9)], "fail 1, gone 5-9"),
      ([(.fail, 1), (.gone, 9), (.gone, 5)], "fail 1, gone 5-9"),
      ([(.fail, 1), (.gone, 5), (.gone, 9), (.fail, 7)], "fail 1, gone 5, fail 7, gone 9"),
      ([(.fail, 1), (.fail, 9), (.gone, 5)], "fail 1, gone 5, fail 9"),
      ([(.pass, 1), (.gone, 5)], "pass 1"), ([(.muted, 1), (.gone, 5)], "muted 1"),
      ([(.fail, 5), (.gone, 1)], "fail 5"),
      ([(.fail, 1), (.gone, 5), (.fail, 5)], "fail 1, gone 5"),
    ] as [([(FindingCourse.State, Int)], String)])
  func observationsMakeRuns(observed: [(FindingCourse.State, Int)], runs: String) {
    #expect(words(course(observed)) == runs)
    // What was taken in says nothing new the second time, the newest and the oldest first.
    let once = course(observed)
    for order in [observed, observed.reversed()] {
      var again = once
      for (state, hour) in order { again.take(state, at: instant(hour)) }
      #expect(again == once)
    }
  }

  @Test func aWorseRowOfTheSameMomentTakesTheMildersPlace() {
    #expect(words(course([(.fail, 1), (.pass, 5), (.fail, 9), (.fail, 5)])) == "fail 1-9")
  }

  @Test func theOrderOfReportsThatDifferDoesNotMatter() {
    let observed: [(State, Int)] = [(.pass, 1), (.fail, 16), (.pass, 30), (.fail, 40)]
    let expected = "pass 1, fail 16, pass 30, fail 40"
    for order in permutations(observed) { #expect(words(course(order)) == expected) }
  }

  @Test(
    arguments: [
      ([(.pass, 1), (.fail, 16)], ["1-1-16"]), ([(.fail, 1), (.pass, 2), (.pass, 9)], []),
      ([(.fail, 1), (.pass, 2), (.pass, 9), (.fail, 20)], ["2-9-20"]),
      ([(.fail, 1), (.gone, 5), (.pass, 8), (.manual, 9), (.fail, 12)], ["5-8-12"]),
      ([(.fail, 1), (.manual, 5), (.fail, 8)], []), ([(.fail, 1), (.muted, 5), (.fail, 8)], []),
      ([(.pass, 1), (.fail, 2), (.pass, 3), (.fail, 4)], ["1-1-2", "3-3-4"]),
    ] as [([(FindingCourse.State, Int)], [String])])
  func failingAfterBeingCleanIsARegression(
    observed: [(FindingCourse.State, Int)], found: [String]
  ) {
    let regressions = course(observed).regressions.map { regression in
      [regression.cleanFrom, regression.cleanUntil, regression.failedAt]
        .map { "\($0.secondsSinceEpoch / 3_600)" }.joined(separator: "-")
    }
    #expect(regressions == found)
  }

  @Test func theDaysItWasCleanAreDaysOfTheCalendar() {
    let regression = course([(.pass, 23), (.fail, 49)]).regressions.first
    #expect(regression?.cleanDays(\.utcDate) == 2)
  }
}

private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
  if elements.count < 2 { return [elements] }
  return elements.indices.flatMap { index in
    var rest = elements
    let first = rest.remove(at: index)
    return permutations(rest).map { [first] + $0 }
  }
}

private func instant(_ hour: Int) -> Instant { Instant(secondsSinceEpoch: hour * 3_600) }
