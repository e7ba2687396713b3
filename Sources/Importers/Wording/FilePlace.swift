/// A line of a file as people write it.
enum FilePlace {
  /// `src/app.py:12`; the file alone where the line is not known.
  static func text(_ file: String, line: Int?) -> String {
    guard let line, line > 0 else { return file }
    return "\(file):\(line)"
  }
}
