import Jobs
import ProjectFile
import Readiness
import Terminal

/// People by a few letters of their name, and a new one by typing theirs.
enum PeoplePicker {
  static func make(title: String, present: String, _ state: WorkbenchState) -> Picker {
    let items = people(state, besides: present).map { person in
      PickerItem(
        id: person.id.description, title: person.name,
        detail: person.id.description == present ? "now" : person.email)
    }
    let nobody = PickerItem(id: "", title: "nobody", detail: present.isEmpty ? "now" : "")
    return Picker(
      title: title, items: items + [nobody], selection: present, addNew: "add “%@”",
      placeholder: "a name")
  }

  /// The same choice as a field of a form.
  static func options(_ state: WorkbenchState, besides present: String) -> [FormField.Option] {
    [.init("", "nobody")]
      + people(state, besides: present).map { .init($0.id.description, $0.name) }
  }

  static func value(of choice: PickerChoice, _ state: WorkbenchState) -> String {
    switch choice {
    case .item(let id): id
    case .new(let name): Person.ID.toBeAdded(name).description
    }
  }

  /// The name typed for someone who is not there yet; nil for a person by id.
  static func typedName(_ value: String) -> String? { Person.ID(value).nameToBeAdded }

  /// Those who are active, and whoever stands there now.
  private static func people(_ state: WorkbenchState, besides present: String) -> [Person] {
    (state.project?.snapshot.people ?? []).filter {
      $0.isActive || $0.id.description == present
    }
  }
}
