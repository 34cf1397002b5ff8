import Browser
import Executors
import Model
import Testing

@testable import khabar

/// What becomes of what a reader decides.
@Interface
@Suite struct DecisionRecorderTests {
  private let threads = ThreadPoolExecutor(name: "khabar-tests", threadCount: 2)
  private let mailbox = Mailbox()

  private func actions(_ count: Int) async -> [Action] {
    var actions: [Action] = []
    while actions.count < count { actions += await mailbox.next() }
    return actions
  }

  @Test func `decisions are kept one after the other, and each is told`() async throws {
    let library = try await MadeUpLibrary.make()
    let recorder = DecisionRecorder(
      library: library, mailbox: mailbox, threads: threads, name: "Zoran")
    let decisions = [
      Decision.starred("a", true), .tagged("a", tag: "port", true), .starred("a", false),
      .starred("b", true),
    ]
    for decision in decisions { recorder.decide(decision) }
    #expect(!recorder.isEmpty)
    #expect(await actions(4) == decisions.map(Action.decided))
    #expect(recorder.isEmpty)
    let answer = try await LibraryAnswers(library: library).answer(
      to: .articles(ListRequest(filter: ListFilter(), offset: 0, limit: 10)))
    guard case .articles(let window) = answer else {
      Issue.record("\(answer)")
      return
    }
    let starred = window.items.filter(\.article.isStarred).map(\.id)
    #expect(starred == ["b"])
    #expect(window.items.first { $0.id == "a" }?.article.tags == ["port"])
  }

  @Test func `the last decision that holds is taken back, until there is none`() async throws {
    let library = try await MadeUpLibrary.make()
    let recorder = DecisionRecorder(
      library: library, mailbox: mailbox, threads: threads, name: "Zoran")
    recorder.decide(.tagged("a", tag: "port", true))
    recorder.decide(.starred("b", true))
    for _ in 1...3 { recorder.undo() }
    let told = await actions(5)
    #expect(
      Array(told.dropFirst(2)) == [
        .undone(.starred("b", true), titles: ["b": "A harbour"]),
        .undone(.tagged("a", tag: "port", true), titles: ["a": "A bridge"]),
        .message(Message("There is nothing to take back.")),
      ])
  }

  @Test func `a list that is read already is said to be so`() async throws {
    let library = try await MadeUpLibrary.make()
    let recorder = DecisionRecorder(
      library: library, mailbox: mailbox, threads: threads, name: "Zoran")
    recorder.markRead(ListFilter(), before: nil)
    recorder.markRead(ListFilter(), before: nil)
    let told = await actions(2)
    guard case .decided(.allRead(let articles, true)) = told[0] else {
      Issue.record("\(told[0])")
      return
    }
    #expect(Set(articles) == ["a", "b"])
    #expect(told[1] == .message(Message("All of these are read already.")))
  }
}
