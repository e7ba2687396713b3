/// Who decided something, when and on what proof, apart from who typed it in (DOMAIN §4).
package struct SignOff: Hashable, Sendable {
  /// The name of whoever decided, who need not be a person of the project: an auditor, a board.
  package var decidedBy: String
  package var decidedOn: CalendarDate
  /// What it rests on: a document, a ticket, a link, the minutes of a meeting.
  package var proof: String

  package init(decidedBy: String, decidedOn: CalendarDate, proof: String) {
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.proof = proof
  }

  /// - Parameter today: the day it is recorded on, in the project's time zone.
  /// - Throws: the first thing that is missing or cannot be.
  package func check(asOf today: CalendarDate) throws(SignOffRefusal) {
    if GapTransition.isBlank(decidedBy) { throw .deciderMissing }
    if decidedOn > today { throw .decidedInTheFuture(decidedOn) }
    if GapTransition.isBlank(proof) { throw .proofMissing }
  }
}

/// Why a sign-off, or its withdrawal, was not recorded.
package enum SignOffRefusal: Error, Hashable, Sendable {
  case deciderMissing
  case decidedInTheFuture(CalendarDate)
  case proofMissing
  case reasonMissing

  /// What is missing and what to do, as a sentence.
  package var sentence: String {
    switch self {
    case .deciderMissing:
      "A sign-off needs the name of who decided: write who it was, not who types it."
    case .decidedInTheFuture(let day):
      "A sign-off can't be decided on \(day), which is still to come: write the day it was decided."
    case .proofMissing:
      "A sign-off needs its proof: name the document, ticket or link it rests on."
    case .reasonMissing:
      "A sign-off is withdrawn with a reason: write why it no longer stands."
    }
  }
}
