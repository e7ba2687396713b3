import Readiness

/// What a row of a criterion's list stands for; the row's id keeps the kinds apart.
enum CriterionRow: Hashable, Sendable {
  /// A point of focus, by its id.
  case point(String)
  case item(ItemKind, String)
  /// A check, by the filter that keeps its findings.
  case check(String)
  /// A starter control, by its id.
  case control(String)

  private static let checkWord = "check"
  private static let controlWord = "control"

  init(_ rowID: String) {
    let parts = rowID.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      self = .point(rowID)
      return
    }
    switch parts[0] {
    case Self.checkWord: self = .check(parts[1])
    case Self.controlWord: self = .control(parts[1])
    default: self = ItemKind(rawValue: parts[0]).map { .item($0, parts[1]) } ?? .point(rowID)
    }
  }

  var id: String {
    switch self {
    case .point(let id): id
    case .item(let kind, let id): "\(kind.rawValue) \(id)"
    case .check(let scope): "\(Self.checkWord) \(scope)"
    case .control(let id): "\(Self.controlWord) \(id)"
    }
  }

  /// What people write of it; nil for what is only read.
  var record: RecordRef? {
    switch self {
    case .point(let id): .point(id)
    case .item(let kind, let id): .item(kind, id)
    case .check, .control: nil
    }
  }

  /// The place Enter opens; nil for what is read in a box.
  var place: Place? {
    switch self {
    case .item(let kind, let id): .item(kind, id)
    case .check(let scope): .findings(scope: scope)
    case .point, .control: nil
    }
  }
}

/// What the keys of a criterion reach: the marked rows, else the one under the cursor.
enum CriterionReach: Hashable, Sendable {
  case nothing
  case points
  case items(ItemKind)
  /// Checks or controls, which are only read.
  case read
  /// Rows of several kinds, which share no field.
  case mixed

  init(_ state: WorkbenchState) {
    let kinds = Set(state[list: state.place].chosen.map { Self(CriterionRow($0)) })
    self = kinds.count > 1 ? .mixed : kinds.first ?? .nothing
  }

  private init(_ row: CriterionRow) {
    switch row {
    case .point: self = .points
    case .item(let kind, _): self = .items(kind)
    case .check, .control: self = .read
    }
  }
}
