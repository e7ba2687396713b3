import Jobs
import ProjectFile
import Readiness
import Terminal

/// All that the workbench shows; a value, changed by `update` alone.
struct WorkbenchState: Sendable {
  /// The path as the user named it.
  let path: String
  /// The day the project is judged on.
  var asOf: CalendarDate
  /// Why nothing can be written, or nil.
  let readOnlyReason: String?
  var look: Look
  var size: Size

  /// Nil until it is loaded for the first time.
  var project: ProjectState?
  /// Where one is, the last one shown; never empty.
  var places: [Place] = [.overview]
  var overview = OverviewState()
  var gaps = GapsState()
  var criterion = CriterionState()
  var findings: FindingsState
  /// The lists that were left for the findings of one check, to come back to.
  var findingsBelow: [FindingsState] = []
  var finding = FindingScreenState()
  var journal = JournalState()

  /// The last one gets keys first and swallows the rest.
  var overlays: [Overlay] = []
  var toast: Toast?
  /// What was typed and not saved, by what it is about; kept until it is saved.
  var drafts: [PromptPurpose: String] = [:]
  /// The same for a criterion's form, by field.
  var formDrafts: [CriterionID: [String: String]] = [:]
  /// What is being saved, in order; nil for what was not typed.
  var saving: [Typed?] = []
  /// The criterion whose rationale is in the editor.
  var editing: CriterionID?
  /// Entries this window made: undoing them asks nothing.
  var ownEntries: Set<JournalEntry.ID> = []
  var isJobRunning = false
  var isClosing = false
  /// Counts requests, so that a stale answer is known by its number.
  var generation = 0

  init(
    path: String, asOf: CalendarDate, readOnlyReason: String?, look: Look, size: Size
  ) {
    self.path = path
    self.asOf = asOf
    self.readOnlyReason = readOnlyReason
    self.look = look
    self.size = size
    findings = FindingsState(asOf: asOf)
  }

  var place: Place { places.last ?? .overview }

  /// The rows between the header and the footer.
  var bodyHeight: Int { max(1, size.height - 3) }

  /// Below this only a message is shown: a screen one cannot see must not be worked on.
  static let smallest = Size(width: 60, height: 15)
  var isTooSmall: Bool { size.width < Self.smallest.width || size.height < Self.smallest.height }

  /// The actions of the place one is in, then those of every screen.
  var actions: ActionTable {
    let own =
      switch place {
      case .overview: OverviewKeys.table(self)
      case .gaps: GapsKeys.table(self)
      case .criterion: CriterionKeys.table(self)
      case .findings: FindingsKeys.table(self)
      case .finding: FindingKeys.table(self)
      case .journal, .entry: JournalKeys.table(self)
      }
    let all = own.merged(with: GlobalKeys.table(self))
    return readOnlyReason.map { all.readOnly("Read-only: \($0)") } ?? all
  }

  /// Shows the project as it is now, judged on the day it was judged on.
  mutating func adopt(_ project: ProjectState) {
    self.project = project
    asOf = project.snapshot.asOf
    findings.query.asOf = asOf
  }

  /// The next number for a request.
  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }
}

/// A text to read over the screen.
struct Reading: Sendable {
  var title: String
  var text: TextView

  init(_ title: String, _ blocks: [TextView.Block]) {
    self.title = title
    text = TextView(blocks)
  }
}

/// What stands over a screen.
enum Overlay: Sendable {
  case prompt(Prompt, PromptPurpose)
  case form(Form, CriterionID)
  case menu(Menu, MenuPurpose)
  case confirm(Confirm, ConfirmPurpose)
  case palette(Palette)
  case help(HelpOverlay)
  case reading(Reading)
  case progress(ProgressBox)
}

/// Something typed that is kept until it is saved.
enum Typed: Hashable, Sendable {
  case prompt(PromptPurpose)
  case form(CriterionID)
}

/// What a prompt asks for.
enum PromptPurpose: Hashable, Sendable {
  /// `advances`: the cursor moves on once it is saved.
  case rationale(CriterionID, GapStatus, advances: Bool)
  case note(CriterionID)
  case pointNote(String)
  case newOwner(CriterionID)
  case importPath
  case exportPath
}

/// What a menu chooses.
enum MenuPurpose: Hashable, Sendable {
  case status(CriterionID)
  case owner(CriterionID)
}

/// What a question decides.
enum ConfirmPurpose: Hashable, Sendable {
  case undo(UndoOffer.Direction, JournalEntry.ID)
  case quit
  case overwrite(path: String)
}
