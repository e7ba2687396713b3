import StageKit

extension Scene {
  /// The screens of policies.
  static let policies: [Scene] = [
    Scene("policies") { try $0.press("7") },
    Scene("policies-by-review") { try $0.press("7", "b", "r", "j") },
    Scene("policy") { try $0.press("7", "Enter") },
    Scene("policy-review") { try $0.press("7", "R") },
    Scene("policy-approval") { try $0.press("7", "/", "retention", "Enter", "s", "Down", "Enter") },
    Scene("policy-difference") { try $0.press("7", "/", "access control", "Enter", "d") },
    Scene("policy-set", .empty) { try $0.press("7", "P") },
    Scene("policy-exceptions") { try $0.press("7", "Shift-Tab") },
  ]
}
