import Foundation
import Jobs
import ProjectFile
import Readiness
import Workbench

/// The projects that can be opened without being named: those here, and those opened before.
struct KnownProjects {
  private let here: Surroundings
  private let recent: RecentProjects

  init(_ here: Surroundings) {
    self.here = here
    recent = RecentProjects(in: here.stateFolder)
  }

  /// - Parameter keys: the user's own keys, by the id of the action.
  func lobby(keys: KeyFile.Keys) -> LobbyState {
    let inFolder = here.projectsHere.map { name in
      let known = recent.projects.first { $0.path == here.absolute(name) }
      return LobbyProject(
        path: name, name: known?.name ?? String(name.dropLast(".greenroom".count)),
        openedAt: known?.openedAt)
    }
    let paths = Set(here.projectsHere.map(here.absolute))
    let elsewhere = recent.projects.filter { !paths.contains($0.path) }.map { project in
      LobbyProject(
        path: shortened(project.path), name: project.name, openedAt: project.openedAt,
        isMissing: !FileManager.default.fileExists(atPath: project.path))
    }
    return LobbyState(here: inFolder, recent: elsewhere, timeZone: here.timeZone, keys: keys)
  }

  /// Puts a project in front of those opened before.
  func remember(_ file: ProjectFile, at moment: Instant) {
    guard let name = try? file.project().name else { return }
    var all = recent
    all.remember(path: here.absolute(file.path), name: name, at: moment)
    // Only a convenience: where it cannot be written, the work goes on.
    try? all.write(to: here.stateFolder)
  }

  private func shortened(_ path: String) -> String {
    let home = here.homeFolder + "/"
    return path.hasPrefix(home) ? "~/" + path.dropFirst(home.count) : path
  }
}
