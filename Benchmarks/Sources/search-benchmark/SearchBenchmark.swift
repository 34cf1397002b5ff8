import Foundation
import Language
import Model
import NewsGrower
import Storage

/// Holds the store against SQLite's bare full-text index on grown articles, in one run.
///
/// `search-benchmark COUNT [--seeds FOLDER] [--directory FOLDER] [--queries N] [--names]`
/// `search-benchmark --open FILE` opens a library and draws its list, once.
@main
struct SearchBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { index in
        arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
      }
    }
    if let file = option("--open") { return try open(file) }
    guard let count = arguments.first.flatMap(Int.init), count >= 1_000 else {
      FileHandle.standardError.write(Data("usage: search-benchmark COUNT (at least 1000)\n".utf8))
      exit(2)
    }
    let benchmark = try SearchBenchmark(
      count: count, seeds: option("--seeds") ?? "seeds",
      directory: option("--directory") ?? NSTemporaryDirectory(),
      queryCount: option("--queries").flatMap(Int.init) ?? 400)
    defer { benchmark.clean() }
    try benchmark.build(withNames: arguments.contains("--names"))
    try benchmark.search()
    try benchmark.type()
    try benchmark.addHundred()
    try benchmark.reopen()
  }

  private let count: Int
  private let grower: NewsGrower
  private let queryCount: Int
  private let barePath: String
  private let path: String
  private let namesPath: String
  private let bare: BareIndex
  private let store: Store

  private init(count: Int, seeds: String, directory: String, queryCount: Int) throws {
    self.count = count
    self.queryCount = queryCount
    grower = try NewsGrower(seedFolder: seeds, total: count, seed: 1)
    let base = "\(directory)/khabar-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
    barePath = base + "-bare.db"
    path = base + ".db"
    namesPath = base + "-names.db"
    bare = BareIndex(path: barePath)
    store = try Store(path: path)
  }

  private func clean() {
    for file in [barePath, path, namesPath] {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + suffix)
      }
    }
  }

  // MARK: Building

  private func build(withNames: Bool) throws {
    var bareTime = 0.0
    var time = 0.0
    var namesTime = 0.0
    var textBytes = 0
    let named = withNames ? try Store(path: namesPath) : nil
    var saved: Set<EntityID> = []
    for start in stride(from: 0, to: count, by: 1_000) {
      let batch = (start..<min(start + 1_000, count)).map(grower.article)
      textBytes += batch.reduce(0) { $0 + $1.article.text.utf8.count }
      let plain = bareArticles(batch, from: start)
      bareTime += measured { bare.add(plain) }.seconds
      let articles = batch.map(\.article)
      time += try measured { try store.write { try $0.add(articles, at: 0) } }.seconds
      guard let named else { continue }
      let entities = batch.flatMap(\.mentions).compactMap(\.entity)
      try named.write { writer in
        for id in entities where saved.insert(id).inserted {
          if let entity = grower.entity(id) { try writer.save(entity) }
        }
      }
      namesTime += try measured {
        try named.write { writer in
          try writer.add(articles, at: 0)
          for item in batch { try writer.setMentions(item.mentions, of: item.article.id) }
        }
      }.seconds
    }
    bare.checkpoint()
    try store.checkpoint()
    print("articles: \(count), text: \(textBytes / 1_000_000) MB")
    func line(_ name: String, _ seconds: Double, _ file: String) {
      let share = String(format: "%.2f", bareTime / seconds)
      let bytes = size(of: file)
      print(
        "index \(name): \(Int(Double(count) / seconds)) articles/s CPU (\(share) of bare), "
          + "\(bytes / 1_000_000) MB, \(String(format: "%.2f", Double(bytes) / Double(textBytes))) of "
          + "the text, \(String(format: "%.2f", Double(bytes) / Double(size(of: barePath)))) of bare"
      )
    }
    line("bare FTS5", bareTime, barePath)
    line("store, text alone", time, path)
    if let named {
      try named.checkpoint()
      line("store, with names", namesTime, namesPath)
    }
  }

  private func bareArticles(
    _ batch: [AnnotatedArticle], from start: Int
  ) -> [(row: Int64, title: String, body: String)] {
    batch.enumerated().map { offset, item in
      let body = item.article.segments.dropFirst().map(\.text).joined(separator: "\n")
      return (Int64(start + offset + 1), item.article.title.text, body)
    }
  }

  // MARK: Searching

  private func search() throws {
    var source = RandomSource(seed: 99)
    var bareSample = Sample()
    var sample = Sample()
    var found = 0
    for _ in 0..<queryCount {
      let words = grower.queryWords(1 + Int(source.next() % 3), source: &source)
      let expression = words.map { "\"\($0)\"" }.joined(separator: " OR ")
      bareSample.add(measured { bare.search(expression) }.seconds)
      let (seconds, results) = try measured {
        let query = try QueryParser.parse(words.joined(separator: " "))
        return try store.read { try $0.search(query, limit: 20) }
      }
      sample.add(seconds)
      found += results.hits.count
    }
    print("top 20 with snippets, CPU ms, p50 / p95 / p99 (\(queryCount) queries, \(found) hits)")
    print("  bare FTS5: \(bareSample.summary)")
    print("  store:     \(sample.summary)")
  }

  private func type() throws {
    var source = RandomSource(seed: 7)
    var bareSample = Sample()
    var sample = Sample()
    for _ in 0..<(queryCount / 8) {
      let line = grower.queryWords(1 + Int(source.next() % 2), source: &source)
        .joined(separator: " ")
      for length in 1...line.count {
        let typed = String(line.prefix(length))
        guard typed.last != " ", typed.last != "'" else { continue }
        let words = typed.split(separator: " ").map { "\"\($0)\"" }
        bareSample.add(measured { bare.search(words.joined(separator: " OR ") + " *") }.seconds)
        sample.add(
          try measured {
            let query = try QueryParser.parse(typed, isUnfinished: true)
            return try store.read { try $0.search(query, limit: 20) }
          }.seconds)
      }
    }
    print("each key while typing, CPU ms, p50 / p95 / p99 (\(sample.values.count) keys)")
    print("  bare FTS5: \(bareSample.summary)")
    print("  store:     \(sample.summary)")
  }

  // MARK: Adding and opening

  private func addHundred() throws {
    var bareSample = Sample()
    var sample = Sample()
    for round in 0..<10 {
      let start = count + round * 100
      let batch = (start..<(start + 100)).map(grower.article)
      let plain = bareArticles(batch, from: start)
      bareSample.add(measured { bare.add(plain) }.seconds)
      let articles = batch.map(\.article)
      sample.add(try measured { try store.write { try $0.add(articles, at: 0) } }.seconds)
    }
    print("adding 100, CPU ms, p50 / p95 / p99 (10 times)")
    print("  bare FTS5: \(bareSample.summary)")
    print("  store:     \(sample.summary)")
  }

  private func reopen() throws {
    var sample = Sample()
    var memory = 0.0
    for _ in 0..<20 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["--open", path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      guard numbers.count == 2 else { continue }
      sample.add(numbers[0])
      memory = max(memory, numbers[1])
    }
    print("opening and reading the first 100 of the list, wall ms, p50 / p95 / p99 (20 processes)")
    print("  store:     \(sample.summary), \(Int(memory)) MB at most")
  }

  private static func open(_ file: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let store = try Store(path: file)
      let query = try QueryParser.parse("")
      _ = try store.read { try ($0.articleCount, $0.search(query, limit: 100)) }
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(seconds, peakMemory())
  }
}
