/// A bell that any thread may ring to make a driver's `next` return `.wake`.
package struct Waker: Sendable {
  private let ring: @Sendable () -> Void

  package init(_ ring: @escaping @Sendable () -> Void) {
    self.ring = ring
  }

  package func wake() { ring() }
}
