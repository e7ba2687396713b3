import Testing

@testable import Readiness

@Suite struct PolicyStandingTests {
  private let owner = Item(
    kind: .person, id: "owner", values: ["name": "Ada", "start": "2024-01-01"])

  private func policy(_ id: String, _ values: [String: String] = [:]) -> Item {
    var policy = Item(new: .policy, id: id)
    policy["name"] = id
    policy["status"] = "published"
    policy["owner"] = "owner"
    for (field, value) in values { policy[field] = value }
    return policy
  }

  private func register(
    _ items: [Item], _ day: String, documents: [Item.ID: DocumentState] = [:]
  ) -> PolicyRegister {
    PolicyRegister(
      DutyGround(items: Items(items + [owner]), project: RosterFixture.project, asOf: .iso(day)),
      categories: [.security], documents: documents)
  }

  @Test(arguments: [
    ("2026-11-30", false, false), ("2026-12-11", true, false), ("2027-01-10", true, false),
    ("2027-01-11", true, true),
  ])
  func aReviewIsDueOneCadenceAfterTheApproval(day: String, isDue: Bool, isOverdue: Bool) throws {
    let items = [
      policy("a"),
      RosterFixture.version(
        "1.0", "major", of: "a", approved: "2026-01-10", published: "2026-01-15"),
    ]
    let standing = try #require(register(items, day)["a"])
    #expect(standing.nextReview == .iso("2027-01-10"))
    #expect(standing.isDue == isDue && standing.isOverdue == isOverdue)
    #expect(standing.daysLate == (isOverdue ? 1 : 0))
  }

  @Test func aReviewSetsTheNextDateAndOneToComeDoesNot() {
    let items = [
      policy("a", ["cadence": "quarterly"]),
      RosterFixture.version(
        "1.0", "major", of: "a", approved: "2026-01-10", published: "2026-01-15"),
      Item(
        kind: .policyReview, id: "r",
        values: ["policy": "a", "day": "2026-04-02", "outcome": "no_change"]),
    ]
    #expect(register(items, "2026-04-02")["a"]?.nextReview == .iso("2026-07-02"))
    #expect(register(items, "2026-04-01")["a"]?.nextReview == .iso("2026-04-10"))
  }

  @Test func theOldVersionStaysInForceWhileANewOneIsWritten() throws {
    let items = [
      policy("a", ["status": "draft"]),
      RosterFixture.version(
        "1.0", "major", of: "a", approved: "2026-01-10", published: "2026-01-15"),
      RosterFixture.version("2.0", "major", of: "a", approved: "2026-06-01"),
    ]
    let versions = try #require(register(items, "2026-07-01")["a"]?.versions)
    #expect(versions.inForce?["version"] == "1.0" && versions.newest?["version"] == "2.0")
    #expect(register(items, "2026-01-14")["a"]?.versions.inForce == nil)
    #expect(register(items, "2026-01-09")["a"]?.isApproved == false)
  }

  @Test(arguments: [
    (["owner": "boss"], [:], [PolicyConcern.approvedByOwner]),
    (["text": "new"], [:], [.textChanged]), (["owner": ""], [:], [.noOwner]),
    (["document": "a.pdf"], ["a": DocumentState.missing], [.documentGone]),
    (["audience": "staff"], [:], [.unknownAudience]), (["status": "retired"], [:], []),
    (["status": "draft", "text": "new"], [:], []),
  ])
  func whatIsToBeLookedAtIsNamed(
    values: [String: String], documents: [Item.ID: DocumentState], concerns: [PolicyConcern]
  ) {
    let items = [
      policy("a", values),
      RosterFixture.version(
        "1.0", "major", of: "a", approved: "2026-01-10", published: "2026-01-15"),
    ]
    #expect(register(items, "2026-02-01", documents: documents)["a"]?.concerns == concerns)
  }

  @Test func aFileThatChangedUnderAnApprovedVersionIsSeen() {
    var version = RosterFixture.version(
      "1.0", "major", of: "a", approved: "2026-01-10", published: "2026-01-15")
    version["document_hash"] = "aa"
    let items = [policy("a", ["document": "a.pdf"]), version]
    func concerns(_ found: DocumentState) -> [PolicyConcern]? {
      register(items, "2026-02-01", documents: ["a": found])["a"]?.concerns
    }
    #expect(concerns(.found(hash: "aa")) == [])
    #expect(concerns(.found(hash: "bb")) == [.documentChanged])
    #expect(concerns(.notChecked) == [])
  }

  @Test func aRequiredPolicyThatIsNotApprovedCapsItsCriteria() throws {
    let access = policy(
      "own", ["template": "access-control", "criteria": "CC6.1", "status": "draft"])
    func caps(_ items: [Item]) throws -> [Readiness.Cap] {
      let unapproved = PolicyGaps.unapproved(register(items, "2026-02-01"))
      var met = Assessment(criterion: id("CC6.1"))
      met.status = .met
      let readiness = ReadinessRule.evaluate(
        ReadinessInput(
          categories: [.security], assessments: [id("CC6.1"): met],
          unapprovedPolicies: unapproved, asOf: .iso("2026-02-01")))
      return try #require(readiness[id("CC6.1")]).caps.filter { $0.limit == 0.80 }
    }
    #expect(try caps([]).isEmpty, "a project without policies does not track them")
    #expect(try caps([access]).first?.cause.contains("own was never approved") == true)
    let version = RosterFixture.version(
      "1.0", "major", of: "own", approved: "2026-01-10", published: "2026-01-15")
    let causes = try caps([access, version]).map(\.cause)
    #expect(!causes.contains { $0.contains("own") })
  }

  @Test func aMissingPolicyIsAGapOnce() throws {
    let register = register([], "2026-02-01")
    let gaps = PolicyGaps.gaps(of: register, among: Items(), on: .iso("2026-02-01")) { "\($0)" }
    #expect(gaps.count == register.missing.count && gaps.count > 10)
    #expect(gaps.allSatisfy { !$0["criteria"].isEmpty && $0["status"] == "identified" })
    let again = PolicyGaps.gaps(of: register, among: Items(gaps), on: .iso("2026-02-01")) {
      "\($0)"
    }
    #expect(again == [])
  }

  /// Everything that should be overdue a year later is, and nothing else.
  @Test func aYearLaterWhatExpiresIsOverdueAndNothingElse() {
    func version(_ policy: String) -> Item {
      RosterFixture.version(
        "1.0", "major", of: policy, approved: "2026-05-20", published: "2026-05-20")
    }
    let policies = [
      policy("annual"), policy("half a year", ["cadence": "semi-annual"]),
      policy("reviewed since"), policy("retired", ["status": "retired"]),
      policy("signed every year", ["sign_again": "annual"]),
    ]
    let people = ["old", "new"].map { name in
      Item(
        kind: .person, id: name,
        values: ["name": name, "start": name == "old" ? "2025-01-01" : "2027-05-20"])
    }
    let signatures = policies.map { policy in
      Item(
        kind: .acknowledgement, id: "a \(policy.id)",
        values: ["policy": policy.id, "person": "old", "version": "1.0", "day": "2026-05-25"])
    }
    let courses = [("yearly", "annual"), ("once", "")].map { id, cadence in
      var course = Item(new: .course, id: id)
      course["name"] = id
      course["cadence"] = cadence
      return course
    }
    let records = courses.map { course in
      Item(
        kind: .trainingRecord, id: "t \(course.id)",
        values: ["course": course.id, "person": "old", "completed": "2026-05-25"])
    }
    let review = Item(
      kind: .policyReview, id: "r",
      values: ["policy": "reviewed since", "day": "2027-03-01", "outcome": "no_change"])
    let items =
      policies + policies.map { version($0.id) } + people + signatures + courses + records
      + [review]
    func overdue(_ day: String) -> [String] {
      var project = RosterFixture.project
      project.period = Period("2026-01-01..2027-12-31")
      let ground = DutyGround(
        items: Items(
          items.filter { $0.id != "owner" }
            + [owner].map { owner in
              var owner = owner
              owner["in_scope"] = "out"
              return owner
            }), project: project, asOf: .iso(day))
      let register = PolicyRegister(ground, categories: [.security])
      return register.standings.filter(\.isOverdue).map { "review of \($0.id)" }
        + DutyBoard.acknowledgements(ground).overdue.map { "\($0.person) signs \($0.subject)" }
        + DutyBoard.training(ground).overdue.map { "\($0.person) takes \($0.subject)" }
    }
    #expect(overdue("2026-06-01") == [])
    #expect(
      Set(overdue("2027-06-01")) == [
        "review of annual", "review of half a year", "review of signed every year",
        "old signs signed every year", "old takes yearly",
      ])
  }
}
