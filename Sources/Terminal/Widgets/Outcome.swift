/// What a widget made of an event.
package enum Outcome<Value: Sendable>: Sendable {
  /// The event is not for this widget.
  case ignored
  /// The widget took it; draw again.
  case handled
  /// The user is done, with this result.
  case done(Value)
  /// The user left; `draft` is what was typed so far, to be kept for the next time.
  case cancelled(draft: Value?)
}

extension Outcome: Equatable where Value: Equatable {}
