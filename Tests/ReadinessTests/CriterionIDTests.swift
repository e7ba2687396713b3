import Readiness
import Testing

@Suite struct CriterionIDTests {
  @Test(
    arguments: [
      ("CC6.1", "CC6.1"), ("cc6.10", "CC6.10"), ("pi1.4", "PI1.4"), ("P6.7", "P6.7"),
      ("A1.2", "A1.2"), ("c01.1", "C1.1"), ("CC8.0", "CC8.0"),
    ] as [(String, String)])
  func readsAnID(text: String, description: String) {
    #expect(CriterionID(text)?.description == description)
  }

  @Test(arguments: [
    "", "CC", "CC6", "CC6.", "CC.1", "CC0.1", "6.1", "B1.1", "CCC1.1", "CC6.1.2", "CC6.1 ",
    "CC+6.1",
    "CC6.-1", "CC٦.1", "CC99999.1", "P.I1.1", "CC6,1",
  ])
  func readsNothingElse(text: String) {
    #expect(CriterionID(text) == nil)
  }

  @Test func sortsAsAuditorsListThem() {
    let order = ["CC1.1", "CC1.10", "CC2.1", "CC10.1", "A1.1", "C1.1", "PI1.1", "P1.1", "P6.7"]
    #expect(order.reversed().map(id).sorted().map(\.description) == order)
  }
}
