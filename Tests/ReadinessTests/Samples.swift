import Readiness

/// The id a test names; a misspelt one ends the test run at once.
func id(_ text: String) -> CriterionID {
  guard let id = CriterionID(text) else { preconditionFailure("\(text) is no criterion id") }
  return id
}

/// The day a test names; one the calendar lacks ends the test run at once.
func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else {
    preconditionFailure("no such day")
  }
  return date
}
