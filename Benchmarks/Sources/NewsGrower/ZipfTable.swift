import Foundation

/// Draws ranks by the Zipf-Mandelbrot law, which the words of natural language follow.
struct ZipfTable: Sendable {
  private let cumulative: [Double]

  init(count: Int, exponent: Double = 1.05, offset: Double = 2.7) {
    var sum = 0.0
    cumulative = (0..<count).map { rank in
      sum += pow(Double(rank) + 1 + offset, -exponent)
      return sum
    }
  }

  func rank(_ source: inout RandomSource) -> Int {
    let wanted = source.unit() * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
