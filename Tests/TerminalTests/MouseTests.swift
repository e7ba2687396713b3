import Testing

@testable import Terminal

@Suite struct MouseTests {
  private static func read(
    _ bytes: [UInt8], _ form: MouseDecoder.Form = .extended
  ) -> (event: MouseEvent?, left: Int) {
    var decoder = MouseDecoder()
    var rest = bytes[...]
    let event = decoder.read(form, now: .zero) { _ in rest.popFirst().map(Int32.init) ?? -1 }
    return (event, rest.count)
  }

  @Test(arguments: [
    ("0;5;3M", MouseEvent(.click, at: Point(x: 4, y: 2))), ("0;5;3m", nil),
    ("64;1;1M", MouseEvent(.wheelUp, at: .zero)),
    ("65;300;200M", MouseEvent(.wheelDown, at: Point(x: 299, y: 199))),
    ("4;1;1M", MouseEvent(.click, at: .zero)), ("16;1;1M", MouseEvent(.click, at: .zero)),
    ("1;1;1M", nil), ("2;1;1M", nil), ("32;1;1M", nil), ("35;1;1M", nil), ("66;1;1M", nil),
    ("0;0;1M", nil), ("0;1M", nil), ("0;1;1;1M", nil), (";;M", nil), ("M", nil), ("", nil),
    ("0;99999999999999999999;1M", nil), ("0;20000;1M", nil), ("0;1;1", nil),
  ])
  func aReportIsRead(report: String, event: MouseEvent?) {
    #expect(Self.read(Array(report.utf8)).event == event)
  }

  @Test func garbageEndsAReportSoonAndTheRestIsKept() {
    #expect(Self.read(Array("0;1xhello".utf8)).left == 5)
    #expect(Self.read(Array(repeating: UInt8(ascii: "1"), count: 1000)).left >= 900)
    #expect(Self.read(Array("0;1;1Mj".utf8)).left == 1)
  }

  @Test(
    arguments: [
      ([32, 33, 33], MouseEvent(.click, at: .zero)), ([35, 33, 33], nil),
      ([96, 43, 34], MouseEvent(.wheelUp, at: Point(x: 10, y: 1))), ([32, 33], nil),
      ([32, 10, 33], nil),
    ] as [([UInt8], MouseEvent?)])
  func theOldFormIsReadToo(bytes: [UInt8], event: MouseEvent?) {
    #expect(Self.read(bytes, .plain).event == event)
  }

  @Test(
    arguments: [
      ([0, 200], [.click, .doubleClick]), ([0, 600], [.click, .click]),
      ([0, 100, 200], [.click, .doubleClick, .click]),
    ] as [([Int], [MouseEvent.Kind])])
  func aSecondPressSoonAfterIsADoubleClick(times: [Int], kinds: [MouseEvent.Kind]) {
    var decoder = MouseDecoder()
    let events = times.map { time in
      var bytes = Array("0;7;7M".utf8)[...]
      return decoder.read(.extended, now: .milliseconds(time)) { _ in
        bytes.popFirst().map(Int32.init) ?? -1
      }
    }
    #expect(events.map { $0?.kind } == kinds)
  }

  @Test func twoPlacesAreNoDoubleClick() {
    var decoder = MouseDecoder()
    for report in ["0;7;7M", "0;8;7M"] {
      var bytes = Array(report.utf8)[...]
      let event = decoder.read(.extended, now: .zero) { _ in
        bytes.popFirst().map(Int32.init) ?? -1
      }
      #expect(event?.kind == .click)
    }
  }

  @Test func theWheelScrollsListsAndTexts() {
    var cursor = ListCursor()
    var text = TextView((1...20).map { .line(StyledText("\($0)")) })
    let size = Size(width: 9, height: 5)
    for (kind, row) in [(MouseEvent.Kind.wheelDown, 3), (.wheelDown, 6), (.wheelUp, 3)] {
      let event = InputEvent.mouse(MouseEvent(kind, at: .zero))
      let isMoved = cursor.handle(event, count: 100, page: 5)
      let isScrolled = text.handle(event, size: size)
      #expect(isMoved && isScrolled)
      #expect(cursor.selection == row)
      #expect(text.offset == row)
    }
    let click = InputEvent.mouse(MouseEvent(.click, at: .zero))
    let isMoved = cursor.handle(click, count: 100, page: 5)
    let isScrolled = text.handle(click, size: size)
    #expect(!isMoved && !isScrolled)
  }
}
