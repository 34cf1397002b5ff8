import Browser
import Canvas
import Testing

@testable import khabar

/// Keys that are typed before there is anything to act on.
@Suite struct StartGateTests {
  /// No time goes by but where a test says so.
  private let now = ContinuousClock.now
  private let enter = Action.event(.key(Key(.enter)))
  private let down = Action.event(.key(Key(.down)))
  private let quit = Action.event(.key(Key("q")))

  private func list(of total: Int) -> Action {
    .response(.articles(ArticleWindow(offset: 0, items: [], total: total)), generation: 1)
  }

  @Test func `wait for the first articles, and then act in their order`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([.start, down], now: now) == [.start])
    #expect(gate.pass([enter], now: now).isEmpty)
    #expect(!gate.isOpen)
    #expect(gate.pass([list(of: 3)], now: now) == [list(of: 3), down, enter])
    #expect(gate.isOpen)
  }

  @Test func `wait on where the list is empty, since files are still being read`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([down, list(of: 0)], now: now) == [list(of: 0)])
    let reading = Action.libraryChanged(
      LibraryStatus(name: "news", progress: .init(task: "Reading", done: 1, total: nil)))
    #expect(gate.pass([reading], now: now) == [reading])
    #expect(!gate.isOpen)
  }

  @Test func `wait no more once reading has ended without any article`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([down], now: now).isEmpty)
    let ended = Action.libraryChanged(LibraryStatus(name: "news"))
    #expect(gate.pass([ended], now: now) == [ended, down])
  }

  @Test func `do not hold up who wants to leave`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([quit], now: now) == [quit])
  }

  @Test func `may be a text, in which the key to leave is a letter`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([.event(.key(Key("/"))), quit], now: now).isEmpty)
    #expect(gate.pass([list(of: 1)], now: now).suffix(2) == [.event(.key(Key("/"))), quit])
  }

  @Test func `wait for a second at most`() {
    var gate = StartGate(keymap: .standard, now: now)
    #expect(gate.pass([down], now: now).isEmpty)
    let almost = now + StartGate.limit - .nanoseconds(1)
    #expect(gate.pass([], now: almost).isEmpty)
    #expect(gate.pass([], now: now + StartGate.limit) == [down])
  }

  @Test func `pass at once when the gate is open`() {
    var gate = StartGate(keymap: .standard, now: now)
    _ = gate.pass([list(of: 1)], now: now)
    #expect(gate.pass([down, enter], now: now) == [down, enter])
  }
}
