import Foundation

/// Something whose time other things are measured in, run in turn with them.
struct Yardstick {
  private static let rounds = 15
  private let work: () -> Int

  init(_ work: @escaping () -> Int) {
    self.work = work
  }

  /// Prints the median processor time of some work, and how many times the yardstick's that is.
  func report(_ name: String, _ other: () -> Int) {
    var sink = 0
    var times: [Duration] = []
    var ratios: [Double] = []
    for _ in 0..<Self.rounds {
      let start = Self.processorTime()
      sink &+= work()
      let middle = Self.processorTime()
      sink &+= other()
      let end = Self.processorTime()
      times.append(end - middle)
      ratios.append((end - middle) / (middle - start))
    }
    precondition(sink != .min, "the work was optimised away")
    let time = times.sorted()[Self.rounds / 2] / .milliseconds(1)
    let ratio = ratios.sorted()[Self.rounds / 2]
    let padding = String(repeating: " ", count: max(1, 30 - name.count))
    let number = FloatingPointFormatStyle<Double>.number
    print(
      "  \(name)\(padding)\(time.formatted(number.precision(.fractionLength(3)))) ms, "
        + "\(ratio.formatted(number.precision(.fractionLength(2)))) times")
  }

  /// What this thread has used so far; a clock on the wall would time the neighbours.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
