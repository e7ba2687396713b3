/// What people ask before they choose a category, and the answer (DOMAIN §5, §15).
package enum CategoryAnswers {
  package static func answer(_ category: Category) -> (question: String, answer: String) {
    switch category {
    case .security:
      (
        "Can Security be left out?",
        "No. Its 33 common criteria carry every other category, so each SOC 2 report has them."
          + " A first report on Security alone is usual, and often enough."
      )
    case .availability:
      (
        "When is Availability worth it?",
        "When a contract promises uptime or recovery times, or customers stop working when you do."
          + " It adds three criteria: capacity, backup with recovery facilities, and tested"
          + " recovery. It asks that you keep your promise, not that you are never down."
      )
    case .confidentiality:
      (
        "Is Confidentiality not part of Security?",
        "Security keeps intruders out. Confidentiality adds two criteria on what you hold in"
          + " confidence: that it is known and marked as such, and that it is deleted when its time"
          + " is over. Contracts and non-disclosure agreements with customers speak for it."
      )
    case .processingIntegrity:
      (
        "Who needs Processing Integrity?",
        "Those whose customers rely on a result: billing, calculations, payments, transactions."
          + " Its five criteria ask whether processing is complete, valid, accurate and on time."
          + " Where you mainly store or pass on what customers enter, it seldom fits."
      )
    case .privacy:
      (
        "We hold personal data: do we need Privacy?",
        "Only if you answer for how it is collected, used, disclosed and disposed of, as whoever"
          + " decides on it does. Who only processes it on customers' orders often picks"
          + " Confidentiality instead. Privacy adds 18 criteria; it shows no compliance with a"
          + " privacy law."
      )
    }
  }
}
