import Foundation
import Glibc

/// The programs of the desktop that the workbench hands things to, where there is a desktop.
enum OutsidePrograms {
  /// Takes a text for the clipboard on its standard input.
  static func clipboard(_ here: Surroundings) -> [String]? {
    if here.variable("WAYLAND_DISPLAY") != nil, let path = find("wl-copy", here) { return [path] }
    guard here.variable("DISPLAY") != nil else { return nil }
    return find("xclip", here).map { [$0, "-selection", "clipboard"] }
      ?? find("xsel", here).map { [$0, "--clipboard", "--input"] }
  }

  /// Opens an address.
  static func opener(_ here: Surroundings) -> [String]? {
    let hasDisplay = ["WAYLAND_DISPLAY", "DISPLAY"].contains { here.variable($0) != nil }
    let named = here.variable("BROWSER").flatMap { $0.contains(":") ? nil : find($0, here) }
    return named.map { [$0] } ?? (hasDisplay ? find("xdg-open", here).map { [$0] } : nil)
  }

  /// The program as the search path finds it.
  private static func find(_ name: String, _ here: Surroundings) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    return (here.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }
}
