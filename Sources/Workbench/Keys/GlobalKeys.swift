import ProjectFile
import Readiness
import Terminal

/// The actions that every screen has.
enum GlobalKeys {
  static func table(_ state: WorkbenchState) -> ActionTable {
    ActionTable(moves + screens + work + look + program)
  }

  private static let moves: [ActionEntry] = [
    ActionEntry(.down, "j Down", "Down", "Go to the next row.", group: "Move"),
    ActionEntry(.up, "k Up", "Up", "Go to the row before.", group: "Move"),
    ActionEntry(.pageDown, "PgDn", "Page down", "Go down by a screenful.", group: "Move"),
    ActionEntry(.pageUp, "PgUp", "Page up", "Go up by a screenful.", group: "Move"),
    ActionEntry(.top, "g Home", "First row", "Go to the first row.", group: "Move"),
    ActionEntry(.bottom, "G End", "Last row", "Go to the last row.", group: "Move"),
    ActionEntry(
      .back, "Esc", "Back", "Clear the filter, then go back to where you came from.",
      group: "Move"),
  ]

  /// The screens by number, for keys and tabs.
  static let tabs: [(place: Place, action: WorkbenchAction, key: String)] = [
    (.overview, .showOverview, "1"), (.scope, .showScope, "2"), (.gaps, .showGaps, "3"),
    (.allFindings, .showFindings, "5"), (.items(.task), .showRoadmap, "6"),
    (.items(.policy), .showPolicies, "7"),
    (.dutyMatrix(.training), .showTraining, "8"),
  ]

  private static let screens: [ActionEntry] = [
    ActionEntry(
      .showOverview, "1", "Overview", "Readiness, the heat map, and what is overdue or next.",
      group: "Screens"),
    ActionEntry(
      .showScope, "2", "Scope",
      "What is examined: goal, categories, boundary, services, commitments, versions.",
      group: "Screens"),
    ActionEntry(
      .showGaps, "3", "Gaps", "The gap checklist: criteria with their points of focus.",
      group: "Screens"),
    ActionEntry(
      .showFindings, "5", "Findings", "What scanners found, and which criteria it hurts.",
      group: "Screens"),
    ActionEntry(
      .showConcerns, "!", "Concerns",
      "What does not fit together in the checklist, as a list to work off.", group: "Screens"),
    ActionEntry(
      .showGapsFound, "", "Gaps found", "What is missing, criterion by criterion, and its state.",
      group: "Screens"),
    ActionEntry(
      .showRoadmap, "6", "Roadmap", "What is to be done, by whom, in which order and until when.",
      group: "Screens"),
    ActionEntry(
      .showPolicies, "7", "Policies",
      "Policies with their versions, reviews, exceptions, and who signed them.", group: "Screens"),
    ActionEntry(
      .showForecast, "F", "Forecast",
      "When the company will be ready, what that hangs on and what stays in the way.",
      group: "Screens"),
    ActionEntry(
      .showBaselines, "", "Baselines", "The plans that were frozen, against which slip is held.",
      group: "Screens"),
    ActionEntry(
      .showBoard, "", "Board", "The tasks as cards, a column a state.", group: "Screens"),
    ActionEntry(
      .showTimeline, "", "Timeline", "The tasks as bars over weeks or months.",
      group: "Screens"),
    ActionEntry(
      .showLoad, "", "Load", "How much each person has to do, week by week.",
      group: "Screens"),
    ActionEntry(
      .showTraining, "8", "Training", "Who has to take which course, and how that stands.",
      group: "Screens"),
    ActionEntry(
      .showAcknowledgements, "", "Acknowledgements",
      "Who has to sign which policy, and how that stands.", group: "Screens"),
    ActionEntry(
      .showPeople, "", "People",
      "The roster: who works here, since when, and what their coming and going asks for.",
      group: "Screens"),
    ActionEntry(
      .showCourses, "", "Courses", "What people have to take, how often, and who.",
      group: "Screens"),
    ActionEntry(
      .showImports, "", "Imports", "Every report that was imported, what it held and changed.",
      group: "Screens"),
    ActionEntry(
      .showMappingRules, "", "Mapping rules",
      "Your own rules from checks to criteria, which come before every other way.",
      group: "Screens"),
    ActionEntry(
      .showTriageRules, "", "Triage rules",
      "Decisions about all findings of a pattern, present and future.", group: "Screens"),
    ActionEntry(
      .showLayouts, "", "Report layouts",
      "How the columns of reports are read that no format knows.", group: "Screens"),
    ActionEntry(
      .showJournal, "", "Journal", "Every change: who made it, when, and what was before.",
      group: "Screens"),
  ]

  private static let work: [ActionEntry] = [
    ActionEntry(
      .importReport, "i", "Import",
      "Import scanners' reports: a file, a folder or an archive, after a preview.",
      group: "Project",
      danger: .write, inFooter: true),
    ActionEntry(
      .export, "w", "Export",
      "Write a report as Markdown, or the checklist as a table.", group: "Project",
      inFooter: true),
    ActionEntry(
      .importChecklist, "", "Import the checklist",
      "Take the gap checklist back from a CSV, after a preview of what changes.",
      group: "Project", danger: .write),
    ActionEntry(
      .importBoundary, "", "Import a boundary list",
      "Take accounts, subscriptions or repositories into the boundary from CSV or JSON.",
      group: "Project", danger: .write),
    ActionEntry(
      .importTasks, "", "Import tasks",
      "Take tasks in from CSV, or from the issues Jira or GitHub exported.", group: "Project",
      danger: .write),
    ActionEntry(
      .importPeople, "", "Import people",
      "Take the roster in from what an HR system or a directory exported.", group: "Project",
      danger: .write),
    ActionEntry(
      .importTraining, "", "Import training",
      "Take in who took which course, from what a learning system exported.", group: "Project",
      danger: .write),
    ActionEntry(
      .importAcknowledgements, "", "Import acknowledgements",
      "Take in who signed which policy, from a signature tool or a sheet of ours.",
      group: "Project", danger: .write),
    ActionEntry(
      .importPolicies, "", "Import policies",
      "Take policies in from a table as they are exported.", group: "Project", danger: .write),
    ActionEntry(
      .newCycle, "", "New cycle",
      "Begin the next cycle: statuses begin anew, the scope, owners and open work go over.",
      group: "Project", danger: .write),
    ActionEntry(
      .targets, "", "Remediation targets",
      "How many days a finding of each severity may stay open before it is late.",
      group: "Project", danger: .write),
    ActionEntry(
      .capacity, "", "Capacity",
      "How many person-days a week people have for the roadmap.", group: "Project",
      danger: .write),
    ActionEntry(
      .suggest, "", "Suggest a roadmap",
      "Make tasks of all that is missing, as a draft to change before it is written.",
      group: "Project"),
    ActionEntry(
      .freezePlan, "", "Freeze the plan",
      "Keep the plan as it stands as a baseline, to see what slips.", group: "Project",
      danger: .write),
    ActionEntry(
      .raisePolicyGaps, "", "Gaps of missing policies",
      "Add a gap for each policy the scope requires and nobody made yet.", group: "Project",
      danger: .write),
    ActionEntry(
      .undo, "u", "Undo", "Take back the newest change, as a new entry of the journal.",
      group: "Project", danger: .write, inFooter: true),
    ActionEntry(
      .redo, "U", "Redo", "Bring back what was undone last.", group: "Project", danger: .write),
    ActionEntry(
      .verify, "", "Verify the file",
      "Check the journal's chain and replay it against what the file holds.", group: "Project"),
  ]

  private static let look: [ActionEntry] = [
    ActionEntry(
      .split, "D", "Split", "Show the record under the cursor beside the list, below it, or not.",
      group: "Look"),
    ActionEntry(
      .theme, "", "Theme", "Choose the colours: standard, high contrast or mono.", group: "Look"),
    ActionEntry(
      .mouse, "", "Mouse",
      "Take clicks and the wheel, or leave the mouse to the terminal for selecting text.",
      group: "Look"),
    ActionEntry(.repaint, "Ctrl-L", "Repaint", "Draw the whole screen anew.", group: "Look"),
  ]

  private static let program: [ActionEntry] = [
    ActionEntry(
      .palette, ": Ctrl-P", "Palette", "Find any action by its name or what it does, and run it.",
      group: "Program", inFooter: true),
    ActionEntry(
      .help, "?", "Help", "All keys of this screen, to search and to run.", group: "Program",
      inFooter: true),
    ActionEntry(
      .suspend, "Ctrl-Z", "Suspend", "Go back to the shell; fg returns here.", group: "Program"),
    ActionEntry(
      .quit, "q", "Close", "Close the project; everything is saved already.", group: "Program",
      inFooter: true),
  ]
}
