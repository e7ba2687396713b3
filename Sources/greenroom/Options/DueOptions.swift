import ArgumentParser
import Jobs
import Readiness

/// Which of what is asked is meant, by its day.
struct DueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what is overdue or due within a span (\(DateReading.spans)).", valueName: "span"))
  var due: String?

  @Flag(help: "Only what is overdue.")
  var overdue = false

  func validate() throws {
    if overdue, due != nil { throw ValidationError("Choose one of --due and --overdue.") }
  }

  /// - Throws: `Failure` for a span that can't be read.
  func selection(asOf: CalendarDate) throws -> DueSelection {
    guard let due else { return overdue ? .overdue : .all }
    switch DateReading.end(ofSpan: due, from: asOf) {
    case .success(let day): return .due(by: day)
    case .failure(let refusal): throw Failure(.usage, "--due: \(refusal.sentence)")
    }
  }
}
