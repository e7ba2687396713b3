import ArgumentParser
import Jobs
import ProjectFile
import Readiness

/// The day things are judged on.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day lateness is judged on (\(DateReading.forms)); else today in the project's zone.",
      valueName: "date"))
  var asOf: String?

  /// - Parameter timeZone: the zone whose today is meant, an IANA name.
  func day(_ here: Surroundings, timeZone: String) throws -> CalendarDate {
    let today = ProjectCalendar(timeZone: timeZone).day(of: here.now)
    guard let asOf else { return today }
    do {
      return try DateReading.read(asOf, today: today).get()
    } catch {
      throw Failure(.usage, "--as-of: \(error.sentence)")
    }
  }
}
