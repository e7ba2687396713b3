/// Something in a report that could not be read, and why: nothing is dropped without a word.
package struct Refusal: Hashable, Sendable, Error {
  /// Where it stands: `element 12 at byte 48213`, `line 7`, or `the whole report`.
  package var place: String
  /// Why, and what to do about it, as a sentence.
  package var reason: String

  package init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }
}
