import Readiness

/// Why an XML text was refused, as sentences.
extension ImportError {
  static func brokenMarkup(_ place: MarkupParser.Place, reason: String) -> ImportError {
    refused(
      at: place,
      "The XML breaks off or is broken there (\(reason)). Export the report again; nothing of it "
        + "was imported.")
  }

  static func markup(
    _ trouble: MarkupBuilder.Trouble, _ root: MarkupElement?, at place: MarkupParser.Place
  ) -> ImportError {
    switch trouble {
    case .tooDeep:
      refused(at: place, "Its elements are nested more than 512 deep, as in no report of findings.")
    case .tooLarge:
      refused(at: place, "One of its elements is over 64 MiB, or a tag over 16 MiB.")
    case .definesEntity:
      refused(
        at: place,
        "It defines an entity, which can read files or grow without end, and which no scanner "
          + "writes. Nothing of it was imported.")
    case .unknownEntity:
      refused(at: place, "It uses an entity that it does not define, so its text is not all there.")
    case .unknownRoot:
      .unknownContent(
        Refusal(
          place: "the root element",
          reason: "This XML is no report greenroom knows: it begins with "
            + "<\(ReportOpening.excerpt(root?.name ?? ""))>. Export the report in another format."))
    }
  }

  private static func refused(at place: MarkupParser.Place, _ reason: String) -> ImportError {
    .refused(Refusal(place: "line \(place.line), column \(place.column)", reason: reason))
  }
}
