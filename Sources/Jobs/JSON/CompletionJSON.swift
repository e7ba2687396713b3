import Readiness

/// How many did what is asked of them, in the documented shapes of `--json`.
///
/// `done` and `required` (done or overdue), their `share` as a fraction of 1 (null while nobody had
/// to), and beside them `overdue`, `not_yet_due` and `on_leave`.
struct CompletionJSON: Encodable {
  let completion: Completion

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: TextKey.self)
    let required = completion.required
    let share = required == 0 ? nil : Double(completion.done) / Double(required)
    try values.encode(completion.done, forKey: TextKey("done"))
    try values.encode(required, forKey: TextKey("required"))
    try values.encode(share, forKey: TextKey("share"))
    try values.encode(completion[.overdue], forKey: TextKey("overdue"))
    try values.encode(completion[.pending], forKey: TextKey("not_yet_due"))
    try values.encode(completion[.onLeave], forKey: TextKey("on_leave"))
  }
}
