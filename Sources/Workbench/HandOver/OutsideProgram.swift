import Foundation

/// Runs a program beside the workbench: an argument list, never a shell.
enum OutsideProgram {
  /// Hands it a text or nothing and waits; false when it could not be started or failed.
  static func run(_ argv: [String], input: String? = nil) -> Bool {
    guard let path = argv.first else { return false }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Array(argv.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : pipe
    do {
      try process.run()
      if let input {
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
      }
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
