/// Which of two numbers of a date is the day, where both may be.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"

  package var title: String {
    self == .dayFirst ? "day before month" : "month before day"
  }
}

/// A table whose every date can be read in two ways: whoever knows it is asked, and nothing guessed.
package struct DateOrderQuestion: Error, Hashable, Sendable {
  /// One of the dates as it stands in the table.
  package let example: String
  package let readings: [DateOrder: CalendarDate]

  /// What to ask, as a sentence.
  package var sentence: String {
    let both = DateOrder.allCases.compactMap { order in
      readings[order].map { "\($0) (\(order.title))" }
    }.joined(separator: " or ")
    return "“\(excerpt(example))” may be \(both), and no date of the table tells which."
  }
}

/// What a cell with a date may mean.
enum SheetDate: Hashable {
  case day(CalendarDate)
  /// Two days, which the order of the whole table decides between; nil is no day of the calendar.
  case ordered(dayFirst: CalendarDate?, monthFirst: CalendarDate?)

  /// Reads dates as tools write them, a time behind them left aside: `2026-01-31T09:00:00Z`,
  /// `31 Jan 2026`, `January 31, 2026 9:00 AM`, `31-Jan-26`, `31.01.2026`, `01/31/2026`; nil for
  /// what is none.
  init?(_ text: String) {
    if let day = Self.iso(text) {
      self = .day(day)
      return
    }
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "T" && text.count > 12 }
    guard let first = words.first, text.utf8.count <= 60 else { return nil }
    if let sign = first.first(where: { !$0.isNumber }), "-/.".contains(sign) {
      self.init(parts: first.split(separator: sign, omittingEmptySubsequences: false), sign)
    } else {
      self.init(words: words)
    }
  }

  private static func iso(_ text: String) -> CalendarDate? {
    let head = text.prefix(10)
    guard let day = CalendarDate(iso: head) else { return nil }
    let next = text.dropFirst(10).first
    return next.map { $0 == "T" || $0.isWhitespace } ?? true ? day : nil
  }

  /// `31`, `01` and `2026`, or `31`, `Jan` and `26`.
  private init?(parts: [Substring], _ sign: Character) {
    guard parts.count == 3 else { return nil }
    if let month = DateReading.month(named: parts[1]) {
      guard let day = Self.day(Self.year(parts[2]), month, Int(parts[0])) else { return nil }
      self = .day(day)
      return
    }
    guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
    if parts[0].count == 4 {
      guard let day = Self.day(first, second, Int(parts[2])) else { return nil }
      self = .day(day)
      return
    }
    let dayFirst = Self.day(Self.year(parts[2]), second, first)
    // With points between, the day comes first everywhere.
    let monthFirst = sign == "." ? dayFirst : Self.day(Self.year(parts[2]), first, second)
    guard dayFirst != nil || monthFirst != nil else { return nil }
    if let dayFirst, dayFirst == monthFirst {
      self = .day(dayFirst)
    } else {
      self = .ordered(dayFirst: dayFirst, monthFirst: monthFirst)
    }
  }

  /// `31 Jan 2026`, `Jan 31 2026`, both also with a weekday before them.
  private init?(words: [Substring]) {
    let place = words.prefix(3).firstIndex { DateReading.month(named: $0) != nil }
    guard let place, let month = DateReading.month(named: words[place]) else { return nil }
    let isDayBefore = place > 0 && Int(words[place - 1]) != nil
    let numbers = (isDayBefore ? [words[place - 1]] : []) + words.dropFirst(place + 1)
    guard numbers.count >= 2, numbers[1].count == 4 || numbers[1].count == 2 else { return nil }
    let ordinal = numbers[0].prefix(while: \.isNumber)
    guard let day = Self.day(Self.year(numbers[1]), month, Int(ordinal)) else { return nil }
    self = .day(day)
  }

  private static func year(_ text: Substring) -> Int? {
    text.count == 2 ? Int(text).map { 2000 + $0 } : text.count == 4 ? Int(text) : nil
  }

  private static func day(_ year: Int?, _ month: Int, _ day: Int?) -> CalendarDate? {
    guard let year, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// The dates of one table, all read in one order.
struct SheetDates {
  /// Nil where no date needs one, or where some tell one order and some the other.
  private let order: DateOrder?
  /// What its author should hear about the order, as a sentence.
  private(set) var note: String?

  /// Decides the order: what someone said, else what those dates tell that can be read in one way.
  ///
  /// - Throws: `DateOrderQuestion` where all that need an order can be read in both.
  init(_ cells: some Sequence<String>, said: DateOrder?) throws(DateOrderQuestion) {
    var telling: [DateOrder: String] = [:]
    var open: (text: String, readings: [DateOrder: CalendarDate])?
    for cell in cells {
      guard case .ordered(let dayFirst, let monthFirst)? = SheetDate(cell) else { continue }
      switch (dayFirst, monthFirst) {
      case (.some, nil): telling[.dayFirst] = telling[.dayFirst] ?? cell
      case (nil, .some): telling[.monthFirst] = telling[.monthFirst] ?? cell
      case (let day?, let month?):
        open = open ?? (cell, [.dayFirst: day, .monthFirst: month])
      case (nil, nil): break
      }
    }
    if let said {
      order = said
      return
    }
    if let open, telling.isEmpty {
      throw DateOrderQuestion(example: open.text, readings: open.readings)
    }
    order = telling.count == 1 ? telling.keys.first : nil
    if let order, let example = telling[order], open != nil {
      note = "Dates are read with the \(order.title), as “\(excerpt(example))” can only be read so."
    }
  }

  /// The day a cell means; nil for one that says nothing.
  func day(_ cell: String, column: String) throws(CellRefusal) -> CalendarDate? {
    if cell.isEmpty { return nil }
    guard let date = SheetDate(cell) else {
      throw CellRefusal(
        why: "“\(excerpt(cell))” is no date: write it like 2026-03-31.", column: column)
    }
    switch date {
    case .day(let day): return day
    case .ordered(let dayFirst, let monthFirst):
      switch order {
      case .dayFirst?:
        if let dayFirst { return dayFirst }
      case .monthFirst?:
        if let monthFirst { return monthFirst }
      case nil:
        if let only = dayFirst ?? monthFirst, dayFirst == nil || monthFirst == nil { return only }
      }
      let why =
        order.map { "“\(excerpt(cell))” does not fit the table's other dates: \($0.title)." }
        ?? "“\(excerpt(cell))” may have the day or the month first, and the table has both orders."
      throw CellRefusal(why: why, column: column)
    }
  }
}
