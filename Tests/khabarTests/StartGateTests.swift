import Browser
import Canvas
import Testing

@testable import khabar

/// Keys that are typed before there is anything to act on.
@Suite struct StartGateTests {
  private let enter = Action.event(.key(Key(.enter)))
  private let down = Action.event(.key(Key(.down)))
  private let quit = Action.event(.key(Key("q")))

  private func list(of total: Int) -> Action {
    .response(.articles(ArticleWindow(offset: 0, items: [], total: total)), generation: 1)
  }

  @Test func `wait for the first articles, and then act in their order`() {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([.start, down]) == [.start])
    #expect(gate.pass([enter]).isEmpty)
    #expect(!gate.isOpen)
    #expect(gate.pass([list(of: 3)]) == [list(of: 3), down, enter])
    #expect(gate.isOpen)
  }

  @Test func `wait on where the list is empty, since files are still being read`() {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([down, list(of: 0)]) == [list(of: 0)])
    let reading = Action.libraryChanged(
      LibraryStatus(name: "news", progress: .init(task: "Reading", done: 1, total: nil)))
    #expect(gate.pass([reading]) == [reading])
    #expect(!gate.isOpen)
  }

  @Test func `wait no more once reading has ended without any article`() {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([down]).isEmpty)
    let ended = Action.libraryChanged(LibraryStatus(name: "news"))
    #expect(gate.pass([ended]) == [ended, down])
  }

  @Test func `do not hold up who wants to leave`() {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([quit]) == [quit])
  }

  @Test func `may be a text, in which the key to leave is a letter`() {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([.event(.key(Key("/"))), quit]).isEmpty)
    #expect(gate.pass([list(of: 1)]).suffix(2) == [.event(.key(Key("/"))), quit])
  }

  @Test func `wait for a second at most`() async throws {
    var gate = StartGate(keymap: .standard)
    #expect(gate.pass([down]).isEmpty)
    try await Task.sleep(for: StartGate.limit)
    #expect(gate.pass([]) == [down])
  }

  @Test func `pass at once when the gate is open`() {
    var gate = StartGate(keymap: .standard)
    _ = gate.pass([list(of: 1)])
    #expect(gate.pass([down, enter]) == [down, enter])
  }
}
