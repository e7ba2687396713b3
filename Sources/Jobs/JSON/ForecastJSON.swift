import ProjectFile
import Readiness

/// The documented shape of `forecast --json`; a forecast, not a promise.
///
/// `p50` and `p80` are the last day of all open tasks by likely and by cautious efforts, `ready` and
/// `ready_p80` the first day of being ready; every date is `2026-03-31`, or null where it can't be
/// told or nothing leads there. `cannot` says why there is no forecast, null where there is one.
package struct ForecastJSON: Encodable, Sendable {
  private struct Uncovered: Encodable {
    /// Null where it is about a check.
    let criterion: String?
    /// The check's tool and id; null where it is about a criterion.
    let check: String?
    let sentence: String

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: TextKey.self)
      try values.encode(criterion, forKey: TextKey("criterion"))
      try values.encode(check, forKey: TextKey("check"))
      try values.encode(sentence, forKey: TextKey("sentence"))
    }

    init(_ uncovered: Forecast.Uncovered) {
      sentence = uncovered.sentence
      switch uncovered.subject {
      case .criterion(let id): (criterion, check) = (id.description, nil)
      case .check(let id): (criterion, check) = (nil, id.description)
      }
    }
  }

  private struct Capacity: Encodable {
    let person: String
    let daysAWeek: Double
    /// `planned`, or `measured` by what was finished lately.
    let source: String

    enum CodingKeys: String, CodingKey {
      case person, source
      case daysAWeek = "days_a_week"
    }
  }

  private let forecast: Forecast
  private let capacity: [Capacity]

  package init(_ state: ProjectState) {
    forecast = state.forecast
    capacity = state.snapshot.people.compactMap { person in
      state.forecast.capacity[person.id].map { own in
        Capacity(
          person: person.name, daysAWeek: own.daysAWeek,
          source: own.source == .planned ? "planned" : "measured")
      }
    }
  }

  /// Written out, since what is not known stands there as null.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    let days: [(key: String, day: CalendarDate?)] = [
      ("as_of", forecast.asOf), ("p50", forecast.p50), ("p80", forecast.p80),
      ("ready", forecast.ready), ("ready_p80", forecast.readyCautious),
      ("type_ii_start", forecast.typeIIStart), ("report_from", forecast.report?.lowerBound),
      ("report_to", forecast.report?.upperBound),
    ]
    for (key, day) in days { try values.encode(day?.description, forKey: TextKey(key)) }
    try values.encode(forecast.pathNames, forKey: TextKey("critical_path"))
    try values.encode(forecast.scoreAfterAll, forKey: TextKey("score_after_all"))
    try values.encode(forecast.uncovered.map(Uncovered.init), forKey: TextKey("uncovered"))
    try values.encode(capacity, forKey: TextKey("capacity"))
    try values.encode(forecast.cannot, forKey: TextKey("cannot"))
  }
}
