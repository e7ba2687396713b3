import GRDB
import Testing

@testable import ProjectFile

/// The proof that an undo did what it says and no more.
@Suite struct ChangesetTests {
  /// The changeset of some statements on a file with two settings, `a` and `b`.
  private func changeset(_ sql: String) throws -> Changeset {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    return try queue.write { db in
      try db.execute(sql: "INSERT INTO setting VALUES ('a', '1'), ('b', '2')")
      let recording = try Recording(db)
      try db.execute(sql: sql)
      return try recording.changeset()
    }
  }

  @Test(arguments: [
    ("DELETE FROM setting WHERE key = 'a'", "DELETE FROM setting WHERE key = 'a'", true),
    ("DELETE FROM setting WHERE key = 'a'", "DELETE FROM setting", false),
    ("DELETE FROM setting WHERE key = 'a'", "DELETE FROM setting WHERE key = 'b'", false),
    ("DELETE FROM setting WHERE key = 'a'", "UPDATE setting SET value = 0 WHERE key = 'a'", false),
    ("UPDATE setting SET value = 'x'", "UPDATE setting SET value = 'y'", false),
    ("UPDATE setting SET value = 'x'", "UPDATE setting SET value = 'x'", true),
  ])
  func sameEffectIsTheSameRowsInTheSameWay(left: String, right: String, isSame: Bool) throws {
    #expect(try changeset(left).hasSameEffect(as: changeset(right)) == isSame)
  }

  @Test(arguments: [
    "INSERT INTO setting VALUES ('c', '3')", "UPDATE setting SET value = 'x'",
    "DELETE FROM setting; INSERT INTO point VALUES ('p', 'met', '')",
  ])
  func invertedTwiceIsTheSame(sql: String) throws {
    let changes = try changeset(sql)
    #expect(try changes.inverted().inverted().hasSameEffect(as: changes))
    #expect(try !changes.inverted().hasSameEffect(as: changes))
    #expect(try Changeset.merging([changes, changes.inverted()]).isEmpty)
  }
}
