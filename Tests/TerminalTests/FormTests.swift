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

  @Test func ctrlSSavesFromAnyField() {
    var form = Self.form()
    #expect(pressAll(&form, "Ctrl-S") == .handled)
    #expect(form.errors["name"] == "Name is needed.")
    guard case .done(let values) = pressAll(&form, "B", "o", "x", "Ctrl-S") else {
      Issue.record("not saved")
      return
    }
    #expect(values["name"] == "Box")
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
        │ Ctrl-O editor  Enter new line  Tab next  Ctrl-S save     │
        │ Esc leave, the draft is kept                             │
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

  @Test func aProblemIsToldAsTheFieldChanges() {
    var form = Self.form()
    _ = pressAll(&form, "Tab", "Shift-Tab")
    #expect(form.errors.isEmpty, "a field nobody touched is not found wanting")
    _ = pressAll(&form, "a", "Backspace")
    #expect(form.errors == ["name": "Name is needed."])
    _ = pressAll(&form, "abcdefghijklmnopqrstu")
    #expect(form.errors == ["name": "The name is too long."])
    _ = pressAll(&form, "Backspace")
    #expect(form.errors.isEmpty)
  }

  @Test func aFormKnowsWhetherItHasChanged() {
    var form = Self.form(["name": "A"])
    #expect(!form.isDirty)
    _ = pressAll(&form, "x")
    #expect(form.isDirty)
    _ = pressAll(&form, "Backspace")
    #expect(!form.isDirty)
  }

  @Test func aTextIsGivenToTheEditorAndTakenBack() {
    var form = Self.form()
    form.setFocus("notes")
    _ = pressAll(&form, "one", "Ctrl-O")
    #expect(form.wantsEditor?.field == "notes")
    #expect(form.wantsEditor?.text == "one")
    form.setValue("notes", "one\ntwo")
    #expect(form.wantsEditor == nil)
    #expect(form.values["notes"] == "one\ntwo")
    form.setFocus("tier")
    _ = pressAll(&form, "Ctrl-O")
    #expect(form.wantsEditor == nil, "a choice is no text")
  }

  @Test func theNextAndThePreviousRecordAreAskedFor() {
    var form = Self.form()
    _ = pressAll(&form, "Ctrl-Down")
    #expect(form.wantsRecord == 1)
    _ = pressAll(&form, "Ctrl-Up")
    #expect(form.wantsRecord == -1)
    _ = pressAll(&form, "x")
    #expect(form.wantsRecord == nil)
  }

  private static func people(addNew: Bool = true, value: String = "") -> Form {
    Form(
      title: "Owner",
      fields: [
        FormField(
          id: "who", label: "Who",
          kind: .pick(
            options: [.init("1", "Ana Lima"), .init("2", "Björn Berg"), .init("3", "Chi Ana")],
            addNew: addNew)),
        FormField(id: "why", label: "Why"),
      ], values: ["who": value])
  }

  @Test(arguments: [
    (["bj", "Enter"], "2"), (["ber", "Tab"], "2"), (["ana", "Down", "Enter"], "3"),
    (["Space", "Down", "Down", "Enter"], "3"), (["Zoe", "Enter"], "new:Zoe"),
    (["ana", "Down", "Down", "Tab"], "new:ana"), (["bj", "Esc"], ""),
    (["bj", "Enter", "Backspace"], ""),
  ])
  func aPersonIsPickedByAFewLetters(keys: [String], value: String) {
    var form = Self.people()
    for key in keys { _ = pressAll(&form, key) }
    #expect(form.values["who"] == value)
    #expect(form.errors.isEmpty)
  }

  @Test func whatCannotBeTakenHoldsTheField() {
    var form = Self.people(addNew: false)
    _ = pressAll(&form, "zoe", "Tab")
    #expect(form.focus == 0)
    #expect(form.errors["who"] == "Nothing matches “zoe”.")
    let outcome = pressAll(&form, "Esc", "Tab", "Enter")
    #expect(outcome == .done(["who": "", "why": ""]))
  }

  @Test func theListOfAPickOpensUnderItsField() {
    var form = Self.people(value: "2")
    _ = pressAll(&form, "ana")
    let result = drawn(50, 12) { form.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("│ Who     ana"))
    #expect(result.text.contains("│ Why     ▸ Ana Lima"))
    #expect(result.text.contains("add “ana”"))
    _ = pressAll(&form, "Esc")
    let closed = drawn(50, 12) { form.draw(into: &$0, $1, look: .standard) }
    #expect(closed.text.contains("│ Who     Björn Berg ↓"))
  }

  @Test(arguments: [Key.function(4), .control(" ")])
  func aDayIsTakenFromTheCalendar(key: Key) {
    var form = Form(
      title: "Task",
      fields: [
        FormField(
          id: "due", label: "Due",
          kind: .date(parse: { .valid($0) }, calendar: CalendarTests.math))
      ])
    _ = form.handle(.key(key))
    let result = drawn(60, 15) { form.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("January 1970"))
    #expect(result.cursor != nil)
    _ = pressAll(&form, "Down", "Enter")
    #expect(form.values["due"] == "day 17")
    _ = form.handle(.key(key))
    let outcome = pressAll(&form, "Esc", "Enter")
    #expect(outcome == .done(["due": "day 17"]))
  }

  @Test func aFormWithoutFieldsSaves() {
    var form = Form(title: "Empty", fields: [])
    let outcome = form.handle(.key(.enter))
    #expect(outcome == .done([:]))
    _ = drawn(30, 8) { form.draw(into: &$0, $1, look: .standard) }
  }
}
