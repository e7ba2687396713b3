import Dispatch
import Terminal
import Testing

@Suite struct DriverTests {
  @Test func aScriptIsPlayedInOrder() throws {
    let driver = MemoryDriver(script: [.key(.enter), .resize(Size(width: 60, height: 15))])
    driver.press("j", "Ctrl-P", "ab")
    #expect(try driver.next(timeoutMilliseconds: 0) == .key(.enter))
    #expect(try driver.next(timeoutMilliseconds: 0) == .resize(Size(width: 60, height: 15)))
    #expect(driver.size == Size(width: 60, height: 15))
    let keys: [Key] = [.character("j"), .control("p"), .character("a"), .character("b")]
    for key in keys { #expect(try driver.next(timeoutMilliseconds: 0) == .key(key)) }
    #expect(driver.isIdle)
    #expect(try driver.next(timeoutMilliseconds: 0) == nil)
  }

  @Test func anotherThreadWakesABlockedDriver() throws {
    let driver = MemoryDriver()
    let waker = driver.waker
    DispatchQueue.global().async { waker.wake() }
    #expect(try driver.next(timeoutMilliseconds: nil) == .wake)
    #expect(try driver.next(timeoutMilliseconds: 0) == nil)
  }

  @Test func theLastFrameCanBeRead() {
    let driver = MemoryDriver(size: Size(width: 8, height: 2))
    var surface = Surface(size: driver.size)
    surface.write("hello", at: .zero)
    driver.present(Frame(surface: surface, cursor: Point(x: 1, y: 0)))
    #expect(driver.screen == "hello\n")
    #expect(driver.lastFrame?.cursor == Point(x: 1, y: 0))
  }

  @Test func childrenAndSuspensionsComeBackAsResumed() throws {
    let driver = MemoryDriver()
    driver.child = { _ in 3 }
    #expect(driver.runChild(["vi", "note.txt"]) == 3)
    #expect(try driver.next(timeoutMilliseconds: 0) == .resumed)
    driver.suspend()
    #expect(try driver.next(timeoutMilliseconds: 0) == .resumed)
    #expect(driver.children == [["vi", "note.txt"]])
  }

  @Test func aClosedDriverHasNoMoreInput() {
    let driver = MemoryDriver()
    driver.close()
    #expect(throws: TerminalError.inputLost) { try driver.next(timeoutMilliseconds: nil) }
  }

  @Test(arguments: [
    (LookHint(), Look.standard), (LookHint(hasColors: false, hasUnicode: false), .plain),
  ])
  func theLookFollowsTheTerminal(hint: LookHint, look: Look) {
    #expect(hint.look() == look)
  }

  @Test(arguments: [(true, "“met → not met” 漢 …"), (false, "\"met > not met\" 漢 >")])
  func signsWithinTextsAreSpelledWhereOnlyASCIIIsDrawn(_ hasUnicode: Bool, _ shown: String) {
    let driver = MemoryDriver(lookHint: LookHint(hasUnicode: hasUnicode))
    var surface = Surface(size: Size(width: 30, height: 1))
    surface.write("“met → not met” 漢 …", at: Point(x: 0, y: 0))
    driver.present(Frame(surface: surface))
    #expect(driver.screen == shown)
  }

  @Test func monoHasNoColourAtAll() {
    for role in Theme.Role.allCases {
      #expect(Theme.mono[role].foreground == .standard, "\(role)")
      #expect(Theme.mono[role].background == .standard, "\(role)")
    }
  }

  @Test(arguments: [
    TerminalError.inputIsNoTerminal, .outputIsNoTerminal, .unknownTerminal("x\u{1B}[2J"),
    .cannotMoveCursor(""), .noPipe, .inputLost,
  ])
  func errorsAreSentences(error: TerminalError) {
    #expect(error.description.hasSuffix("."))
    #expect(!error.description.contains("\u{1B}"))
  }
}
