import Browser
import Testing

@testable import khabar

/// How actions come to the browser.
@Interface
@Suite struct MailboxTests {
  private func action(_ number: Int) -> Action { .message(Message("\(number)")) }

  @Test func `all that has arrived is read at once, in its order`() async {
    let mailbox = Mailbox()
    for number in 1...3 { mailbox.post(action(number)) }
    #expect(await mailbox.next() == [action(1), action(2), action(3)])
  }

  @Test func `who reads an empty mailbox waits for the next action`() async {
    let mailbox = Mailbox()
    let reader = Task { @Interface in await mailbox.next() }
    while !mailbox.hasReader { await Task.yield() }
    mailbox.post(action(1))
    #expect(await reader.value == [action(1)])
    mailbox.post(action(2))
    #expect(await mailbox.next() == [action(2)])
  }

  @Test func `a reader that is woken has nothing, and loses nothing`() async {
    let mailbox = Mailbox()
    let reader = Task { @Interface in await mailbox.next() }
    while !mailbox.hasReader { await Task.yield() }
    mailbox.wake()
    #expect(await reader.value.isEmpty)
    mailbox.wake()
    mailbox.post(action(1))
    #expect(await mailbox.next() == [action(1)])
  }
}
