import GRDB
import Synchronization

/// Lists of findings that were asked for last, as long as the file is as it was then.
///
/// Every change is an entry of the journal, whoever makes it, so that the number of the newest one
/// says whether a list still holds.
final class FindingCache: Sendable {
  /// The state of a file, as far as findings go.
  struct Stamp: Hashable {
    let lastEntry: Int
    /// The newest entry that may have changed what scanners found.
    let lastImport: Int

    init(_ db: Database) throws {
      lastEntry = try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
      lastImport =
        try Int.fetchOne(
          db,
          sql: """
            SELECT seq FROM journal WHERE kind NOT IN ('change', 'signoff', 'export')
            ORDER BY seq DESC LIMIT 1
            """) ?? 0
    }
  }

  struct RosterKey: Hashable {
    let isOpenOnly: Bool
    let lastImport: Int
  }

  struct ListKey: Hashable {
    private let query: FindingQuery
    private let stamp: Stamp

    init(_ query: FindingQuery, _ stamp: Stamp) {
      var query = query
      query.offset = 0
      query.limit = 0
      query.marked = []
      self.query = query
      self.stamp = stamp
    }
  }

  private struct Kept {
    var rosters: [(key: RosterKey, roster: FindingRoster)] = []
    var lists: [(key: ListKey, list: FindingList)] = []
  }

  private let kept = Mutex(Kept())

  func holds(_ key: RosterKey) -> Bool { roster(key) != nil }

  func roster(_ key: RosterKey) -> FindingRoster? {
    kept.withLock { kept in kept.rosters.first { $0.key == key }?.roster }
  }

  func list(_ key: ListKey) -> FindingList? {
    kept.withLock { kept in kept.lists.first { $0.key == key }?.list }
  }

  /// One roster of each scope is kept.
  func keep(_ roster: FindingRoster, _ key: RosterKey) {
    kept.withLock { kept in
      kept.rosters.removeAll { $0.key.isOpenOnly == key.isOpenOnly }
      kept.rosters.append((key, roster))
    }
  }

  /// The last few lists are kept: going back and forth between two asks for neither again.
  func keep(_ list: FindingList, _ key: ListKey) {
    kept.withLock { kept in
      kept.lists.append((key, list))
      kept.lists.removeFirst(max(0, kept.lists.count - 4))
    }
  }
}
