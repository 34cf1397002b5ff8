import Foundation

/// CPU time of this thread, in seconds.
func threadTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What something took, and what came out of it.
func measured<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
  let start = threadTime()
  let result = try body()
  return (threadTime() - start, result)
}

/// Times in seconds, of which percentiles are wanted.
struct Sample {
  private(set) var values: [Double] = []

  mutating func add(_ seconds: Double) { values.append(seconds) }

  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Median, 95th and 99th percentile in milliseconds.
  var summary: String {
    [0.5, 0.95, 0.99].map { String(format: "%.2f", percentile($0) * 1_000) }.joined(
      separator: " / ")
  }
}

/// Bytes of a file.
func size(of path: String) -> Int {
  let attributes = try? FileManager.default.attributesOfItem(atPath: path)
  return (attributes?[.size] as? NSNumber)?.intValue ?? 0
}

/// The most memory that this process has had, in megabytes.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1_024
}
