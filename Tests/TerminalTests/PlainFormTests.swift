import Terminal
import Testing

@Suite struct PlainFormTests {
  private static let fields = [
    FormField(id: "name", label: "Name", help: "As in the contract.", required: true),
    FormField(id: "notes", label: "Notes", kind: .multiline()),
    FormField(id: "tier", label: "Tier", kind: .choice([.init("h", "High"), .init("l", "Low")])),
    FormField(
      id: "owner", label: "Owner",
      kind: .pick(options: [.init("p1", "Ana Lima"), .init("p2", "Ana Berg")], addNew: true)),
    FormField(
      id: "due", label: "Due",
      kind: .date(parse: { $0 == "fri" ? .valid("Friday") : .invalid("Not a date.") })),
    FormField(id: "sub", label: "Subprocessor", kind: .toggle),
  ]

  private func ask(
    _ lines: [String], values: [String: String] = [:]
  ) -> (values: [String: String]?, said: [String]) {
    var rest = lines[...]
    var said: [String] = []
    let result = PlainForm.ask(
      title: "Vendor", fields: Self.fields, values: values, read: { rest.popFirst() },
      write: { said.append($0) })
    return (result, said)
  }

  @Test func everyFieldIsAskedInTurn() {
    let result = ask(["Acme", "one", "two", ".", "2", "lima", "fri", "y"])
    #expect(
      result.values == [
        "name": "Acme", "notes": "one\ntwo", "tier": "l", "owner": "p1", "due": "fri", "sub": "yes",
      ])
    #expect(result.said.first == "Vendor")
    #expect(result.said.contains("1 of 6: Name (needed)"))
    #expect(result.said.contains("As in the contract."))
    #expect(result.said.contains("  2 Low"))
    #expect(result.said.contains("= Friday"))
  }

  @Test func aRefusedValueIsAskedAgain() {
    let result = ask(["", "-", "Acme", "", "x", "h", "ana", "+Zoe", "soon", "fri", "maybe", "n"])
    #expect(result.values?["owner"] == "new:Zoe")
    let refusals = result.said.filter { $0.hasPrefix("!") }
    #expect(
      refusals == [
        "! Name is needed.", "! Name is needed.", "! Nothing here is called “x”.",
        "! “ana” may be Ana Lima, Ana Berg.", "! Not a date.", "! Answer yes or no.",
      ])
  }

  @Test func enterKeepsAndADashEmpties() {
    let held = ["name": "Acme", "notes": "a\nb", "tier": "h", "owner": "p2", "sub": "yes"]
    let kept = ask(["", "", "", "", "", ""], values: held)
    #expect(kept.values == held.merging(["due": ""]) { first, _ in first })
    #expect(kept.said.contains("Now: Ana Berg"))
    let emptied = ask(["", "-", "-", "-", "-", ""], values: held)
    #expect(
      emptied.values
        == ["name": "Acme", "notes": "", "tier": "", "owner": "", "due": "", "sub": "yes"])
  }

  @Test(arguments: [[], ["Acme"], ["Acme", "one"]])
  func theEndOfTheInputAnswersNothing(lines: [String]) {
    #expect(ask(lines).values == nil)
  }

  @Test func whatIsSaidIsSafeToShow() {
    let result = ask([], values: ["name": "\u{1B}[2Jx"])
    #expect(!result.said.contains { $0.contains("\u{1B}") })
  }
}
