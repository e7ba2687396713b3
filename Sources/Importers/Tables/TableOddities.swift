/// What was read in another way than it stands, counted to be said once.
struct TableOddities {
  private var transcoded = 0
  private var short = 0
  private var firstShortLine = 0

  mutating func note(_ record: TableRecord, columns: Int) {
    if record.isTranscoded { transcoded += 1 }
    guard record.count < columns else { return }
    if short == 0 { firstShortLine = record.line }
    short += 1
  }

  var sentences: [String] {
    var sentences: [String] = []
    if transcoded > 0 {
      sentences.append(
        "\(transcoded) rows are no UTF-8 and were read as Windows-1252; their accents may be "
          + "wrong.")
    }
    if short > 0 {
      sentences.append(
        "\(short) rows have fewer cells than the header, the first on line "
          + "\(firstShortLine): the file may be cut off.")
    }
    return sentences
  }

}
