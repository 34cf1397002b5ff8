import Browser
import Executors
import Model
import Testing

@testable import khabar

/// How questions to the library come back as answers.
@Interface
@Suite struct QuestionAnswererTests {
  private let threads = ThreadPoolExecutor(name: "khabar-tests", threadCount: 1)
  private let mailbox = Mailbox()

  @Test func `an answer bears the generation of its question`() async throws {
    let answerer = QuestionAnswerer(
      library: try await MadeUpLibrary.make(), mailbox: mailbox, threads: threads)
    answerer.ask(
      .articles(ListRequest(filter: ListFilter(), offset: 0, limit: 10)), generation: 7)
    guard case .response(.articles(let window), 7)? = await mailbox.next().first else {
      Issue.record("no list")
      return
    }
    #expect(window.total == 2)
    #expect(Set(window.items.map(\.id)) == ["a", "b"])
  }

  @Test func `a newer question takes the place of the older one in its slot`() async throws {
    let answerer = QuestionAnswerer(
      library: try await MadeUpLibrary.make(), mailbox: mailbox, threads: threads)
    for number in 1...20 {
      answerer.ask(
        .articles(ListRequest(filter: ListFilter(query: "harbour"), offset: 0, limit: number)),
        generation: number)
    }
    answerer.ask(.savedSearches, generation: 21)
    var answers: [Int] = []
    while !(answers.contains(20) && answers.contains(21)) {
      for case .response(_, let generation) in await mailbox.next() { answers.append(generation) }
    }
    // With one thread, none of the questions in between can have begun before the last was asked.
    #expect(answers.count <= 3, "\(answers)")
  }

  @Test func `a query that cannot be read is told with its place`() async throws {
    let answerer = QuestionAnswerer(
      library: try await MadeUpLibrary.make(), mailbox: mailbox, threads: threads)
    answerer.ask(
      .articles(ListRequest(filter: ListFilter(query: "(harbour"), offset: 0, limit: 10)),
      generation: 1)
    guard case .response(.failed(.articles, let problem), 1)? = await mailbox.next().first else {
      Issue.record("no problem")
      return
    }
    #expect(problem.queryRange == 0..<1)
  }
}
