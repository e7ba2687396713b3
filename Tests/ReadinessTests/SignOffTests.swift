import Readiness
import Testing

@Suite struct SignOffTests {
  @Test(
    arguments: [
      ("Mira Patel", 31, "Minutes of 31 March", nil),
      (" \u{200B}", 31, "Minutes", .deciderMissing),
      ("Mira Patel", 31, "\n", .proofMissing),
    ] as [(String, Int, String, SignOffRefusal?)])
  func aDecisionNeedsItsPersonAndProof(
    name: String, day: Int, proof: String, refusal: SignOffRefusal?
  ) {
    let decision = SignOff(decidedBy: name, decidedOn: date(2026, 3, day), proof: proof)
    #expect(thrown(decision, asOf: date(2026, 3, 31)) == refusal)
  }

  @Test func aDecisionIsNotInTheFuture() {
    let decision = SignOff(decidedBy: "Mira", decidedOn: date(2026, 4, 1), proof: "x")
    #expect(thrown(decision, asOf: date(2026, 4, 1)) == nil)
    let refusal = thrown(decision, asOf: date(2026, 3, 31))
    #expect(refusal == .decidedInTheFuture(date(2026, 4, 1)))
    #expect(refusal?.sentence.contains("2026-04-01") == true)
  }

  private func thrown(_ decision: SignOff, asOf day: CalendarDate) -> SignOffRefusal? {
    do { try decision.check(asOf: day) } catch { return error }
    return nil
  }
}
