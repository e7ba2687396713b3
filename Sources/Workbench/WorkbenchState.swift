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
  /// In whose name changes are written.
  let actor: String
  /// What the terminal can show; a theme is chosen within it.
  let lookHint: LookHint
  var look: Look
  var size: Size
  /// Other keys for actions, by id, as the user's file has them.
  let remapping: [String: [Key]]

  /// Nil until it is loaded for the first time.
  var project: ProjectState?
  /// Where one is, the last one shown; never empty.
  var places: [Place] = [.overview]
  var overview = OverviewState()
  /// How each list is looked at.
  var lists: [Place: ListState] = [:]
  var columns: [ListID: ColumnSettings] = [:]
  var board = BoardState()
  var timeline = TimelineState()
  /// A roadmap that was suggested and is not written.
  var roadmapDraft: RoadmapDraft?
  /// The texts of single records that were loaded.
  var details: [Place: DetailState] = [:]
  /// The journal as it was last read, newest first.
  var entries: [JournalEntry] = []
  /// The accounts that findings name, once they were counted.
  var accounts: [NamedAccount]?
  /// Findings counted by a field, once they were.
  var findingGroups: CountedGroups?
  var taskGrouping = TaskGrouping.none
  var policyGrouping = PolicyGrouping.none
  var matrix: [DutyBoard.Kind: MatrixState] = [:]
  var dutyGrouping = DutyGrouping.none
  /// The newest baseline, against which slip is held.
  private(set) var baseline: PlanBaseline?
  /// Tasks, papers and what else is past its day, findings aside.
  private(set) var overdueWork = 0
  /// What is overdue or next among the tasks; counted once, since every frame of the overview asks.
  private(set) var taskAttention: [Attention.Item] = []
  /// The same among policies, people and training.
  private(set) var paperAttention: [Attention.Item] = []
  /// What the checklists of people follow from; gathered once, since every key asks.
  private(set) var personGround: PersonGround?
  /// How much each person is late with, by their id.
  private(set) var lateDuties: [Item.ID: Int] = [:]
  private(set) var lateSteps: [Item.ID: Int] = [:]
  var split = SplitMode.auto
  var capturesMouse = false

  /// The last one gets keys first and swallows the rest.
  var overlays: [Overlay] = []
  var toast: Toast?
  /// What was typed and not saved, by field, under the key of what it is about.
  var drafts: [String: [String: String]] = [:]
  /// The draft of what is being saved, in order; nil for what was not typed.
  var saving: [String?] = []
  /// The criterion at which the last interview stopped.
  var interviewed: CriterionID?
  var wizard = Wizard()
  /// The import that goes on once a layout for it is kept.
  var planToGoOn: ImportPlan?
  /// How the scope stands, once its screen was shown.
  var scopeStanding: ScopeStanding?
  /// What the text in the editor is for.
  var editing: EditorPurpose?
  /// Entries this window made: undoing them asks nothing.
  var ownEntries: Set<JournalEntry.ID> = []
  /// The criterion whose form is to be opened once the project is there.
  var opensFormOf: CriterionID?
  var isJobRunning = false
  var isClosing = false
  /// Counts requests, so that a stale answer is known by its number.
  var generation = 0

  init(
    path: String, asOf: CalendarDate, readOnlyReason: String?, actor: String = "",
    lookHint: LookHint = LookHint(), theme: Theme = .standard, size: Size,
    remapping: [String: [Key]] = [:]
  ) {
    self.path = path
    self.asOf = asOf
    self.readOnlyReason = readOnlyReason
    self.actor = actor
    self.lookHint = lookHint
    look = lookHint.look(theme: theme)
    self.size = size
    self.remapping = remapping
  }

  var place: Place { places.last ?? .overview }

  /// How a place's list is looked at.
  subscript(list place: Place) -> ListState {
    get { lists[place] ?? ListState() }
    set { lists[place] = newValue }
  }

  /// Below this only a message is shown: a screen one cannot see must not be worked on.
  static let smallest = Size(width: 60, height: 15)
  var isTooSmall: Bool { size.width < Self.smallest.width || size.height < Self.smallest.height }

  /// The actions of the place one is in, then those of every screen.
  var actions: ActionTable {
    let all = ScreenKeys.table(self).merged(with: GlobalKeys.table(self)).remapped(remapping)
    return readOnlyReason.map { all.readOnly("Read-only: \($0)") } ?? all
  }

  /// The key an action has here, as texts name it; the palette finds what has none.
  func keyName(_ action: WorkbenchAction) -> String {
    actions.action(id: action.rawValue)?.keys.first?.name ?? ":"
  }

  /// Shows the project as it is now, judged on the day it was judged on.
  mutating func adopt(_ project: ProjectState) {
    self.project = project
    baseline = PlanBaseline.newest(in: project.snapshot.items)
    asOf = project.snapshot.asOf
    taskAttention = TaskAttention.items(project)
    let ground = PersonGround(project)
    personGround = ground
    let papers = PaperAttention(project, ground)
    paperAttention = papers.items
    (lateDuties, lateSteps) = (papers.lateDuties, papers.lateSteps)
    overdueWork =
      project.snapshot.items[.task].count { $0.isOverdue(asOf: asOf) } + papers.overdue
    matrix[.training, default: MatrixState()].adopt(project.training)
    matrix[.acknowledgements, default: MatrixState()].adopt(project.acknowledgements)
  }

  /// The next number for a request.
  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }

  /// A date as it is typed, and its calendar.
  var dateReading: @Sendable (String) -> FieldReading {
    { [asOf] text in
      switch DateReading.read(text, today: asOf) {
      case .success(let date): .valid(date.description)
      case .failure(let refusal): .invalid(refusal.sentence)
      }
    }
  }
}
