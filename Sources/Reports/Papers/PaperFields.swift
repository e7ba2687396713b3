import Readiness

/// The names a template may use for policies, people and what is asked of people.
enum PaperFields {
  static let report: [ReportField<ReadinessSummary>] =
    figures
    + ReportField.list("policies", "the policies to show, by their codes", of: policy) {
      $0.papers.policies
    }
    + ReportField.list(
      "overduePolicies", "policies past their review, the latest first", of: policy
    ) {
      $0.papers.told($0.papers.register.overdue)
    }
    + ReportField.list("duePolicies", "policies whose review is near", of: policy) {
      $0.papers.told($0.papers.register.dueSoon)
    }
    + ReportField.list("unapprovedPolicies", "policies never approved", of: policy) {
      $0.papers.told($0.papers.register.neverApproved)
    }
    + ReportField.list("missingPolicies", "policies the scope requires and lacks", of: missing) {
      $0.papers.register.missing
    }
    + ReportField.list("acknowledgements", "once, where anyone has to sign", of: BoardFields.board)
  {
    [$0.papers.acknowledgements].compactMap(\.self)
  }
    + ReportField.list("training", "once, where anyone has to take a course", of: BoardFields.board)
  {
    [$0.papers.training].compactMap(\.self)
  }
    + ReportField.list("signatureLogs", "policies with who signed them", of: SignatureFields.log) {
      SignatureLog.all($0.papers)
    }
    + ReportField.list("roster", "the people to show, by their names", of: person) {
      $0.papers.input.roster
    } + ReminderFields.report

  private static let figures: [ReportField<ReadinessSummary>] = [
    .line("policyPhrase", "how many policies are late, due and missing") {
      $0.papers.register.words
    },
    .paragraph("missingNames", "the policies the scope requires and lacks, on one line") {
      $0.papers.register.missing.map(\.title).joined(separator: ", ")
    },
    .line("warningDays", "so many days before it is due something counts as due soon") {
      String($0.papers.input.warningDays)
    },
    .line("latePeople", "how many people have something overdue") {
      Figure.count($0.papers.latePeople, "person", "people")
    },
    .flag("isSelection", "whether lists show a part alone") {
      $0.papers.input.showing.words != nil
    },
    .line("selection", "what lists show, where they show a part alone") {
      $0.papers.input.showing.words ?? "everything"
    },
    .line("rosterPhrase", "how many people are shown, by their standing") {
      PersonRow.words($0.papers.input.roster)
    },
  ]

  private static let policy = ReportFields<PaperPolicy>([
    .paragraph("policyName", "its code and name") { $0.policy.label },
    .line("policyStatus", "its status") { $0.policy.policyStatus.title },
    .line("policyOwner", "who owns it") { $0.owner },
    .line("policyVersion", "the version in force") {
      $0.row.versionInForce.isEmpty ? "none" : $0.row.versionInForce
    },
    .line("approval", "who approved it, and when") { $0.approval },
    .line("effective", "the first day it is in force") { $0.effective },
    .line("cadence", "how often it is reviewed") {
      $0.policy["cadence"].isEmpty ? TaskCadence.annual.rawValue : $0.policy["cadence"]
    },
    .line("nextReview", "the day of the next review, and how late it is") { $0.row.reviewWords },
    .flag("isReviewOverdue", "whether its review is overdue") { $0.row.standing.isOverdue },
    .line("policyCriteria", "its criteria") {
      let criteria = $0.policy.criteria("criteria").map(\.description)
      return criteria.isEmpty ? "none" : criteria.joined(separator: ", ")
    },
    .line("signedPhrase", "how many of those who have to signed it") { $0.row.signed.words },
    .flag("hasConcerns", "whether something is to be looked at") { !$0.concerns.isEmpty },
    .paragraph("concerns", "what is to be looked at") { $0.concerns },
  ])

  private static let missing = ReportFields<PolicyTemplate>([
    .line("missingPolicy", "what it is called") { $0.title },
    .line("missingCriteria", "its criteria") {
      $0.criteria.map(\.description).joined(separator: ", ")
    },
  ])

  private static let person = ReportFields<PersonRow>([
    .paragraph("personName", "the name") { $0.person.name },
    .line("personEmail", "the e-mail address") { $0.person["email"] },
    .line("personTeam", "the team") { $0.person["team"] },
    .line("personRole", "the job title") { $0.person["role"] },
    .line("personManager", "the manager") { $0.manager },
    .line("firstDay", "the first day of work") { $0.person["start"] },
    .line("lastDay", "the last day of work, once known") { $0.person["last_day"] },
    .line("standing", "whether they work here on the day") { $0.standing.title },
    .line("personOverdue", "how much of what is asked of them is overdue") { String($0.overdue) },
    .line("personNextDue", "the day something is due of them next") {
      $0.nextDue?.description ?? "—"
    },
  ])
}
