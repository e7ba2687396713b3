import Testing

@testable import Readiness

@Suite struct PolicyCourseTests {
  private let day = CalendarDate.iso("2026-03-01")

  private func policy(_ status: String, text: String = "Rules.") -> Item {
    var policy = Item(new: .policy, id: "a")
    policy["name"] = "Access"
    policy["status"] = status
    policy["text"] = text
    return policy
  }

  private func approval(_ size: VersionSize) -> PolicyCourse.Approval {
    .init(
      size: size, approver: Person.ID("boss"), approvedOn: day, proof: "Minutes 3",
      effective: day)
  }

  @Test(arguments: [
    ([], VersionSize.minor, "1.0", "major"), (["1.0"], .minor, "1.1", "minor"),
    (["1.0", "1.1"], .major, "2.0", "major"), (["2.9"], .minor, "2.10", "minor"),
    (["v3"], .minor, "3.1", "minor"), (["draft"], .major, "1.0", "major"),
  ])
  func anApprovalMakesTheNextVersion(
    before: [String], size: VersionSize, number: String, kind: String
  ) {
    let versions = before.map {
      RosterFixture.version($0, "major", of: "a", approved: "2026-01-01", published: "2026-01-02")
    }
    let made = PolicyCourse.approved(
      policy("in_review"), approval(size), versions: PolicyVersions(versions, asOf: day), id: "v",
      documentHash: "ff")
    #expect(made.version["version"] == number && made.version["size"] == kind)
    #expect(made.version["text"] == "Rules." && made.version["document_hash"] == "ff")
    #expect(made.policy["status"] == "approved")
  }

  @Test func whatIsPublishedIsInForceFromThen() throws {
    let version = RosterFixture.version("1.0", "major", of: "a", approved: "2026-02-01")
    let items = Items([policy("approved"), version])
    let edits = FollowUps.edits(
      of: policy("published"), before: policy("approved"), among: items, newID: { "x" }, on: day)
    guard case .putItem(let published)? = edits.first?.change, edits.count == 1 else {
      Issue.record("the version is to be published")
      return
    }
    #expect(PolicyVersions.inForceFrom(published) == day)
    #expect(
      FollowUps.edits(
        of: policy("draft"), before: policy("published"), among: items, newID: { "x" }, on: day)
        == [])
  }

  @Test(arguments: [("no_change", false), ("minor", true), ("major", true)])
  func aReviewThatAsksForChangesMakesItADraft(outcome: String, isDraft: Bool) {
    let review = Item(
      kind: .policyReview, id: "r",
      values: ["policy": "a", "day": "2026-03-01", "outcome": outcome])
    let edits = PolicyCourse.edits(after: review, among: Items([policy("published")]))
    #expect(edits.count == (isDraft ? 1 : 0))
  }

  @Test func aWithdrawnApprovalLeavesADraft() {
    let version = RosterFixture.version(
      "1.0", "major", of: "a", approved: "2026-02-01", published: "2026-02-02")
    let items = Items([policy("published"), version])
    let changes = PolicyCourse.withdrawn(version, reason: "wrong text", among: items, on: day)
    let after = Items(
      changes.compactMap { if case .putItem(let item) = $0 { item } else { nil } })
    #expect(after.item(.policy, "a")?["status"] == "draft")
    #expect(PolicyVersions.all(after, asOf: day)["a"]?.newest == nil)
    #expect(PolicyVersions.all(after, asOf: .iso("2026-02-28"))["a"]?.newest != nil)
  }

  @Test func onlyWhatIsWrittenAndInReviewIsApproved() {
    #expect(PolicyCourse.obstacle(policy("in_review"), document: .notChecked) == nil)
    #expect(PolicyCourse.obstacle(policy("draft"), document: .notChecked) != nil)
    #expect(PolicyCourse.obstacle(policy("in_review", text: ""), document: .notChecked) != nil)
    #expect(PolicyCourse.obstacle(policy("in_review"), document: .missing) != nil)
  }

  @Test func aDifferenceShowsWhatChangedWithWhatIsAround() {
    let old = (1...20).map(String.init).joined(separator: "\n")
    let difference = TextDifference(
      from: old, to: old.replacing("\n10\n", with: "\nten\nand a half\n"), context: 1)
    #expect(difference.added == 2 && difference.removed == 1)
    let words = difference.lines.map { line in
      switch line.kind {
      case .same: " \(line.text)"
      case .added: "+\(line.text)"
      case .removed: "-\(line.text)"
      case .skipped(let count): "…\(count)"
      }
    }
    #expect(words == ["…8", " 9", "-10", "+ten", "+and a half", " 11", "…9"])
    #expect(TextDifference(from: old, to: old).isEmpty)
  }
}
