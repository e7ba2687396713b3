import Readiness

extension FieldCleaner {
  /// The web addresses among texts, each once: lists of references hold words and commands too.
  mutating func links(_ texts: [String]) -> [String] {
    var links: [String] = []
    for text in texts {
      let link = self.text(text.trimmed)
      if link.hasPrefix("http://") || link.hasPrefix("https://") { links.append(link) }
    }
    return links.uniqueTexts
  }
}
