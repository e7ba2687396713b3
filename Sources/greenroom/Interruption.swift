import Glibc

/// The user pressed Ctrl-C.
struct Interruption: Error {
  let message: String

  /// Lets Ctrl-C set a mark instead of ending the program; a second one ends it at once.
  static func watch() {
    interrupted = 0
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in interrupted = 1 }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    // Whoever started us may have blocked it, which a new handler does not change.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether Ctrl-C was pressed since `watch`.
  static var isAsked: Bool { interrupted != 0 }
}

/// Written by the signal handler, which may touch nothing else; read between two batches.
nonisolated(unsafe) private var interrupted: sig_atomic_t = 0
