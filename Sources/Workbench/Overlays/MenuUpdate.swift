import ProjectFile
import Readiness
import Terminal

/// What was chosen from a menu.
enum MenuUpdate {
  static func chose(
    _ choice: String, _ purpose: MenuPurpose, _ state: inout WorkbenchState
  ) -> [Effect] {
    switch purpose {
    case .value(let request, field: let field):
      if let subject = SignOffSubject(choice, of: field, in: request.records) {
        SignOffUpdate.openForm(subject, &state)
        return []
      }
      return EditUpdate.answered(field, choice, request, &state)
    case .field(let records):
      return EditUpdate.proceed(EditRequest(records: records, field: choice), &state)
    case .addition(let criterion):
      CriterionUpdate.add(choice, to: criterion, &state)
      return []
    case .status:
      if choice == "checkpoint" { SignOffUpdate.openForm(.checkpoint, &state) }
      return []
    case .grouping:
      return FindingGrouping(rawValue: choice)
        .map { OpenUpdate.push(.findingGroups($0), &state) } ?? []
    case .rule(let rules):
      FindingsUpdate.choseRule(choice, rules, &state)
      return []
    case .boundary(let names): return ScopeAssignment.chose(choice, names, &state)
    case .sort: return ColumnsUpdate.sort(by: choice, &state)
    case .columns: return ColumnsUpdate.toggle(choice, &state)
    case .views: return ViewsUpdate.choose(choice, &state)
    case .removeView: return ViewsUpdate.remove(choice, &state)
    case .copy: return CopyUpdate.chose(choice, &state)
    case .address: return OutsideUpdate.open(choice, &state)
    case .dateOrder(let table): return table.saying(dates: choice)
    case .mapping(let table): return table.saying(mapping: choice)
    case .export: return ExportUpdate.askForPath(choice, &state)
    case .rowsTogether: return GroupingUpdate.chose(choice, &state)
    case .whatIf(let choices):
      WhatIfUpdate.chose(choice, choices, &state)
      return []
    case .step(let id): return TaskUpdate.tick(choice, of: id, &state)
    case .personStep(let id): return PersonStepUpdate.chose(choice, of: id, &state)
    case .plan: return PlanUpdate.layOut(choice, &state)
    case .theme:
      LookUpdate.choose(theme: choice, &state)
      return []
    }
  }
}
