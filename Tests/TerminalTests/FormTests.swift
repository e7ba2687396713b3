import Terminal
import Testing

@Suite struct FormTests {
  private static func form(_ values: [String: String] = [:]) -> Form {
    Form(
      title: "Vendor",
      fields: [
        FormField(id: "name", label: "Name", required: true) {
          $0.count > 20 ? "The name is too long." : nil
        },
        FormField(id: "notes", label: "Notes", kind: .multiline(rows: 2), help: "What they do."),
        FormField(
          id: "tier", label: "Tier", kind: .choice([.init("h", "High"), .init("l", "Low")])),
        FormField(
          id: "due", label: "Due",
          kind: .date { $0 == "fri" ? .valid("Friday") : .invalid("Not a date.") }),
        FormField(id: "sub", label: "Subprocessor", kind: .toggle),
      ], values: values)
  }

  private func pressAll(_ form: inout Form, _ names: String...) -> Outcome<[String: String]> {
    var last: Outcome<[String: String]> = .ignored
    for name in names { press(name) { last = form.handle($0) } }
    return last
  }

  @Test func fieldsAreFilledAndSaved() {
    var form = Self.form()
    let outcome = pressAll(
      &form, "Acme", "Enter", "one", "Enter", "two", "Tab", "Right", "Enter", "fri", "Enter",
      "Space", "Enter")
    #expect(
      outcome
        == .done(["name": "Acme", "notes": "one\ntwo", "tier": "h", "due": "fri", "sub": "yes"]))
  }

  @Test func savingStopsAtTheFirstProblemAndSaysIt() {
    var form = Self.form(["due": "someday"])
    let outcome1 = pressAll(&form, "Shift-Tab", "Enter")
    #expect(outcome1 == .handled)
    #expect(form.errors == ["name": "Name is needed.", "due": "Not a date."])
    #expect(form.focus == 0)
    let outcome2 = pressAll(&form, "A")
    #expect(outcome2 == .handled)
    #expect(form.errors["name"] == nil, "typing takes the complaint back")
  }

  @Test func escapeKeepsTheDraft() {
    var form = Self.form(["tier": "l"])
    let outcome = pressAll(&form, "Ac", "Esc")
    #expect(
      outcome
        == .cancelled(draft: ["name": "Ac", "notes": "", "tier": "l", "due": "", "sub": "no"]))
  }

  @Test func choicesAreTakenByTheirFirstLetter() {
    var form = Self.form()
    form.setFocus("tier")
    _ = pressAll(&form, "l")
    #expect(form.values["tier"] == "l")
    _ = pressAll(&form, "Left")
    #expect(form.values["tier"] == "h")
  }

  @Test func aRefusalFromOutsideIsShownAtItsField() {
    var form = Self.form(["name": "Acme"])
    form.reject("name", "There is an Acme already.")
    let result = drawn(60, 15) { form.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("! There is an Acme already."))
  }

  @Test func theFormIsDrawn() {
    var form = Self.form(["name": "Acme", "tier": "l", "due": "fri"])
    _ = form.handle(.key(.tab))
    let result = drawn(60, 13) { form.draw(into: &$0, $1, look: .standard) }
    #expect(
      result.text == """
        ┌─ Vendor ─────────────────────────────────────────────────┐
        │ Name *       Acme                                        │
        │ Notes                                                    │
        │                                                          │
        │ Tier         ← Low →                                     │
        │ Due          fri                                         │
        │              = Friday                                    │
        │ Subprocessor ← no →                                      │
        │              [ Save ]                                    │
        │ What they do.                                            │
        │                                                          │
        │ Tab next  Enter next, at the end save  Esc leave, the d… │
        └──────────────────────────────────────────────────────────┘
        """)
    #expect(result.cursor == Point(x: 15, y: 2))
  }

  @Test(arguments: [(60, 15), (60, 9), (20, 6), (4, 3), (1, 1), (0, 0)])
  func theFocusedFieldIsInSight(width: Int, height: Int) {
    var form = Self.form()
    for _ in 0..<7 {
      let result = drawn(width, height) { form.draw(into: &$0, $1, look: .standard) }
      if height >= 9, let cursor = result.cursor {
        #expect((1..<height - 3).contains(cursor.y), "focus \(form.focus)")
      }
      _ = form.handle(.key(.tab))
    }
  }

  @Test func aFormWithoutFieldsSaves() {
    var form = Form(title: "Empty", fields: [])
    let outcome = form.handle(.key(.enter))
    #expect(outcome == .done([:]))
    _ = drawn(30, 8) { form.draw(into: &$0, $1, look: .standard) }
  }
}
