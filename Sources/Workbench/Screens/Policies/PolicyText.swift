import Jobs
import ProjectFile
import Readiness
import Terminal

/// What a policy has to tell beside its fields: how it stands, its versions, who signed, its text.
enum PolicyText {
  /// Names listed at most of those who have not signed.
  private static let names = 12

  static func add(_ policy: Item, _ state: WorkbenchState, _ text: inout DetailText) {
    guard let project = state.project, let standing = project.policies[policy.id] else { return }
    reviews(standing, state, &text)
    versions(standing, project, &text)
    signatures(policy, standing, project, state, &text)
    exceptions(policy, project, &text)
    wording(policy, standing, state, &text)
  }

  private static func reviews(
    _ standing: PolicyStanding, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    text.add(.blank, .heading("How it stands"))
    for concern in standing.concerns {
      text.add(
        .line(
          StyledText(
            "\(state.look.glyphs.bang) \(concern.sentence)", state.look.theme.warning)))
    }
    if let version = standing.versions.inForce {
      let from = PolicyVersions.inForceFrom(version).map { ", from \($0) on" } ?? ""
      text.add(.field("In force", "version \(version["version"])\(from)"))
    } else {
      text.add(.field("In force", "no version yet"))
    }
    guard let next = standing.nextReview, let last = standing.reviewedOn else {
      return text.add(.field("Next review", "once it is approved"))
    }
    let late =
      standing.isOverdue
      ? ", \(counted(standing.daysLate, "day")) overdue" : standing.isDue ? ", due" : ""
    text.add(
      .styledField(
        "Next review",
        StyledText(
          "\(next)\(late)", standing.isDue ? state.look.theme.warning : state.look.theme.text)),
      .field("Looked at", "\(last), as approved or reviewed last"))
  }

  private static func versions(
    _ standing: PolicyStanding, _ project: ProjectState, _ text: inout DetailText
  ) {
    let all = project.snapshot.items[.policyVersion].filter {
      $0["policy"] == standing.policy.id
    }.sorted { VersionNumber($0["version"]) > VersionNumber($1["version"]) }
    if all.isEmpty { return }
    text.add(.blank, .heading("Versions"))
    for version in all {
      let approver = project.person(version.person("approver"))?.name ?? "someone"
      let state =
        if !version["withdrawn_on"].isEmpty {
          "withdrawn on \(version["withdrawn_on"])"
        } else if version.id == standing.versions.inForce?.id {
          "in force"
        } else if version["published_on"].isEmpty {
          "not published"
        } else if version.date("effective").map({ $0 > standing.asOf }) ?? false {
          "in force from \(version["effective"]) on"
        } else {
          "replaced"
        }
      text.link(
        "\(version["version"]) (\(version["size"])), approved by \(approver) on "
          + "\(version["approved_on"]), \(state)", to: .place(.item(.policyVersion, version.id)))
    }
  }

  private static func signatures(
    _ policy: Item, _ standing: PolicyStanding, _ project: ProjectState, _ state: WorkbenchState,
    _ text: inout DetailText
  ) {
    guard let version = standing.versions.toSign else { return }
    let board = project.acknowledgements
    text.add(.blank, .heading("Signatures of version \(version["version"])"))
    guard !Audience(policy["audience"]).isEmpty else {
      return text.add(.paragraph("Nobody is asked to sign it."))
    }
    text.add(.field("Signed", board.completion(of: policy.id).words))
    let late = board.overdue.filter { $0.subject == policy.id }
    for duty in late.prefix(names) {
      let person = project.snapshot.items.item(.person, duty.person)?.name ?? duty.person
      text.link(
        "\(person), due \(duty.due), \(counted(duty.daysLate(asOf: state.asOf), "day")) late",
        to: .place(.item(.person, duty.person)), label: "Late")
    }
    if late.count > names { text.add(.field("", "and \(late.count - names) more")) }
  }

  private static func exceptions(
    _ policy: Item, _ project: ProjectState, _ text: inout DetailText
  ) {
    let items = project.snapshot.items
    let exceptions = items[.policyException].filter { $0["policy"] == policy.id }
    let reviews = items[.policyReview].filter { $0["policy"] == policy.id }
      .sorted { $0["day"] > $1["day"] }
    if !reviews.isEmpty { text.add(.blank, .heading("Reviews")) }
    for review in reviews {
      let who = project.person(review.person("reviewer"))?.name ?? "someone"
      let outcome = ReviewOutcome(rawValue: review["outcome"])?.title ?? ""
      text.link(
        "\(review["day"]) by \(who): \(outcome)", to: .place(.item(.policyReview, review.id)))
    }
    if !exceptions.isEmpty { text.add(.blank, .heading("Exceptions")) }
    for exception in exceptions {
      let until = exception["expires"].isEmpty ? "" : ", until \(exception["expires"])"
      text.link(
        "\(exception.label) (\(exception["status"])\(until))",
        to: .place(.item(.policyException, exception.id)))
    }
  }

  /// The policy itself, as it is written now.
  private static func wording(
    _ policy: Item, _ standing: PolicyStanding, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    if policy["text"].isEmpty { return }
    text.add(.blank, .heading("Text"))
    text.add(markdown(policy["text"]))
  }

  /// Markdown as blocks: headings, bullets and paragraphs, whose lines belong together until the next
  /// of them begins; all else stands as it is written.
  static func markdown(_ text: String) -> [TextView.Block] {
    var blocks: [TextView.Block] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.trimmed
      if words.isEmpty {
        blocks.append(.blank)
      } else if words.hasPrefix("#") {
        blocks.append(.heading(words.drop { $0 == "#" }.trimmed))
      } else if words.hasPrefix("- ") || words.hasPrefix("* ") {
        blocks.append(.bullet(String(words.dropFirst(2))))
      } else if case .bullet(let begun)? = blocks.last {
        blocks[blocks.count - 1] = .bullet("\(begun) \(words)")
      } else if case .paragraph(let begun)? = blocks.last {
        blocks[blocks.count - 1] = .paragraph("\(begun) \(words)")
      } else {
        blocks.append(.paragraph(words))
      }
    }
    return blocks
  }
}
