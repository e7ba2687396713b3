import ProjectFile
import Readiness
import Terminal

/// What a preview leads to once it was read.
enum PreviewPurpose: Hashable, Sendable {
  /// An edit of several records.
  case edit(EditRequest)
  case save(Save)
  case table(TableImport)
  case importReports(ImportPlan)
  /// The columns of a report, on the way to a layout of them.
  case layout(ImportPlan, columns: [String])

  /// The keys it takes, as its last line says.
  var keys: String {
    switch self {
    case .importReports: "Enter imports, t says what was scanned, Esc leaves it"
    case .layout: "Enter goes on to the layout, Esc leaves it"
    case .edit, .save, .table: "Enter does it, Esc leaves it"
    }
  }
}

/// Reading what a change will do, and doing it or not.
enum PreviewUpdate {
  static func take(
    _ input: InputEvent, _ reading: Reading, _ purpose: PreviewPurpose,
    _ state: inout WorkbenchState
  ) -> [Effect] {
    if case .importReports(let plan) = purpose, input == .key(.character("t")) {
      state.overlays.removeLast()
      ImportUpdate.askForTarget(plan, &state)
      return []
    }
    switch input {
    case .key(.enter), .key(.character("y")):
      state.overlays.removeLast()
      return confirmed(purpose, &state)
    case .key(.escape), .key(.character("n")):
      state.overlays.removeLast()
      state.toast = Toast("Left as it was; the marks are kept.")
    default:
      var reading = reading
      _ = reading.text.handle(input, size: OverlayView.readingSize(reading, in: state.size))
      OverlayUpdate.replace(.preview(reading, purpose), &state)
    }
    return []
  }

  private static func confirmed(
    _ purpose: PreviewPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    switch purpose {
    case .edit(var request):
      request.isConfirmed = true
      return EditUpdate.proceed(request, &state)
    case .save(let save):
      state.saving.append(save.draftKey)
      return [.save(save)]
    case .table(let table): return TableUpdate.apply(table, &state)
    case .importReports(let plan): return ImportUpdate.write(plan, &state)
    case .layout(let plan, let columns):
      LayoutUpdate.openForm(plan, columns: columns, &state)
      return []
    }
  }
}
