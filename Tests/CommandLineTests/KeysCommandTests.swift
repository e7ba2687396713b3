import Foundation
import Testing

/// The key reference, and the user's own keys in it.
struct KeysCommandTests {
  @Test func withoutAFileEveryKeyIsAsItIs() throws {
    try inNewFolder { program in
      let text = try program.run("keys")
      #expect(text.code == 0 && text.errors == "")
      #expect(text.output.contains("  m          gap.met "))
      let markdown = try program.run("keys", "--markdown")
      #expect(markdown.code == 0)
      #expect(markdown.output.hasPrefix("# Keys\n\n## Overview\n"))
      #expect(markdown.output.contains("| `m` | `gap.met` | Met |"))
    }
  }

  @Test func ownKeysAreInItAndWrongLinesAreTold() throws {
    try inNewFolder { program in
      try write("gap.met: b\ngap.mett: y\n", in: program)
      let result = try program.run("keys", "--markdown")
      #expect(result.code == 65)
      #expect(result.output.contains("| `b` | `gap.met` |"))
      #expect(
        result.errors.hasPrefix(
          "greenroom: keys.yaml:2: there is no action “gap.mett”; did you mean gap.met?\n"))
      #expect(result.errors.contains(".config/greenroom/keys.yaml"))
    }
  }

  @Test func theFileIsLookedForBelowTheHomeFolder() throws {
    try inNewFolder { program in
      try write("gap.met: b\n", in: program)
      for config in ["", "relative"] {
        var other = program
        other.environment = ["XDG_CONFIG_HOME": config, "HOME": program.folder.path]
        #expect(try other.run("keys").output.contains("  b          gap.met "), "\(config)")
      }
    }
  }

  @Test(arguments: [
    ("mkdir -p .config/greenroom/keys.yaml", "it is no file"),
    ("mkfifo .config/greenroom/keys.yaml", "it is no file"),
    ("head -c 300000 /dev/zero > .config/greenroom/keys.yaml", "it is too large"),
    ("printf 'gap.met: \\xff' > .config/greenroom/keys.yaml", "it is no UTF-8 text"),
  ])
  func whatCannotBeReadIsSaid(_ setUp: String, _ reason: String) throws {
    try inNewFolder { program in
      try program.shell("mkdir -p .config/greenroom; \(setUp)")
      let result = try program.run("keys")
      #expect(result.code == 65)
      #expect(result.errors.contains("keys.yaml: \(reason)"))
      #expect(result.output.contains("  m          gap.met "))
    }
  }

  private func write(_ text: String, in program: Program) throws {
    let folder = program.folder.appending(path: ".config/greenroom")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "keys.yaml"))
  }
}
