import Readiness
import Testing

@Suite struct FindingIdentityTests {
  @Test func theToolsOwnIDOutlivesAMovedResource() {
    let before = key(toolID: "finding-1", uid: "arn:old")
    #expect(before == key(toolID: "finding-1", uid: "arn:new"))
    #expect(before != key(toolID: "finding-2", uid: "arn:old"))
  }

  @Test(arguments: ["", " ", "<uid>", "None", "requires login", "REQUIRES  LOGIN", "n/a"])
  func aPlaceholderIsNoID(toolID: String) {
    #expect(FindingIdentity.isPlaceholder(toolID))
    #expect(key(toolID: toolID, uid: "a") != key(toolID: toolID, uid: "b"))
    #expect(key(toolID: toolID, uid: "a") == key(toolID: "another", uid: "a", isUnique: false))
  }

  @Test func anIDThatNamesSeveralRowsIsNotTaken() {
    #expect(
      key(toolID: "x", uid: "a", isUnique: false) != key(toolID: "x", uid: "b", isUnique: false))
  }

  @Test func neighbouringFieldsDoNotRunTogether() {
    let left = key(toolID: "", uid: "ab", place: "c")
    #expect(left != key(toolID: "", uid: "a", place: "bc"))
    #expect(left != key(toolID: "", uid: "abc", place: ""))
  }

  @Test func anotherToolHasAnotherKey() {
    #expect(key(tool: "a", toolID: "1", uid: "r") != key(tool: "b", toolID: "1", uid: "r"))
  }

  @Test func eachFieldHasItsLengthBeforeIt() {
    let bytes = key(tool: "é", toolID: "1", uid: "")
    let head = "finding by tool id".utf8
    #expect(
      bytes == [0, 0, 0, UInt8(head.count)] + head + [0, 0, 0, 2, 0xC3, 0xA9, 0, 0, 0, 1, 0x31])
  }

  private func key(
    tool: String = "Prowler", toolID: String, uid: String, place: String = "", isUnique: Bool = true
  ) -> [UInt8] {
    FindingIdentity.key(
      tool: tool, check: "check",
      finding: FindingDraft(
        check: 0, toolID: toolID, resource: ResourceDraft(uid: uid), place: place, verdict: .fail),
      isToolIDUnique: isUnique)
  }
}
