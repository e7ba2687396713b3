/// A change with the record as its author saw it, so that it overwrites nobody's newer edit.
package struct Edit: Hashable, Sendable {
  package let change: ProjectChange
  /// The same record before the author's hand; nil, or another record, writes the change as it is.
  package let base: ProjectChange?

  package init(_ change: ProjectChange, base: ProjectChange? = nil) {
    self.change = change
    self.base = base
  }
}

/// A field that two people gave different values since they last agreed.
package struct FieldConflict: Hashable, Sendable {
  /// The record in words: a criterion's id, a person's name, what a finding is about.
  package var record: String
  /// The field in words, such as `status`.
  package var field: String
  /// What its author saw before changing it.
  package var base: String
  /// What the file holds by now.
  package var theirs: String
  package var mine: String
  /// Who changed it last; nil where the journal's recent entries do not say.
  package var by: String?
  package var at: Instant?

  package init(
    record: String, field: String, base: String, theirs: String, mine: String, by: String? = nil,
    at: Instant? = nil
  ) {
    self.record = record
    self.field = field
    self.base = base
    self.theirs = theirs
    self.mine = mine
    self.by = by
    self.at = at
  }
}
