extension CalendarDate {
  /// The day so many business days later: Monday to Friday, no holidays known.
  package func adding(businessDays: Int) -> CalendarDate {
    var day = self
    for _ in 0..<max(0, businessDays) {
      day = day.adding(days: 1)
      while day.weekday > 5 { day = day.adding(days: 1) }
    }
    return day
  }
}
