import Readiness
import Testing

struct MappingRuleTextTests {
  @Test func writesRulesAsTheyArePreferred() {
    let rules = MappingRules([
      MappingRule(code: "MR-02", name: "Logs", way: .tag, pattern: "CIS-AWS 3.*"),
      MappingRule(
        code: "MR-01", name: "Public \"by\" design: ours", way: .check, pattern: "s3_open",
        tool: "Prowler", criteria: [id("CC6.1"), id("CC5.2")], reason: "Two\nlines."),
    ])
    #expect(
      MappingRuleText.text(of: rules) == """
        mapping_rules:
          - code: "MR-01"
            name: "Public \\"by\\" design: ours"
            matches: check
            pattern: "s3_open"
            tool: "Prowler"
            criteria: [CC6.1, CC5.2]
            reason: "Two\\nlines."
          - code: "MR-02"
            name: "Logs"
            matches: tag
            pattern: "CIS-AWS 3.*"
            criteria: []

        """)
  }

  @Test(arguments: [
    "plain", "a: b", "# no comment", " # x", "'", "\"", "\\", "\\n", "a\nb", "\r\n", "\t", "* x",
    "- x", "[a, b]", "{x}", "| x", "é ü 日本", "\u{85}\u{2028}\u{FEFF}x", "\u{1B}[31m", "\u{0}",
    "e\u{301}", "👩🏽‍💻", "yes", "null", "1.4", "~", "--- x", "\u{10FFFD}\u{E0001}x",
  ])
  func everyTextComesBack(text: String) throws {
    let rule = MappingRule(
      code: "MR-01", name: text, way: .words, pattern: "x\(text)x", tool: "x\(text)x",
      criteria: [id("CC6.6"), id("CC6.1")], reason: text)
    let rules = MappingRules([rule, rule])
    let read = try MappingRuleText.rules(in: MappingRuleText.text(of: rules)).get()
    #expect(read == rules.all)
  }

  @Test func noRulesComeBackAsNone() throws {
    let text = MappingRuleText.text(of: MappingRules([MappingRule]()))
    #expect(text == "mapping_rules: []\n")
    #expect(try MappingRuleText.rules(in: text).get().isEmpty)
  }

  @Test func readsWhatAPersonWrites() throws {
    let rules = try MappingRuleText.rules(
      in: """
        # ours
        ---
        mapping_rules:

        - name: Logs   # of the trail
          pattern: 'cloudtrail_*'
          criteria:
            - CC7.2
            - "cc6.1"
        - matches: words
          name: It's one: two
          pattern: public bucket
          criteria: CC6.6, CC6.1
        """
    ).get()
    #expect(rules.map(\.name) == ["Logs", "It's one: two"])
    #expect(rules.map(\.pattern) == ["cloudtrail_*", "public bucket"])
    #expect(rules.map(\.way) == [.check, .words])
    #expect(rules.map(\.criteria) == [[id("CC7.2"), id("CC6.1")], [id("CC6.6"), id("CC6.1")]])
  }

  @Test(arguments: [
    ("", "line 1"), ("rules:", "line 1"), ("mapping_rules:\nname: x", "line 2"),
    ("mapping_rules:\n- name: x\n  colour: red", "line 3"),
    ("mapping_rules:\n- name: \"x\n  pattern: y", "line 2"),
    ("mapping_rules:\n- name: x\n  name: y", "line 3"), ("mapping_rules:\n- name: x", "line 2"),
    ("mapping_rules:\n- name: x\n  pattern: y\n  criteria: [CC9.9]", "line 4"),
    ("mapping_rules:\n- name: x\n  pattern: y\n  criteria: [CC6.1", "line 4"),
    ("mapping_rules:\n- name: x\n  pattern: y\n  matches: guess", "line 4"),
    ("mapping_rules:\n- name: x\n  pattern: *", "line 3"),
    ("mapping_rules:\n- name: x\n  reason: |\n    more", "line 3"),
    ("mapping_rules:\n- name: \"\\uD800\"\n  pattern: y", "line 2"),
  ])
  func saysWhichLineIsWrong(text: String, place: String) {
    guard case .failure(let refusal) = MappingRuleText.rules(in: text) else {
      Issue.record("it was read")
      return
    }
    #expect(refusal.place == place)
    #expect(refusal.reason.hasSuffix(".") && !refusal.reason.isEmpty)
  }
}
