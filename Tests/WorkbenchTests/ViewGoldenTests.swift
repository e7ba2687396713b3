import StageKit
import Terminal
import TestKit
import Testing

@testable import Jobs
@testable import Workbench

/// Every screen as text, to be read by people; `UPDATE_GOLDENS=1` writes them anew.
struct ViewGoldenTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 140, height: 45),
  ]

  @Test(arguments: Scene.demo + Scene.empty + Scene.staffed + Scene.policies)
  func aScreenLooksAsItDid(_ scene: Scene) throws {
    for size in Self.sizes {
      let stage = try Stage(scene.project, size: size, isReadOnly: scene.isReadOnly)
      try scene.play(stage)
      try check(stage, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: Scene.demo + Scene.empty + Scene.staffed + Scene.policies)
  func asciiAndMonochromeShowTheSame(_ scene: Scene) throws {
    let stage = try Stage(
      scene.project, hint: LookHint(hasColors: false, hasUnicode: false),
      isReadOnly: scene.isReadOnly)
    try scene.play(stage)
    let signs = Set(GlyphSet.unicode.all + "“”…→").filter { !$0.isASCII }
    #expect(stage.screen.allSatisfy { !signs.contains($0) }, "a sign beyond ASCII is drawn")
    try check(stage, "ascii/\(scene.name)-80x24")
  }

  @Test(arguments: sizes) func aRunningImportShowsHowFarItIs(_ size: Size) throws {
    var state = try LoadedState.after("i")
    state.size = size
    _ = state.press("/home/lead/reports/2026/prowler-output.ocsf.json", "Enter")
    let read = ImportJob.Progress(bytes: 31_457_280, size: 104_857_600, rows: 12_400)
    _ = WorkbenchUpdate.update(&state, .jobProgressed("prowler-output.ocsf.json", read))
    try Golden.check(state.screen + "\n", "progress-\(size.width)x\(size.height).txt")
    let merged = ImportJob.Progress(
      bytes: 104_857_600, size: 104_857_600, rows: 100_000, merged: 50_000)
    _ = WorkbenchUpdate.update(&state, .jobProgressed("prowler-output.ocsf.json", merged))
    try Golden.check(state.screen + "\n", "progress-merging-\(size.width)x\(size.height).txt")
  }

  @Test(arguments: [
    Size(width: 59, height: 15), Size(width: 60, height: 14), Size(width: 1, height: 1),
  ])
  func whatIsTooSmallSaysSo(_ size: Size) throws {
    let stage = try Stage(size: size)
    try check(stage, "too-small-\(size.width)x\(size.height)")
  }

  /// The cursor's place, then the screen without what differs from run to run.
  private func check(_ stage: Stage, _ name: String) throws {
    let frame = WorkbenchView.frame(stage.runtime.state)
    let cursor = frame.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    let text = stage.screen
      .replacing(/[0-9a-f]{13,}/) { String(repeating: "#", count: $0.output.count) }
      // What of a hash went to the next line of the right half.
      .replacing(/(#{13}[^\n]*\n[^\n]*[│|] +)([0-9a-f]+)/) {
        $0.output.1 + String(repeating: "#", count: $0.output.2.count)
      }
    try Golden.check("\(cursor)\n\(text)\n", "\(name).txt", file: #filePath)
  }
}
