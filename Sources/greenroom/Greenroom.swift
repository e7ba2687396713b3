import ArgumentParser

/// The root of the command line.
struct Greenroom: ParsableCommand {
  /// The version of this program, as reports and `--version` print it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "greenroom",
    abstract: "Get ready for a SOC 2 audit, in one local project file.",
    discussion: """
      greenroom FILE opens the workbench on a project; greenroom alone opens the only project in \
      the current folder, or shows which there are and makes a new one.

      To look around:      greenroom demo
      To begin a project:  greenroom init acme.greenroom
      To import a scan:    greenroom import prowler-output.ocsf.json
      To see where it hurts: greenroom status

      The project is taken from --project, else $GREENROOM_PROJECT, else it is the only *.greenroom \
      in the current folder. Your own keys are read from \
      ${XDG_CONFIG_HOME:-~/.config}/greenroom/keys.yaml; what is remembered between two runs lies \
      in ${XDG_STATE_HOME:-~/.local/state}/greenroom. Exit codes: 0 done, 1 the answer is no, 64 usage, 65 bad input, 66 \
      missing or unreadable, 73 and 74 cannot write, 75 busy, 77 read-only.
      """,
    version: version,
    subcommands: [
      OpenCommand.self, InitCommand.self, DemoCommand.self, ImportCommand.self,
      StatusCommand.self, ScopeCommand.self, CriteriaCommand.self, GapsCommand.self,
      FindingsCommand.self, TasksCommand.self, ForecastCommand.self,
      PeopleCommand.self, PoliciesCommand.self, TrainingCommand.self, AcknowledgementsCommand.self,
      SetCommand.self, EditCommand.self, ExportCommand.self, LogCommand.self, UndoCommand.self,
      RedoCommand.self,
      VerifyCommand.self, BackupCommand.self, KeysCommand.self, FormatsCommand.self,
      RulesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
