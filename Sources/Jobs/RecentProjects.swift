import Foundation
package import Readiness

/// The projects that were opened, the newest first; each path once, twenty at most.
package struct RecentProjects: Hashable, Sendable {
  package struct Project: Hashable, Sendable {
    /// An absolute path; whether there is still a file is for the caller to see.
    package let path: String
    /// The name the project had when it was opened.
    package let name: String
    package let openedAt: Instant
  }

  package static let limit = 20
  private static let fileName = "recent-projects.json"
  /// Characters of a name that are kept.
  private static let nameLimit = 200

  package private(set) var projects: [Project] = []

  package init() {}

  /// What the folder remembers; nothing where that cannot be read.
  package init(in folder: StateFolder) {
    guard let data = folder.read(Self.fileName),
      let stored = try? JSONDecoder().decode(Stored.self, from: data), stored.version == 1
    else { return }
    // From the oldest on, so that the file needs no more trust than a caller.
    for project in stored.projects.reversed() {
      guard let at = Instant(iso: project.openedAt) else { continue }
      remember(path: project.path, name: project.name, at: at)
    }
  }

  /// Puts a project in front; a path that is not absolute is none to come back to.
  package mutating func remember(path: String, name: String, at: Instant) {
    guard path.hasPrefix("/") else { return }
    projects.removeAll { $0.path == path }
    projects.insert(
      Project(path: path, name: String(name.prefix(Self.nameLimit)), openedAt: at), at: 0)
    projects = Array(projects.prefix(Self.limit))
  }

  /// - Throws: `Failure` when the folder cannot be written.
  package func write(to folder: StateFolder) throws {
    let stored = Stored(
      version: 1,
      projects: projects.map {
        Stored.Project(path: $0.path, name: $0.name, openedAt: $0.openedAt.description)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try folder.write(encoder.encode(stored), Self.fileName)
  }

  private struct Stored: Codable {
    struct Project: Codable {
      let path, name, openedAt: String

      enum CodingKeys: String, CodingKey {
        case path, name
        case openedAt = "opened_at"
      }
    }

    let version: Int
    let projects: [Project]
  }
}
