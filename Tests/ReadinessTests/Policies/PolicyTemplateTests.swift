import Readiness
import Testing

@Suite struct PolicyTemplateTests {
  let ada = Person(id: Person.ID("ada"), name: "Ada Okafor")

  @Test func theSetASOC2NeedsIsThere() {
    let ids = PolicyTemplate.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      Set(ids).isSuperset(of: [
        "information-security", "access-control", "acceptable-use", "cryptography",
        "change-management", "secure-development", "incident-response", "business-continuity",
        "backup", "vulnerability-management", "logging-monitoring", "vendor-management",
        "risk-management", "asset-management", "data-classification", "retention-disposal",
        "hr-security", "physical-security", "privacy", "code-of-conduct", "network-security",
        "endpoint-security", "processing-integrity", "customer-commitments", "ethics-reporting",
      ]))
  }

  @Test(arguments: PolicyTemplate.all)
  func aTemplateNamesWhatTheCatalogueHolds(template: PolicyTemplate) {
    let catalogue = Catalogue.shipped
    #expect(template.criteria.allSatisfy { catalogue.criterion($0) != nil })
    #expect(Set(template.criteria).count == template.criteria.count)
    let controls = Set(catalogue.controls.map(\.id))
    #expect(!template.controls.isEmpty && controls.isSuperset(of: template.controls))
    #expect(Set(template.controls).count == template.controls.count)
    #expect(!template.title.isEmpty && !template.ownerRole.isEmpty)
    #expect(Audience(template.audience).unknown.isEmpty)
    #expect(template.id.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
  }

  @Test(arguments: PolicyTemplate.all)
  func aTextIsShortFilledAndNamesItsCriteria(template: PolicyTemplate) throws {
    let text = template.text(company: "Quillfeather", owner: ada.name)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((45...80).contains(lines.count) && lines.allSatisfy { $0.count <= 110 })
    #expect(lines.first.map(String.init) == "# \(template.title)")
    #expect(!text.contains("{{") && !text.contains("}}"))
    #expect(text.contains("Quillfeather") && text.contains("Ada Okafor"))
    #expect(text.contains("every year"))
    for part in ["Purpose", "Scope", "Responsibilities", "Exceptions", "Breach", "Review"] {
      #expect(text.contains("\n## \(part)\n"), "\(part)")
    }
    let tail = try #require(text.split(separator: "Supports: ").last)
    let named = tail.split { $0 == "," || $0.isWhitespace }.compactMap { CriterionID($0) }
    #expect(named == template.criteria)
  }

  @Test(arguments: PolicyTemplate.all)
  func aPolicyMadeFromATemplateObeysItsKind(template: PolicyTemplate) throws {
    let policy = template.policy(id: "p", company: "Quillfeather", owner: ada)
    let read = try ItemReading.read(
      policy.values, onto: policy, among: Items(), today: date(2026, 3, 31)
    ).get()
    #expect(read.item.values == policy.values && read.notes.isEmpty)
    #expect(policy.policyStatus == .draft && policy["template"] == template.id)
    #expect(policy["audience"] == template.audience && policy.person("owner") == ada.id)
  }

  @Test func withoutAnOwnerTheTextNamesTheRole() throws {
    let template = try #require(PolicyTemplate.named("access-control"))
    let policy = template.policy(id: "p", company: "Quillfeather", owner: nil)
    #expect(policy["owner"].isEmpty)
    #expect(policy["text"].contains("- CTO owns this policy"))
  }

  @Test(arguments: [
    "{{owner}}", "{{company}}", "{{", "}}", "{{{{title}}}}", "A\u{1B}[31mB", "東京 \u{202E}Ltd",
    "| # <script>", "",
  ])
  func whatAValueSaysIsNeverReadAsAPlace(company: String) throws {
    let template = try #require(PolicyTemplate.named("acceptable-use"))
    let text = template.text(company: company, owner: "Ada Okafor")
    #expect(text.contains("everyone at \(company) what they may do"))
    let other = template.text(company: "Quillfeather", owner: company)
    #expect(other.contains("- \(company) owns this policy, answers"))
    // As long as the text with its two values in it: nothing else was replaced or lost.
    let plain = template.text(company: "", owner: "Ada Okafor")
    let places = text.unicodeScalars.count - plain.unicodeScalars.count
    #expect(places == company.unicodeScalars.count * 2)
  }

  struct Scope: Sendable {
    let categories: Set<Category>
    let required: Int
    /// Templates that only other scopes require.
    let others: [String]
  }

  static let scopes = [
    Scope(
      categories: [], required: 17,
      others: ["backup", "privacy", "processing-integrity", "retention-disposal"]),
    Scope(
      categories: [.availability], required: 18,
      others: ["privacy", "processing-integrity", "retention-disposal"]),
    Scope(
      categories: [.confidentiality], required: 18,
      others: ["backup", "privacy", "processing-integrity"]),
    Scope(
      categories: [.processingIntegrity], required: 18,
      others: ["backup", "privacy", "retention-disposal"]),
    Scope(categories: [.privacy], required: 19, others: ["backup", "processing-integrity"]),
    Scope(categories: Set(Category.allCases), required: 21, others: []),
  ]

  @Test(arguments: scopes)
  func theScopeSaysWhichAreRequired(scope: Scope) {
    let missing = PolicyTemplate.missing(from: Items(), categories: scope.categories).map(\.id)
    #expect(missing.count == scope.required)
    #expect(Set(missing).isDisjoint(with: scope.others + ["network-security", "ethics-reporting"]))
  }

  @Test func aPolicyThatIsThereIsNotMissingUntilItIsRetired() throws {
    let template = try #require(PolicyTemplate.named("access-control"))
    var policy = template.policy(id: "p", company: "Quillfeather", owner: ada)
    let before = PolicyTemplate.missing(from: Items([policy]), categories: [])
    #expect(!before.contains(template) && before.count == 16)
    policy["status"] = PolicyStatus.retired.rawValue
    #expect(PolicyTemplate.missing(from: Items([policy]), categories: []).contains(template))
  }
}
