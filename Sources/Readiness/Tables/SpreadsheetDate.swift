/// Reads dates that a spreadsheet may have written anew in the way of its country.
enum SpreadsheetDate {
  /// The day meant by a cell.
  ///
  /// - Parameter standing: the day the cell held before the spreadsheet; of several readings it is
  /// the one meant.
  static func read(
    _ cell: String, standing: CalendarDate?, today: CalendarDate
  ) throws(CellRefusal) -> CalendarDate {
    let readings = readings(of: cell.trimmed)
    if let standing, readings.contains(standing) { return standing }
    if let day = readings.first, readings.count == 1 { return day }
    guard readings.isEmpty else {
      let either = readings.map(\.description).joined(separator: " or ")
      throw CellRefusal(why: "“\(excerpt(cell))” may be \(either): write the one that is meant.")
    }
    switch DateReading.read(excerpt(cell), today: today) {
    case .success(let day): return day
    case .failure(let refusal): throw CellRefusal(why: refusal.sentence)
    }
  }

  /// The days that three numbers may mean, or two and the name of a month; a time behind them is left
  /// aside.
  private static func readings(of cell: String) -> [CalendarDate] {
    let date = cell.prefix { !$0.isWhitespace && $0 != "T" }
    guard let sign = date.first(where: { !$0.isNumber }), "-/.".contains(sign) else { return [] }
    let parts = date.split(separator: sign, omittingEmptySubsequences: false)
    if parts.count == 3, let month = DateReading.month(named: parts[1]), let first = Int(parts[0]),
      let year = Int(parts[2])
    {
      return day(parts[2].count == 2 ? 2000 + year : year, month, first)
    }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return [] }
    if parts[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = day(year, numbers[1], numbers[0])
    if sign == "." { return dayFirst }
    let monthFirst = day(year, numbers[0], numbers[1])
    return dayFirst == monthFirst ? dayFirst : dayFirst + monthFirst
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> [CalendarDate] {
    CalendarDate(year: year, month: month, day: day).map { [$0] } ?? []
  }
}
