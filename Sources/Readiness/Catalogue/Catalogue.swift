import Templates

/// The criteria, points of focus, starter controls and gap patterns the product ships (DOMAIN §1).
package struct Catalogue: Sendable {
  /// In the order auditors list them: CC1 to CC9, A, C, PI, P.
  package let criteria: [Criterion]
  package let series: [Series]
  package let points: [PointOfFocus]
  package let controls: [StarterControl]
  package let gapPatterns: [GapPattern]

  private let criterionIndex: [CriterionID: Int]
  private let pointIndex: [CriterionID: Range<Int>]
  private let pointByID: [String: Int]
  private let controlIndex: [CriterionID: [Int]]

  /// The catalogue compiled into the binary, parsed when first asked for.
  ///
  /// A test proves that it parses; were it ever not to, it would be empty.
  package static let shipped: Catalogue =
    (try? Catalogue(
      criteria: CSVText(bytes: shippedBytes("criteria")),
      points: CSVText(bytes: shippedBytes("points-of-focus")),
      controls: CSVText(bytes: shippedBytes("controls")),
      gapPatterns: CSVText(bytes: shippedBytes("gap-patterns")))) ?? Catalogue()

  /// Reads a catalogue from the texts of its four files.
  ///
  /// Throws when a text is no CSV, a field holds what we do not know, an id stands there twice, or a
  /// point, a control or a pattern names a criterion or a control the catalogue lacks.
  package init(
    criteriaCSV: String, pointsCSV: String, controlsCSV: String, gapPatternsCSV: String
  ) throws(Refusal) {
    try self.init(
      criteria: CSVText(criteriaCSV), points: CSVText(pointsCSV), controls: CSVText(controlsCSV),
      gapPatterns: CSVText(gapPatternsCSV))
  }

  private init(
    criteria: CSVText, points: CSVText, controls: CSVText, gapPatterns: CSVText
  ) throws(Refusal) {
    let read = try Criterion.read(criteria)
    try self.init(
      criteria: read.criteria, series: read.series, points: PointOfFocus.read(points),
      controls: StarterControl.read(controls), gapPatterns: GapPattern.read(gapPatterns))
  }

  private init(
    criteria: [Criterion], series: [Series], points: [PointOfFocus], controls: [StarterControl],
    gapPatterns: [GapPattern]
  ) throws(Refusal) {
    self.criteria = criteria
    self.series = series
    self.points = points
    self.controls = controls
    self.gapPatterns = gapPatterns
    criterionIndex = try Self.unique(criteria.map(\.id))
    pointByID = try Self.unique(points.map(\.id))
    let controlByID = try Self.unique(controls.map(\.id))
    _ = try Self.unique(gapPatterns.map(\.id))

    var ranges: [CriterionID: Range<Int>] = [:]
    for (position, point) in points.enumerated() {
      let start = ranges[point.criterion]?.lowerBound ?? position
      ranges[point.criterion] = start..<(position + 1)
    }
    pointIndex = ranges
    var byCriterion: [CriterionID: [Int]] = [:]
    for (position, control) in controls.enumerated() {
      for id in control.criteria { byCriterion[id, default: []].append(position) }
    }
    controlIndex = byCriterion
    let named = [CriterionID](ranges.keys) + byCriterion.keys + gapPatterns.flatMap(\.criteria)
    for id in named where criterionIndex[id] == nil {
      throw Refusal(place: "the catalogue", reason: "\(id) is named but not among the criteria.")
    }
    for pattern in gapPatterns where controlByID[pattern.control] == nil {
      throw Refusal(
        place: "the catalogue", reason: "\(pattern.control) is named but not among the controls.")
    }
  }

  private init() {
    criteria = []
    series = []
    points = []
    controls = []
    gapPatterns = []
    criterionIndex = [:]
    pointIndex = [:]
    pointByID = [:]
    controlIndex = [:]
  }

  package func criterion(_ id: CriterionID) -> Criterion? {
    criterionIndex[id].map { criteria[$0] }
  }

  package func criteria(in category: Category) -> [Criterion] {
    criteria.filter { $0.category == category }
  }

  /// The criteria of a scope, in order; Security's are always among them (DOMAIN §2).
  package func criteria(in categories: Set<Category>) -> [Criterion] {
    criteria.filter { $0.category == .security || categories.contains($0.category) }
  }

  package func series(_ id: String) -> Series? {
    series.first { $0.id == id }
  }

  package func criteria(inSeries id: String) -> [Criterion] {
    (series(id)?.criteria ?? []).compactMap(criterion)
  }

  /// The point with an id such as `CC6.1-03`.
  package func point(_ id: String) -> PointOfFocus? {
    pointByID[id].map { points[$0] }
  }

  /// All points of a criterion, whether or not they count.
  package func points(of id: CriterionID) -> [PointOfFocus] {
    (pointIndex[id].map { Array(points[$0]) } ?? []).filter { $0.criterion == id }
  }

  /// The points of a criterion that count for a scope; none when the criterion is out of it.
  package func applicablePoints(
    of id: CriterionID, categories: Set<Category>, role: PrivacyRole = .both
  ) -> [PointOfFocus] {
    points(of: id).filter { applies($0, categories: categories, role: role) }
  }

  /// Whether a point counts: a privacy item inside CC6.1 does not when Privacy is out of scope.
  package func applies(
    _ point: PointOfFocus, categories: Set<Category>, role: PrivacyRole = .both
  ) -> Bool {
    let scope = categories.union([.security])
    guard let criterion = criterion(point.criterion), scope.contains(criterion.category),
      point.privacyRole.concerns(role)
    else { return false }
    return switch point.applicability {
    case .always: true
    case .whenInScope(let category): scope.contains(category)
    case .goodsOnly: false
    }
  }

  /// The controls that speak to a criterion, those for which it is the main one first.
  package func controls(for id: CriterionID) -> [StarterControl] {
    let all = (controlIndex[id] ?? []).map { controls[$0] }
    return all.filter { $0.criteria.first == id } + all.filter { $0.criteria.first != id }
  }

  package func gapPattern(_ id: String) -> GapPattern? {
    gapPatterns.first { $0.id == id }
  }

  /// The patterns that speak to a criterion, those for which it is the main one first.
  package func gapPatterns(for id: CriterionID) -> [GapPattern] {
    gapPatterns.filter { $0.criteria.first == id }
      + gapPatterns.filter { $0.criteria.dropFirst().contains(id) }
  }

  private static func shippedBytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
    Templates.bytes("catalogue/\(name).csv") ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  private static func unique<ID: Hashable>(_ ids: [ID]) throws(Refusal) -> [ID: Int] {
    var index: [ID: Int] = [:]
    for (position, id) in ids.enumerated() {
      guard index.updateValue(position, forKey: id) == nil else {
        throw Refusal(place: "the catalogue", reason: "\(id) stands there twice.")
      }
    }
    return index
  }
}
