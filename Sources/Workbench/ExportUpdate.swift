import Readiness
import Terminal

/// Asking what to export, and where to.
enum ExportUpdate {
  static func choose(_ state: inout WorkbenchState) -> [Effect] {
    state.overlays.append(
      .menu(
        Menu(
          title: "Export",
          items: ExportChoice.all.map { MenuItem(id: $0.id, key: $0.key, title: $0.title) }),
        .export))
    return []
  }

  static func askForPath(_ template: String, _ state: inout WorkbenchState) -> [Effect] {
    guard let choice = ExportChoice.all.first(where: { $0.id == template }) else { return [] }
    PromptUpdate.ask(
      .exportPath(template), title: "Export: \(choice.title)",
      explanation: "The file to write.", text: choice.fileName,
      read: PromptUpdate.required("Write the path of a file."), &state)
    return []
  }
}
