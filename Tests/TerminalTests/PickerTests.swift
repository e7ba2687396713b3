import Terminal
import Testing

@Suite struct PickerTests {
  private static func picker(addNew: String? = "add “%@”") -> Picker {
    Picker(
      title: "Owner",
      items: [
        PickerItem(id: "1", title: "Ana Lima", detail: "Security"),
        PickerItem(id: "2", title: "José Berg", availability: .no("has left")),
        PickerItem(id: "3", title: "Chi", detail: "Platform"),
      ], selection: "3", addNew: addNew)
  }

  @Test(
    arguments: [
      (["Enter"], Outcome.done(.item("3"))), (["ana", "Enter"], .done(.item("1"))),
      (["security", "Enter"], .done(.item("1"))), (["jose", "Enter"], .handled),
      (["zoe", "Enter"], .done(.new("zoe"))), (["ana", "End", "Enter"], .done(.new("ana"))),
      (["Esc"], .cancelled(draft: nil)),
    ] as [([String], Outcome<PickerChoice>)])
  func somethingIsPicked(keys: [String], outcome: Outcome<PickerChoice>) {
    var picker = Self.picker()
    var last: Outcome<PickerChoice> = .ignored
    for key in keys { press(key) { last = picker.handle($0) } }
    #expect(last == outcome)
  }

  @Test func nothingIsAddedWhereNothingMayBe() {
    var picker = Self.picker(addNew: nil)
    press("zoe") { _ = picker.handle($0) }
    let outcome = picker.handle(.key(.enter))
    #expect(outcome == .handled)
    let result = drawn(60, 15) { picker.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("Nothing has these letters."))
  }

  @Test func theOfferAndTheReasonAreShown() {
    var picker = Self.picker()
    press("jose", "Enter") { _ = picker.handle($0) }
    let result = drawn(60, 15) { picker.draw(into: &$0, $1, look: .standard) }
    #expect(result.text.contains("José Berg  – has left"))
    #expect(result.text.contains("│ ! has left"))
    #expect(result.text.contains("add “jose”"))
  }

  @Test func tenThousandItemsAreSearchedAtOnce() {
    var picker = Picker(
      title: "Many", items: (0..<10_000).map { PickerItem(id: "\($0)", title: "Person \($0)") })
    let time = ContinuousClock().measure {
      press("9999") { _ = picker.handle($0) }
      _ = picker.handle(.paste(String(repeating: "9", count: 1 << 20)))
    }
    #expect(time < .seconds(5), "\(time)")
    #expect(picker.field.text.count == 200)
    press("Ctrl-U", "9999") { _ = picker.handle($0) }
    #expect(picker.matches.first?.id == "9999")
  }

  @Test(arguments: [(80, 24), (60, 15), (10, 3), (1, 1), (0, 0)])
  func itFitsEveryScreen(width: Int, height: Int) {
    _ = drawn(width, height) { Self.picker().draw(into: &$0, $1, look: .standard) }
    _ = drawn(width, height) {
      Picker(title: "None", items: []).draw(into: &$0, $1, look: .plain)
    }
  }
}
