import CSQLiteSession
import GRDB

/// Stops what SQLite does as soon as nobody waits for the answer any more.
enum QueryPatience {
  private final class Question {
    let isWanted: () -> Bool
    init(_ isWanted: @escaping () -> Bool) { self.isWanted = isWanted }
  }

  /// How many steps of SQLite's machine pass between two looks: well under a millisecond.
  private static let steps: Int32 = 10_000

  /// - Throws: `CancellationError` once `isWanted` says no; what `work` throws otherwise.
  static func run<Value>(
    _ db: Database, while isWanted: () -> Bool, _ work: () throws -> Value
  ) throws -> Value {
    if !isWanted() { throw CancellationError() }
    return try withoutActuallyEscaping(isWanted) { isWanted in
      let question = Question(isWanted)
      return try withExtendedLifetime(question) {
        sqlite3_progress_handler(
          db.sqliteConnection, steps,
          { context in
            guard let context else { return 0 }
            let question = Unmanaged<Question>.fromOpaque(context).takeUnretainedValue()
            return question.isWanted() ? 0 : 1
          }, Unmanaged.passUnretained(question).toOpaque())
        defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
        do {
          return try work()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
          throw CancellationError()
        }
      }
    }
  }
}
