import Readiness

/// The names a template may use for reminders.
///
/// What a mail says is had twice: escaped, and under a name that ends in `Plain` as it is, for the
/// fenced text someone copies from.
enum ReminderFields {
  static let report: [ReportField<ReadinessSummary>] =
    ReportField.list("personMails", "reminders of people with something due", of: mail) {
      Reminders($0.papers).people
    }
    + ReportField.list("managerMails", "reminders of their managers", of: mail) {
      Reminders($0.papers).managers
    }
    + ReportField.list("mailsWithoutAddress", "those whose address is not known", of: mail) {
      Reminders($0.papers).withoutAddress
    }
    + ReportField.list("unmanaged", "those nobody here is known to manage", of: part) {
      Reminders($0.papers).unmanaged
    }

  private static let mail = ReportFields<Reminders.Mail>(
    [
      .paragraph("mailName", "whom it is for") { $0.person.name },
      .line("mailPhrase", "how much is due, and how much overdue") { $0.phrase },
      .plain("mailNamePlain", "whom it is for") { $0.person.name },
      .plain("mailToPlain", "their address") { $0.address },
      .plain("mailPhrasePlain", "how much is due, and how much overdue") { $0.phrase },
    ] + ReportField.list("mailParts", "by the people it is about", of: part) { $0.parts })

  private static let part = ReportFields<Reminders.Part>(
    [
      .paragraph("partName", "who it is about") { $0.person.name },
      .plain("partNamePlain", "who it is about") { $0.person.name },
    ]
      + ReportField.list("reminders", "what is due of them, the first first", of: reminder) {
        $0.rows
      }
  )

  private static let reminder = ReportFields<DutyRow>([
    .paragraph("reminder", "what to sign or take, until when, and how late it is") { $0.reminder },
    .plain("reminderPlain", "what to sign or take, until when, and how late it is") { $0.reminder },
  ])
}
