import Foundation
import GRDB
import Readiness

@testable import ProjectFile

/// A project in a folder of its own, which goes when the test is over.
final class ScratchProject {
  let folder: String
  let path: String
  private(set) var file: ProjectFile

  init(named name: String = "acme.greenroom") throws {
    folder = NSTemporaryDirectory() + "greenroom-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + name
    file = try ProjectFile.create(at: path, project: .acme, by: .ada(0))
  }

  deinit {
    try? file.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func reopen() throws {
    try file.close()
    file = try ProjectFile.open(at: path)
  }

  /// A connection that knows nothing of journals, as `sqlite3` on a command line has.
  func behindItsBack(_ work: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try work(db)
    }
    try queue.close()
  }

  func behindItsBack(_ sql: String) throws {
    try behindItsBack { try $0.execute(sql: sql) }
  }

  /// Every row of the tables, as text.
  func dump(_ tables: [String] = Schema.journaled + Schema.bulk) throws -> [String] {
    try file.read { db in
      try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\(table) \($0)" }
      }
    }
  }

  func count(_ table: String) throws -> Int {
    try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}

extension Project {
  static let acme = Project(
    id: "0b7d9c3e-acme", name: "Acme", categories: [.security, .availability], auditType: .typeII,
    period: Period("2026-01-01..2026-12-31"), timeZone: "Europe/Berlin")
}

extension Author {
  /// Ada, some minutes into the first day.
  static func ada(_ minute: Int) -> Author {
    Author(name: "Ada", at: .day(0).adding(seconds: minute * 60))
  }
}

extension Instant {
  /// Nine in the morning, days after 1 March 2026.
  static func day(_ day: Int) -> Instant {
    Instant(secondsSinceEpoch: 1_772_355_600 + day * 86_400)
  }
}

extension ProjectChange {
  static func met(
    _ criterion: String, _ status: GapStatus = .met, because rationale: String = "seen",
    owner: Person? = nil
  ) -> ProjectChange {
    .assess(
      Assessment(
        criterion: .named(criterion), status: status,
        rationale: rationale, owner: owner?.id, assessedOn: CalendarDate(iso: "2026-03-01")))
  }
}

extension Person {
  static let ada = Person(id: .init("p-ada"), name: "Ada", email: "ada@acme.test")
  static let bob = Person(id: .init("p-bob"), name: "Bob")
}

extension ProjectFileError {
  /// The error a call throws, or nil.
  static func thrown(by call: () throws -> Void) -> ProjectFileError? {
    do { try call() } catch { return error as? ProjectFileError }
    return nil
  }
}

extension CriterionID {
  /// The criterion with an id that a test spells right.
  static func named(_ id: String) -> CriterionID {
    guard let criterion = CriterionID(id) else { preconditionFailure("\(id) is no criterion") }
    return criterion
  }
}

extension CalendarDate {
  /// A day of 2026, by its ISO date.
  static func on(_ iso: String) -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}

extension Item {
  /// An item of a kind with something in every field that has to hold something.
  static func sample(_ kind: ItemKind, id: String? = nil) -> Item {
    let definition = kind.definition
    var item = Item(new: kind, id: id ?? (definition.isSingle ? kind.rawValue : "\(kind)-1"))
    for field in definition.fields where item[field.id].isEmpty {
      item[field.id] =
        switch field.kind {
        case .line, .text: "some \(field.title.lowercased())"
        case .choice(let choices): choices.first?.id ?? ""
        case .date: "2026-02-03"
        case .person: Person.ada.id.description
        case .number: "12"
        case .criteria, .criterion: "CC6.1"
        case .categories: Category.security.rawValue
        case .reference(let other), .references(let other): "\(other)-1"
        case .control: "IAM-03"
        case .controls: "IAM-01 IAM-03"
        }
    }
    return item
  }
}
