import ArgumentParser
import ProjectFile

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the newest change still in force.",
    discussion: "The undo is an entry of the journal itself. Example: greenroom undo")

  @OptionGroup var step: StepBack

  func run() throws {
    try step.run(candidate: { try $0.undoCandidate() }, nothing: .nothingToUndo) {
      try $0.undo(expected: $1, by: $2)
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back the change that was undone last.",
    discussion: "A new change ends redo. Example: greenroom redo")

  @OptionGroup var step: StepBack

  func run() throws {
    try step.run(candidate: { try $0.redoCandidate() }, nothing: .nothingToRedo) {
      try $0.redo(expected: $1, by: $2)
    }
  }
}
