import CustomDump
import Foundation
import KhabarCore
import Model
import Synchronization
import TestSupport
import Testing

/// What becomes of analysis that is put off, interrupted or told what goes first.
@Suite struct InterruptedAnalysisTests {
  /// What analysis found, without ids, which depend on what came first.
  private struct Findings: Equatable {
    var names: [String]
    var pairs: [TranslationPair]
  }

  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func open(_ name: String) throws -> Library {
    try Library.open(.file("\(home.path)/\(name).db"))
  }

  private func findings(of library: Library) async throws -> Findings {
    let names = try await library.entities().map { entity in
      let forms = entity.forms.filter { $0.count > 0 }
        .map { "\($0.text) [\($0.language)] \($0.count)" }
      return "\(entity.type.rawValue): " + forms.sorted().joined(separator: ", ")
    }
    return Findings(names: names.sorted(), pairs: try await library.pairs())
  }

  /// What an analysis of the demonstration articles finds that nobody interrupts.
  private func expected() async throws -> Findings {
    let library = try open("whole")
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    let findings = try await findings(of: library)
    #expect(findings.names.count > 10 && findings.pairs.count == 1)
    return findings
  }

  @Test func `a program that does one thing finds what one finds that answers questions besides`()
    async throws
  {
    let library = try Library.open(.file("\(home.path)/alone.db"), concurrency: .oneAtATime)
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    let found = try await findings(of: library)
    let expected = try await expected()
    expectNoDifference(found, expected)
  }

  @Test func `what is left for later can be read and searched, and is analysed by the next run`()
    async throws
  {
    let first = try open("later")
    let report = try await first.read(paths: [TemporaryFolder.seeds], analysing: false)
    #expect(report.added == 5)
    #expect(try await first.hasBacklog())
    #expect(try await first.entities().isEmpty)
    #expect(try await !first.search("Cavusoglu", limit: 5).hits.isEmpty)

    let second = try open("later")
    #expect(try await second.completeAnalysis() == 5)
    #expect(try await !second.hasBacklog())
    #expect(try await second.completeAnalysis() == 0)
    let found = try await findings(of: second)
    let expected = try await expected()
    expectNoDifference(found, expected)
  }

  @Test func `analysis that was interrupted at any step goes on to the same result`() async throws {
    let expected = try await expected()
    var interruptions = 0
    for step in 0..<20 {
      let library = try open("step\(step)")
      _ = try await library.read(paths: [TemporaryFolder.seeds], analysing: false)
      let calls = Mutex(0)
      let run = Task {
        try await library.completeAnalysis { _ in
          let call = calls.withLock { calls in
            defer { calls += 1 }
            return calls
          }
          if call == step { withUnsafeCurrentTask { $0?.cancel() } }
        }
      }
      switch await run.result {
      case .success:
        #expect(interruptions > 0)
      case .failure(let error):
        #expect(error is CancellationError)
        interruptions += 1
      }
      try await open("step\(step)").completeAnalysis()
      let found = try await findings(of: open("step\(step)"))
      expectNoDifference(found, expected)
      if calls.withLock({ $0 }) <= step { break }
    }
    #expect(interruptions >= 2)
  }

  @Test func `reading that was interrupted keeps what was read, and the next reading the rest`()
    async throws
  {
    let folder = try TemporaryFolder()
    for number in 0..<1_200 {
      try folder.write("Report \(number) from Sirte about the harvest.", to: "\(number).txt")
    }
    let library = try open("reading")
    let run = Task {
      try await library.read(paths: [folder.path], mirroring: true, analysing: false) { progress in
        if progress.done > 0 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await run.value }
    let kept = try await open("reading").articleCount()
    #expect(kept > 0 && kept < 1_200)
    let report = try await open("reading").read(paths: [folder.path], analysing: false)
    #expect(report.added == 1_200 - kept)
    #expect(report.unchanged == kept)
    #expect(try await open("reading").findDamage().isEmpty)
  }

  @Test func `the article that is looked at is analysed before the others`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<12 {
      try folder.write("Zoran Petkov met Boris Ivanchev \(number) times.", to: "a\(number).txt")
    }
    let library = try open("looked")
    _ = try await library.read(paths: [folder.path], analysing: false)
    library.prefer("a7")
    #expect(library.analysedPreferences == 0)
    let seen = Mutex<[Set<ArticleID>]>([])
    try await library.completeAnalysis { progress in
      guard progress.task == .linking else { return }
      var analysed: Set<ArticleID> = []
      for id in (try? await library.articleIDs()) ?? [] {
        if let article = try? await library.annotated(id), !article.mentions.isEmpty {
          analysed.insert(id)
        }
      }
      seen.withLock { $0.append(analysed) }
    }
    #expect(library.analysedPreferences == 1)
    let steps = seen.withLock { $0 }
    #expect(steps.first == [])
    #expect(steps.dropFirst().first == ["a7"])
    #expect(steps.last?.count == 12)
  }

  @Test func `a mark is kept while the library is at work`() async throws {
    let library = try open("busy")
    _ = try await library.read(paths: [TemporaryFolder.seeds], analysing: false)
    let id = try #require(try await library.articleIDs().first)
    // Where progress is told, the library stands in the middle of its work.
    let kept = Mutex(false)
    try await library.completeAnalysis { _ in
      guard !kept.withLock({ $0 }) else { return }
      try? await library.keep(.starred(id, true))
      kept.withLock { $0 = true }
    }
    #expect(kept.withLock { $0 })
    let first = try await library.page(of: "", offset: 0, limit: 5).articles.first { $0.id == id }
    #expect(first?.isStarred == true)
  }

  @Test func `a decision about names that was cut off is carried out the next time`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Zoran Petkov met Boris Ivanchev in Sirte.", to: "a.txt")
    let library = try open("decided")
    _ = try await library.read(paths: [folder.path])
    func people(in library: Library) async throws -> [EntityID] {
      try await library.entities().filter { $0.type == .person }.map(\.id)
    }
    let before = try await people(in: library)
    #expect(before.count == 2)
    try await library.record(.merged(before))
    #expect(try await people(in: library).count == 2)

    let next = try open("decided")
    try await next.completeAnalysis()
    #expect(try await people(in: next).count == 1)
    #expect(try await next.recordUndo() == .merged(before))
    try await open("decided").completeAnalysis()
    #expect(try await people(in: next).count == 2)
  }
}
