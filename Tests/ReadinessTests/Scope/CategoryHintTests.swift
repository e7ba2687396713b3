import Readiness
import Testing

@Suite struct CategoryHintTests {
  @Test(
    arguments: [
      ("Uptime", "", .availability), ("Service", "99.9 % a month", .availability),
      ("Service", "99,95%", .availability), ("High availability", "", .availability),
      ("As in the SLA", "", .availability), ("Data kept confidential", "", .confidentiality),
      ("Under NDA", "", .confidentiality), ("Retention of 30 days", "", .confidentiality),
      ("Billing is right", "", .processingIntegrity),
      ("Accuracy of results", "", .processingIntegrity),
      ("We process transactions", "", .processingIntegrity),
      ("Personal  data of users", "", .privacy), ("GDPR", "", .privacy),
      ("Consent is asked for", "", .privacy), ("Health records", "", .privacy),
    ] as [(String, String, Category)])
  func aCommitmentSuggestsACategory(name: String, metric: String, category: Category) {
    let hints = hints([commitment(["name": name, "metric": metric])])
    #expect(hints.map(\.category) == [category], "\(hints.map(\.sentence))")
  }

  @Test(arguments: [
    "Answer within a day", "90 % of tickets", "Slander", "agenda", "health checks", "198 %", "%",
    "personal touch, data", "",
  ])
  func otherWordsSuggestNothing(name: String) {
    #expect(hints([commitment(["name": name])]) == [])
  }

  @Test func theSentenceNamesSourceAndCause() {
    let hints = hints([commitment(["name": "Monthly uptime", "metric": "99.9 %"])])
    #expect(
      hints.map(\.sentence) == [
        "K-01 Monthly uptime speaks of “uptime”: a promise of uptime is what Availability examines."
      ])
  }

  @Test func aCommitmentFiledUnderACategorySpeaksForIt() {
    let hints = hints([commitment(["name": "Fast", "category": "processing-integrity"])])
    #expect(hints.map(\.category) == [.processingIntegrity])
  }

  @Test func dataOfComponentsAndFlowsSpeaksForACategory() {
    let store = Item(
      kind: .component, id: "b", values: ["name": "db", "data": "PII, invoices", "scope": "in"])
    let flow = Item(kind: .dataFlow, id: "f", values: ["name": "export", "data": "secrets"])
    var out = store
    out["scope"] = "out"
    #expect(
      hints([store, flow]).map(\.category) == [.confidentiality, .processingIntegrity, .privacy])
    #expect(hints([out]) == [])
  }

  @Test func aCategoryInScopeNeedsNoHint() {
    let promise = commitment(["name": "Uptime of billing"])
    #expect(hints([promise], categories: [.availability]).map(\.category) == [.processingIntegrity])
  }

  @Test(arguments: [("processor", "leaves Privacy to those who decide"), ("", "if you answer for")])
  func aPureProcessorIsPointedElsewhere(role: String, part: String) {
    let audit = Item(kind: .audit, id: "audit", values: ["privacy_role": role])
    let hints = hints([commitment(["name": "GDPR"]), audit])
    #expect(hints.first?.sentence.contains(part) == true)
  }

  @Test(arguments: Category.allCases)
  func everyCategoryHasItsQuestionAndAnswer(category: Category) {
    let (question, answer) = CategoryAnswers.answer(category)
    #expect(question.hasSuffix("?"))
    #expect(answer.hasSuffix("."))
  }

  private func commitment(_ values: [String: String]) -> Item {
    Item(kind: .commitment, id: "k", code: "K-01", values: values)
  }

  private func hints(
    _ items: [Item], categories: Set<Category> = []
  ) -> [CategoryHint] {
    CategoryHint.all(
      items: Items(items),
      project: Project(
        id: "p", name: "Example", categories: categories, auditType: .typeII, period: nil,
        timeZone: "UTC"))
  }
}
