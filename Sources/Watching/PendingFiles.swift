/// Files that have changed and are not told of yet: until they are complete, or quiet.
struct PendingFiles {
  typealias Instant = ContinuousClock.Instant

  /// How long a file that is complete waits for others, so that many come together.
  let gathering: Duration
  /// How long a file that was not closed has to be left alone until it is read as it is.
  let quiet: Duration

  private var dueTimes: [String: Instant] = [:]

  /// - Parameters:
  ///   - gathering: How long a complete file waits for others.
  ///   - quiet: How long a file that is still open has to be left alone.
  init(gathering: Duration, quiet: Duration) {
    self.gathering = gathering
    self.quiet = quiet
  }

  /// Whether there is nothing to wait for.
  var isEmpty: Bool { dueTimes.isEmpty }

  /// Notes that a file was written to.
  mutating func noteWriting(_ path: String, at now: Instant) {
    dueTimes[path] = now + quiet
  }

  /// Notes that a file is complete.
  mutating func noteComplete(_ path: String, at now: Instant) {
    dueTimes[path] = now + gathering
  }

  /// Forgets a file that is there no more, such as a draft that was given its name.
  mutating func forget(_ path: String) { dueTimes[path] = nil }

  /// Forgets all of them.
  mutating func clear() { dueTimes = [:] }

  /// When there is something to tell; `nil` for never.
  var nextTime: Instant? { dueTimes.values.min() }

  /// Takes out the files that are to be told of, by name: with one that is due, those that are complete.
  mutating func takeDue(at now: Instant) -> [String] {
    guard let next = nextTime, next <= now else { return [] }
    let horizon = now + gathering
    let due = dueTimes.filter { $0.value <= horizon }.keys.sorted()
    for path in due { dueTimes[path] = nil }
    return due
  }
}
