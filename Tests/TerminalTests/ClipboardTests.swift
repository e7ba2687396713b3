import Foundation
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("a", "\u{1B}]52;c;YQ==\u{7}"), ("", "\u{1B}]52;c;\u{7}"), ("é", "\u{1B}]52;c;w6k=\u{7}"),
  ])
  func aTextIsEncoded(text: String, bytes: String) {
    #expect(Clipboard.bytes(text, insideTmux: false) == bytes)
  }

  @Test func insideTmuxItGoesToTheTerminalOutsideToo() {
    let plain = "\u{1B}]52;c;YQ==\u{7}"
    #expect(
      Clipboard.bytes("a", insideTmux: true) == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
  }

  @Test func nothingOfTheTextReachesTheTerminalAsItIs() {
    let bytes = Clipboard.bytes("\u{1B}[2J\u{7}\u{9C}", insideTmux: true) ?? ""
    #expect(!bytes.contains("[2J"))
    #expect(bytes.count { $0 == "\u{7}" } == 2)
  }

  @Test func whatTerminalsDropIsRefused() {
    let most = String(repeating: "x", count: 75_000)
    #expect(Clipboard.bytes(most, insideTmux: false)?.utf8.count == 100_000 + 8)
    #expect(Clipboard.bytes(most + "x", insideTmux: false) == nil)
    let driver = MemoryDriver()
    #expect(driver.copy(most))
    #expect(!driver.copy(most + "x"))
    #expect(driver.copied == [most])
  }
}
