extension PaperDialect {
  /// The tools whose signatures are read.
  static let acknowledgements = [ourSheet, docuSign, dropboxSign, learningSystem]

  /// The log as it is exported here, and the sheet that goes out to managers.
  private static let ourSheet = PaperDialect(
    name: "Greenroom",
    signs: [["policy", "person"], ["policy", "version", "email"], ["policy", "signed_on"]],
    columns: ourPerson + [
      Column("policy", "policy"), Column("version", "version"), Column("day", "day"),
      Column("signed_on", "day"), Column("source", "source"), Column("note", "note"),
    ], isOurs: true)

  /// The report of recipients of envelopes.
  private static let docuSign = PaperDialect(
    name: "DocuSign",
    signs: [
      ["recipient_email", "envelope_id"], ["recipient_email", "subject"],
      ["recipient_email", "document_name"], ["recipient_email", "envelope_name"],
    ],
    columns: [
      Column("recipient_email", "email"), Column("recipient_name", "name"),
      Column("recipient", "name"), Column("document_name", "policy"),
      Column("subject", "policy"), Column("envelope_name", "policy"),
      Column("recipient_status", "status"), Column("status", "status"),
      Column("envelope_status", "status"), Column("signed_on", "day"),
      Column("recipient_signed_on", "day"), Column("completed_on", "day"),
      Column("completed_date", "day"), Column("signed_date", "day"),
    ])

  /// The report of signature requests.
  private static let dropboxSign = PaperDialect(
    name: "Dropbox Sign",
    signs: [
      ["signer_email", "title"], ["signer_email_address", "title"], ["signer_email", "status"],
    ],
    columns: [
      Column("signer_email", "email"), Column("signer_email_address", "email"),
      Column("signer_name", "name"), Column("signer", "name"), Column("title", "policy"),
      Column("document", "policy"), Column("document_name", "policy"),
      Column("signer_status", "status"), Column("status_code", "status"),
      Column("status", "status"), Column("signed_at", "day"), Column("signed_on", "day"),
      Column("completed_at", "day"), Column("completed_on", "day"), Column("date_signed", "day"),
    ])

  /// What learning systems say of policies people confirmed.
  private static let learningSystem = PaperDialect(
    name: "learning system",
    signs: [
      ["email", "policy_name"], ["email", "policy"], ["user_email", "policy_name"],
      ["email", "policy_title"], ["email", "document_name"],
    ],
    columns: personColumns + [
      Column("policy_name", "policy"), Column("policy_title", "policy"),
      Column("policy", "policy"), Column("document_name", "policy"),
      Column("policy_version", "version"), Column("version", "version"),
      Column("status", "status"), Column("acknowledgement_status", "status"),
      Column("acknowledged", "status"), Column("acknowledged_on", "day"),
      Column("acknowledged_at", "day"), Column("acknowledged_date", "day"),
      Column("acknowledgement_date", "day"), Column("accepted_on", "day"),
      Column("accepted_at", "day"), Column("signed_on", "day"), Column("signed_at", "day"),
      Column("completed_on", "day"), Column("completed_at", "day"),
      Column("completion_date", "day"), Column("completed_date", "day"),
    ])
}
