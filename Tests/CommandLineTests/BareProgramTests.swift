import Foundation
import Testing

/// The program without a project and without a terminal.
struct BareProgramTests {
  @Test func withoutATerminalItPrintsTheHelp() throws {
    try inNewFolder { program in
      let result = try program.run()
      #expect(result.code == 0)
      #expect(result.output.contains("OVERVIEW: Get ready for a SOC 2 audit"))
      #expect(result.output.contains("greenroom/keys.yaml"))
    }
  }

  @Test func withoutATerminalItAsksWhichProjectIsMeant() throws {
    try inNewFolder { program in
      for name in ["a", "b"] {
        #expect(try program.run("init", "\(name).greenroom", "--name", name).code == 0)
      }
      let result = try program.run()
      #expect(result.code == 64)
      #expect(result.errors.contains("more than one project here (a.greenroom, b.greenroom)"))
    }
  }

  @Test func nothingIsRememberedOfAProjectThatWasNotShown() throws {
    try inDemo { program in
      let result = try program.run("x.greenroom", "--ascii", "--no-color", "--no-restore")
      #expect(result.code == 64)
      let state = program.folder.appending(path: ".state").path
      #expect(!FileManager.default.fileExists(atPath: state))
    }
  }

  @Test func aThemeThatIsNoneIsRefused() throws {
    try inDemo { program in
      let result = try program.run("x.greenroom", "--theme", "papaya")
      #expect(result.code == 64)
      #expect(result.errors.contains("high-contrast"))
    }
  }
}
