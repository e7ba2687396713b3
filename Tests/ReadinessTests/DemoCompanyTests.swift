import Foundation
import Readiness
import Testing

@Suite struct DemoCompanyTests {
  let asOf = date(2026, 11, 24)

  @Test func theReportsAreJSONWithStableCounts() throws {
    let company = try DemoCompany(asOf: asOf)
    #expect(
      try counts(company.report(.first)) == [
        "New FAIL": 73, "New PASS": 166, "New MANUAL": 2, "Suppressed FAIL": 7,
      ])
    #expect(
      try counts(company.report(.second)) == [
        "New FAIL": 58, "New PASS": 186, "New MANUAL": 2, "Suppressed FAIL": 7,
      ])
  }

  @Test func aRowHasTheFieldsAnImporterReads() throws {
    let row = try #require(rows(DemoCompany(asOf: asOf).report(.second)).first)
    let info = try #require(row["finding_info"] as? [String: Any])
    #expect(
      info["uid"] as? String == "prowler-aws-s3_bucket_public_access-111122223333-eu-west-1-"
        + "pennywharf-statements")
    #expect(row["time_dt"] as? String == "2026-11-21T05:41:52.318204")
    #expect(row["time"] as? Int == 1_795_239_712)
    let unmapped = try #require(row["unmapped"] as? [String: Any])
    #expect((unmapped["compliance"] as? [String: [String]])?["SOC2"] == ["cc_6_1"])
    let metadata = try #require(row["metadata"] as? [String: Any])
    #expect(metadata["event_code"] as? String == "s3_bucket_public_access")
  }

  @Test func everyRowHasAnIDOfItsOwn() throws {
    let company = try DemoCompany(asOf: asOf)
    for edition in DemoReport.Edition.allCases {
      let ids = try rows(company.report(edition)).compactMap {
        ($0["finding_info"] as? [String: Any])?["uid"] as? String
      }
      #expect(ids.count > 240 && Set(ids).count == ids.count)
    }
  }

  @Test func theSecondReportFixesBreaksAddsAndForgets() throws {
    let company = try DemoCompany(asOf: asOf)
    var known = try verdicts(company.report(.first)).mapValues {
      Drift.take(Observation($0.verdict, isMuted: $0.isMuted, seenAt: instant(1)), into: nil).known
    }
    var outcomes: [Drift.Outcome: Int] = [:]
    for (uid, row) in try verdicts(company.report(.second)) {
      let step = Drift.take(
        Observation(row.verdict, isMuted: row.isMuted, seenAt: instant(2)),
        into: known.removeValue(forKey: uid))
      outcomes[step.outcome, default: 0] += 1
    }
    #expect(outcomes == [.created: 13, .reopened: 4, .resolved: 22, .unchanged: 214])
    #expect(
      known.values.count {
        Drift.take(.absence(at: instant(2)), into: $0).outcome == .resolved
      } == 4)
  }

  @Test func oneTagHoldsWhatATerminalMustNotObey() throws {
    let bytes = try DemoCompany(asOf: asOf).report(.first)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("batch 東京 ☕ \\u001b[31mnight\\u001b[0m"))
    #expect(!bytes.contains(0x1B))
  }

  @Test func theSameDayGivesTheSameCompany() throws {
    let left = try DemoCompany(asOf: asOf)
    let right = try DemoCompany(asOf: asOf)
    #expect(left.steps == right.steps && left.project == right.project)
    #expect(left.report(.first) == right.report(.first))
  }

  @Test func anotherDayMovesEveryDate() throws {
    let left = try DemoCompany(asOf: asOf)
    let right = try DemoCompany(asOf: asOf.adding(days: 400))
    #expect(left.steps.count == right.steps.count)
    for (before, after) in zip(left.steps, right.steps) {
      #expect(after.at.secondsSinceEpoch - before.at.secondsSinceEpoch == 400 * 86_400)
      guard case .assess(let old) = before.change, case .assess(let new) = after.change
      else { continue }
      #expect(new.assessedOn == old.assessedOn?.adding(days: 400))
    }
  }

  @Test(arguments: [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 464])
  func theDayLiesInTheMiddleOfSixMonths(later: Int) throws {
    let day = date(2026, 1, 15).adding(days: later)
    let period = try #require(DemoCompany(asOf: day).project.period)
    #expect(period.start.day == 1)
    #expect((181...184).contains(period.days))
    #expect((69...101).contains(try #require(period.day(of: day))))
  }

  @Test func twoThirdsOfTheScopeAreAssessedAndOneIsStale() throws {
    let company = try DemoCompany(asOf: asOf)
    let final = assessments(company)
    let scope = Set(Catalogue.shipped.criteria(in: company.project.categories).map(\.id))
    #expect(Set(final.keys) == scope)
    #expect(final.values.count { $0.status != .notAssessed } == 25)
    #expect(final.values.filter { $0.isStale(asOf: asOf) }.map(\.criterion) == [id("CC1.1")])
    #expect(final.values.allSatisfy { $0.owner != nil })
  }

  @Test func everyStepObeysTheRules() throws {
    let company = try DemoCompany(asOf: asOf)
    #expect(company.steps.map(\.at) == company.steps.map(\.at).sorted())
    let people = Set(company.people.map(\.id))
    #expect(people.count == 8)
    for step in company.steps {
      #expect(people.contains(step.actor))
      #expect(step.at < Instant(startOf: asOf.adding(days: 1)))
      switch step.change {
      case .assess(let assessment):
        let criterion = try #require(Catalogue.shipped.criterion(assessment.criterion))
        _ = try GapTransition.apply(
          assessment.status, rationale: assessment.rationale,
          to: Assessment(criterion: criterion.id), on: step.at.utcDate, criterion: criterion
        ).get()
      case .point(let point):
        let known = try #require(Catalogue.shipped.point(point.point))
        #expect(Catalogue.shipped.applies(known, categories: company.project.categories))
      case .items, .approve, .freeze, .freezePlan, .settings, .importReport: break
      }
    }
  }

  private func assessments(_ company: DemoCompany) -> [CriterionID: Assessment] {
    var final: [CriterionID: Assessment] = [:]
    for case .assess(let assessment) in company.steps.map(\.change) {
      final[assessment.criterion] = assessment
    }
    return final
  }

  private func rows(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
  }

  private func verdicts(_ bytes: [UInt8]) throws -> [String: (verdict: Verdict, isMuted: Bool)] {
    var found: [String: (verdict: Verdict, isMuted: Bool)] = [:]
    for row in try rows(bytes) {
      let uid = try #require((row["finding_info"] as? [String: Any])?["uid"] as? String)
      let code = try #require(row["status_code"] as? String)
      found[uid] = (
        try #require(Verdict(rawValue: code.lowercased())), row["status"] as? String == "Suppressed"
      )
    }
    return found
  }

  private func instant(_ seconds: Int) -> Instant { Instant(secondsSinceEpoch: seconds) }

  private func counts(_ bytes: [UInt8]) throws -> [String: Int] {
    try rows(bytes).reduce(into: [:]) { counts, row in
      counts[
        "\(row["status"] as? String ?? "") \(row["status_code"] as? String ?? "")", default: 0] += 1
    }
  }
}
