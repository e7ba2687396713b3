import StageKit

extension Scene {
  /// A company with a roster, on the screens of people and training.
  static let staffed: [Scene] = [
    Scene("training", .staffed) { try $0.press("8", "l") },
    Scene("training-late", .staffed) { try $0.press("8", "A") },
    Scene("training-by-team", .staffed) { try $0.press("8", "b", "t", "j") },
    Scene("training-why", .staffed) { try $0.press("8", "=") },
    Scene("training-form", .staffed) { try $0.press("8", "j", "a") },
    Scene("training-many", .staffed) {
      try $0.press("8", "Space", "Space", "Space", "a", "Ctrl-S")
    },
    Scene("acknowledgements", .staffed) { try $0.press("8", ":", "which policy", "Enter", "l") },
    Scene("people", .staffed) { try $0.press(":", "roster", "Enter") },
    Scene("people-all", .staffed) { try $0.press(":", "roster", "Enter", "A") },
    Scene("person-joiner", .staffed) { try $0.press(":", "roster", "Enter", "j", "Enter") },
    Scene("person-leaver", .staffed) { stage in
      try stage.press(":", "roster", "Enter", "A", "/", "dan", "Enter", "Enter")
    },
    Scene("person-steps", .staffed) { try $0.press(":", "roster", "Enter", "j", "X") },
    Scene("person-form", .staffed) { try $0.press(":", "roster", "Enter", "e") },
    Scene("courses", .staffed) { try $0.press("8", "Tab") },
    Scene("course", .staffed) { try $0.press("8", "Tab", "Enter") },
    Scene("training-records", .staffed) { try $0.press("8", "Tab", "Tab") },
    Scene("staffed-overview", .staffed) { try $0.press("Tab") },
    Scene("empty-training", .empty) { try $0.press("8") },
    Scene("empty-people", .empty) { try $0.press(":", "roster", "Enter") },
  ]
}
