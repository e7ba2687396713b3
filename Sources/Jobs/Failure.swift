import Importers
import ProjectFile
import Readiness
import Reports

/// What went wrong, as both front ends tell it: a sentence, and the class that a script acts on.
package struct Failure: Error, Hashable, Sendable {
  /// The classes of DESIGN §5, with their exit codes (after BSD's sysexits).
  package enum Kind: Int32, Hashable, Sendable {
    case answerIsNo = 1
    case usage = 64
    case badInput = 65
    case missing = 66
    case cannotCreate = 73
    case cannotWrite = 74
    case busy = 75
    case readOnly = 77
  }

  package var kind: Kind
  /// What went wrong, where, and what to do.
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// Words any error that comes out of a job.
  package init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ProjectFileError: self.init(Self.kind(of: error), error.message)
    case let error as ImportError:
      self.init(.badInput, "\(error.refusal.place): \(error.refusal.reason)")
    case let refusal as Refusal: self.init(.badInput, "\(refusal.place): \(refusal.reason)")
    case let unknown as UnknownTable: self.init(.badInput, "the header: \(unknown.sentence)")
    case let question as DateOrderQuestion:
      self.init(.badInput, "\(question.sentence) Say it with --dates day-first or month-first.")
    case let refusal as DateRefusal: self.init(.usage, refusal.sentence)
    case let error as ReportError: self.init(.badInput, error.message)
    case let error as GapRefusal: self.init(.badInput, error.sentence)
    case let error as SignOffRefusal: self.init(.badInput, error.sentence)
    case is CancellationError: self.init(.answerIsNo, "stopped; nothing was changed")
    default: self.init(.cannotWrite, "\(error)")
    }
  }

  private static func kind(of error: ProjectFileError) -> Kind {
    switch error {
    case .missing, .directory, .unreadable: .missing
    case .notAProject, .newer, .damaged, .refused, .unknownEntry: .badInput
    case .exists, .cannotCreate: .cannotCreate
    case .cannotWrite, .full: .cannotWrite
    case .busy: .busy
    case .readOnly: .readOnly
    case .conflict, .editedMeanwhile, .nothingToUndo, .nothingToRedo, .cannotRedoImport:
      .answerIsNo
    }
  }
}
