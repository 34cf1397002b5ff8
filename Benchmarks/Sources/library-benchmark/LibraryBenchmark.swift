import Foundation
import Importing
import KhabarCore
import Model
import NewsGrower

/// Times what a library does with articles that come in: reading, index, names, translations and words,
/// all that `khabar add` does, in processor time of all threads.
///
/// Run it in the project's folder as
/// `swift run -c release --package-path Benchmarks library-benchmark [FILE.jsonl] [COUNT…]`. Without a
/// file the articles are grown; a file of your own tells how your own news fares.
@main
struct LibraryBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let counts = arguments.compactMap(Int.init)
    let file = arguments.first { Int($0) == nil }
    let wanted = counts.isEmpty ? [1_000, 4_000] : counts
    let articles = try file.map(read) ?? grow((wanted.max() ?? 0) + oneByOne)
    print(file ?? "grown articles", "\(articles.count) articles", separator: ": ")
    for count in wanted {
      guard count + oneByOne <= articles.count else {
        print("\(count): there are only \(articles.count), of which \(oneByOne) come one by one")
        continue
      }
      try await measure(Array(articles.prefix(count)), then: articles[count...].prefix(oneByOne))
    }
  }

  /// Articles that are added one by one to what is there.
  private static let oneByOne = 5

  private static func measure(_ articles: [Article], then others: ArraySlice<Article>) async throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("library-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("library.db").path
    let library = try Library.open(.file(path))
    let adding = try await processorTime { try await library.add(articles) }
    var single: [Double] = []
    for article in others {
      single.append(try await processorTime { try await library.add([article]) })
    }
    let opening = try await processorTime {
      _ = try await Library.open(.file(path)).page(of: "", offset: 0, limit: 50)
    }
    let pairs = try await library.pairs().count
    print(
      "\(articles.count): \(milliseconds(adding / Double(articles.count))) an article,",
      "\(milliseconds(single.sorted()[single.count / 2])) for one more",
      "(\(milliseconds(single.max() ?? 0)) at most),",
      "\(milliseconds(opening)) to open and list, \(pairs) pairs,",
      "\(peakMemory()) MB of memory at most so far")
  }

  private static func read(_ path: String) -> [Article] {
    let outcome = ArticleFile(path: path).read()
    for failure in outcome.failures { print(failure) }
    return outcome.articles
  }

  private static func grow(_ count: Int) throws -> [Article] {
    let grower = try NewsGrower(seedFolder: "seeds", total: count, seed: 7)
    return (0..<count).map { grower.article($0).article }
  }

  private static func processorTime(_ body: () async throws -> Void) async rethrows -> Double {
    let start = Self.processorTime
    try await body()
    return Self.processorTime - start
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.2f ms", seconds * 1_000)
  }

  /// The most memory that this process has had, in megabytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}
