/// What people decide about one finding; the tool's verdict stands apart from it (DOMAIN §4).
package struct Triage: Hashable, Sendable {
  /// The finding's identity hash in lower-case hexadecimal, which outlives the row an import wrote.
  package let finding: String
  package var owner: Person.ID?
  /// The day it is to be fixed by, where that is another one than its severity asks for.
  package var due: CalendarDate?
  package var note: String

  package init(
    finding: String, owner: Person.ID? = nil, due: CalendarDate? = nil, note: String = ""
  ) {
    self.finding = finding
    self.owner = owner
    self.due = due
    self.note = note
  }

  /// Whether nothing is decided: such a triage is not kept.
  package var isEmpty: Bool { owner == nil && due == nil && GapTransition.isBlank(note) }

  /// Enough of the identity to tell findings apart where the report's own words are gone.
  package var shortID: String { String(finding.prefix(12)) }
}
