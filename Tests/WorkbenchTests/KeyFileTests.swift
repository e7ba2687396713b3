import Terminal
import Testing

@testable import Workbench

struct KeyFileTests {
  @Test func aLineIsAnActionAndItsKeys() {
    let file = KeyFile(
      """
      # mine
      gap.met: b

      cursor.down: [z, Down, Ctrl-N]
      gap.skip: []
      gap.not-applicable: "-"
      help.keys:
      - "?"
      - F1
      - F1
      """, named: "keys.yaml")
    #expect(file.problems == [])
    #expect(
      file.keys == [
        "gap.met": [.character("b")],
        "cursor.down": [.character("z"), .down, .control("n")], "gap.skip": [],
        "gap.not-applicable": [.character("-")], "help.keys": [.character("?"), .function(1)],
      ])
  }

  /// A text, the start of its problems in order, and the actions whose lines count.
  private static let faults: [(text: String, problems: [String], kept: [String])] = [
    (
      "gap.skip: b\n\ngap.mett: y", ["k:3: there is no action “gap.mett”; did you mean gap.met?"],
      ["gap.skip"]
    ),
    ("what: y", ["k:1: there is no action “what”; list them with: greenroom keys"], []),
    ("gap.met: Foo\ngap.skip: b", ["k:1: “Foo” is no key; keys are written as"], ["gap.skip"]),
    ("gap.met: \ngap.skip: b", ["k:1: there is no key; keys are written as"], ["gap.skip"]),
    ("gap.met: \" \"", ["k:1: “ ” is no key"], []),
    ("gap.met: Ctrl-J", ["k:1: Ctrl-J cannot be used"], []),
    ("gap.met: {a: b}", ["k:1: gap.met needs a key or a list of keys"], []),
    ("gap.met: [a, [b]]", ["k:1: gap.met needs a key or a list of keys"], []),
    ("[a]: b", ["k:1: the id of an action is one word"], []),
    ("- a\n- b", ["k:1: a line is an action and its keys"], []),
    ("a", ["k:1: a line is an action and its keys"], []),
    ("help.palette: []", ["k:1: help.palette needs a key"], []),
    ("gap.met: b\ngap.met: z", ["k:2: gap.met has its keys from line 1 already"], ["gap.met"]),
    ("gap.met: Foo\ngap.met: z", ["k:1: “Foo” is no key"], ["gap.met"]),
    (
      "gap.skip: b\ngap.met: [\nrecord.owner: z\n", ["k:3: it cannot be read ("],
      ["gap.skip", "record.owner"]
    ),
    ("gap.met: -\r\ngap.skip: b\r\n", ["k:1: it cannot be read ("], ["gap.skip"]),
    (
      "gap.met: b\ngap.skip: \(String(repeating: "[", count: 70))\n ]\nrecord.owner: z",
      ["k:2: it is too long to be an action"], ["gap.met", "record.owner"]
    ),
    ("gap.met: b\n\tgap.skip: y\nrecord.owner: z", ["k:2: it cannot be read ("], ["record.owner"]),
  ]

  @Test(arguments: faults.indices)
  func whatIsWrongIsToldWithItsLineAndTheRestCounts(_ index: Int) {
    let (text, problems, kept) = Self.faults[index]
    let file = KeyFile(text, named: "k")
    #expect(file.problems.count == problems.count, "\(file.problems)")
    for (told, wanted) in zip(file.problems, problems) {
      #expect(told.hasPrefix(wanted), "\(told)")
    }
    #expect(file.keys.keys.sorted() == kept.sorted())
  }

  /// A text, its one problem, and the actions whose lines count.
  private static let clashes: [(text: String, problem: String, kept: [String])] = [
    ("gap.met: e", "k:1: e is the key of record.edit already (Gaps)", []),
    ("gap.met: q", "k:1: q is the key of program.quit already (Gaps)", []),
    ("help.keys: m", "k:1: m is the key of gap.met already (Gaps)", []),
    ("gap.met: b\ngap.skip: b", "k:2: b is the key of gap.met already (Gaps)", ["gap.met"]),
    ("gap.skip: b\ngap.met: b", "k:2: b is the key of gap.skip already (Gaps)", ["gap.skip"]),
    ("program.quit: d", "k:1: d is the key of policy.compare already (Policies)", []),
  ]

  @Test(arguments: clashes.indices) func aKeyMeansOneThingInAPlace(_ index: Int) {
    let (text, problem, kept) = Self.clashes[index]
    let file = KeyFile(text, named: "k")
    #expect(file.problems == [problem])
    #expect(file.keys.keys.sorted() == kept)
  }

  @Test func aLineThatFallsMayBringAnotherDown() {
    // Without the first line, e is record.edit's again, which the second wanted.
    let file = KeyFile("record.edit: q\ngap.met: e\ngap.skip: b", named: "k")
    #expect(
      file.problems == [
        "k:1: q is the key of program.quit already (Gaps)",
        "k:2: e is the key of record.edit already (Gaps)",
      ])
    #expect(file.keys == ["gap.skip": [.character("b")]])
  }

  @Test func twoActionsMayChangePlaces() {
    let file = KeyFile("gap.met: n\ngap.not-met: m", named: "k")
    #expect(file.problems == [])
    #expect(file.keys.count == 2)
  }

  @Test func whatIsLeftIsAlwaysSound() {
    let letters = ["q", "m", "j", "Esc", "Enter", "?", "a", "x", "Ctrl-P"]
    let ids = Set(KeyReference.scopes.flatMap { $0.table.entries.map(\.id) }).sorted()
    for shift in letters.indices {
      let text = ids.enumerated().map { "\($1): \"\(letters[($0 + shift) % letters.count])\"" }
      let file = KeyFile(text.joined(separator: "\n"), named: "k")
      for scope in KeyReference.scopes {
        #expect(scope.table.remapped(file.keys).problems() == [], "\(scope.title), \(shift)")
      }
    }
  }

  @Test(arguments: [
    "", "\n\n", "# nothing\n", "---\n", "\u{FEFF}gap.met: x", "a: &a [*a, *a]", "%", "\u{0}",
    "gap.met: \"\\u001b[31m\"", String(repeating: "[", count: 200_000),
    String(repeating: "[\n", count: 100_000), String(repeating: "{a: ", count: 50_000),
    String(repeating: "? ", count: 100_000), String(repeating: "- ", count: 100_000),
    (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    String(repeating: "a: b\n", count: 2_000), "? [gap.met\n: x", "gap.met: !!binary x",
    "--- a\n--- b\n", "...", "gap.met: |\n  x\n", "gap.met: x: y", "👩‍💻: 👩‍💻",
  ])
  func noTextIsTooStrange(_ text: String) {
    for problem in KeyFile(text, named: "k").problems {
      #expect(problem.hasPrefix("k:") && !problem.contains("\u{1B}") && !problem.contains("\n"))
    }
  }

  @Test func aFileThatCannotBeReadLeavesTheDefaults() {
    let file = KeyFile(unreadable: "keys.yaml", because: "it is too large")
    #expect(file.keys.isEmpty)
    #expect(
      file.problems == ["keys.yaml: it is too large; the keys are as they are by default"])
  }
}
