extension PaperDialect {
  /// The tools whose records of training are read.
  static let training = [ourRecords, knowBe4, huntress, vanta, huntressProgress, classroom]

  /// The records as they are exported here, and sheets with the same columns.
  private static let ourRecords = PaperDialect(
    name: "Greenroom", signs: [["course", "person"], ["course", "email", "completed"]],
    columns: ourPerson + [
      Column("course", "course"), Column("status", "status"), Column("state", "status"),
      Column("assigned", "assigned"), Column("due", "due"), Column("completed", "completed"),
      Column("completed_on", "completed"), Column("score", "score"),
      Column("certificate", "certificate"), Column("source", "source"), Column("note", "note"),
    ], isOurs: true)

  /// The CSV of a training campaign or of enrolments.
  private static let knowBe4 = PaperDialect(
    name: "KnowBe4",
    signs: [
      ["email", "module_name"], ["user_email", "module_name"], ["email", "content", "status"],
      ["email", "content_name", "status"], ["email", "campaign_name", "enrollment_date"],
      ["email", "training_campaign"], ["email", "assignment", "enrollment_date"],
    ],
    columns: personColumns + [
      Column("module_name", "course"), Column("content_name", "course"),
      Column("content", "course"), Column("assignment", "course"), Column("training", "course"),
      Column("campaign_name", "course"), Column("campaign", "course"),
      Column("training_campaign", "course"), Column("status", "status"),
      Column("enrollment_date", "assigned"), Column("enrolled_on", "assigned"),
      Column("date_enrolled", "assigned"), Column("assigned_date", "assigned"),
      Column("extended_due_date", "due"),
      Column("due_date", "due"), Column("completion_date", "completed"),
      Column("completed_on", "completed"), Column("date_completed", "completed"),
      Column("completed", "completed"), Column("score", "score"),
      Column("quiz_score", "score"),
    ])

  /// The report of learners, one row for each episode.
  private static let huntress = PaperDialect(
    name: "Huntress SAT",
    signs: [["email", "episode"], ["learner_email", "assignment"], ["email", "episode_name"]],
    columns: personColumns + [
      Column("learner", "name"), Column("learner_name", "name"),
      Column("learner_email", "email"), Column("episode", "course"),
      Column("episode_name", "course"), Column("assignment", "course"),
      Column("assignment_name", "course"), Column("status", "status"),
      Column("assigned_at", "assigned"), Column("assigned_on", "assigned"),
      Column("assigned_date", "assigned"), Column("enrolled_at", "assigned"),
      Column("due_date", "due"), Column("due_at", "due"), Column("completed_at", "completed"),
      Column("completed_on", "completed"), Column("completed_date", "completed"),
      Column("completion_date", "completed"), Column("score", "score"),
    ])

  /// The tasks of people that are trainings.
  private static let vanta = PaperDialect(
    name: "Vanta",
    signs: [
      ["email", "training"], ["email", "training_name"], ["email", "security_training_status"],
      ["user_email", "training_name"],
    ],
    columns: personColumns + [
      Column("training_name", "course"), Column("training", "course"),
      Column("security_training", "course"), Column("status", "status"),
      Column("training_status", "status"), Column("security_training_status", "status"),
      Column("assigned_date", "assigned"), Column("created_date", "assigned"),
      Column("due_date", "due"), Column("completed_date", "completed"),
      Column("completion_date", "completed"), Column("completed_at", "completed"),
      Column("score", "score"),
    ])

  /// The progress of learners: a column for each episode, with the day it was completed.
  private static let huntressProgress = PaperDialect(
    name: "Huntress SAT", signs: [["learner", "email"], ["email", "learner_status"]],
    columns: personColumns + [Column("learner", "name"), Column("department", "")],
    isMatrix: true)

  /// A gradebook: rows of people, a column for each assignment, days and points above them.
  private static let classroom = PaperDialect(
    name: "Google Classroom",
    signs: [["last_name", "first_name", "email_address"], ["first_name", "last_name", "email"]],
    columns: personColumns + [Column("overall_grade", ""), Column("class_average", "")],
    isMatrix: true)

  /// Who a row is about, as our own tables say it.
  static let ourPerson = [
    Column("id", "id"), Column("person", "person"), Column("name", "name"),
    Column("email", "email"), Column("e_mail", "email"), Column("employee_id", "employee_id"),
  ]

  /// Who a row is about, as most tools say it.
  static let personColumns = [
    Column("email", "email"), Column("email_address", "email"), Column("user_email", "email"),
    Column("employee_number", "employee_id"), Column("employee_id", "employee_id"),
    Column("user_employee_number", "employee_id"), Column("name", "name"),
    Column("full_name", "name"), Column("user_name", "name"), Column("user", "name"),
    Column("employee_name", "name"), Column("first_name", "first"),
    Column("user_first_name", "first"), Column("last_name", "last"),
    Column("user_last_name", "last"),
  ]
}
