import Model

/// Which questions are asked and answered: what keeps late answers out and no question asked twice.
struct AskedQuestions: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var question: Question
    var generation: Int
    var isSettled: Bool
  }

  private var generation = 0
  private var entries: [Question.Slot: Entry] = [:]

  /// The effect that asks the question, unless its slot's last question was the very same.
  mutating func want(_ question: Question) -> Effect? {
    if let entry = entries[question.slot], entry.question == question { return nil }
    generation += 1
    entries[question.slot] = Entry(
      question: question, generation: generation, isSettled: false)
    return .ask(question, generation: generation)
  }

  /// The question that an answer is for; `nil` for an answer that comes too late.
  mutating func settle(_ slot: Question.Slot, generation: Int) -> Question? {
    guard let entry = entries[slot], entry.generation == generation, !entry.isSettled else {
      return nil
    }
    entries[slot]?.isSettled = true
    return entry.question
  }

  /// Makes the next want of the slot a question again, and any answer on its way too late.
  mutating func forget(_ slots: Question.Slot...) {
    for slot in slots { entries[slot] = nil }
  }

  /// Whether a question in the slot waits for its answer.
  func isPending(_ slot: Question.Slot) -> Bool {
    entries[slot].map { !$0.isSettled } ?? false
  }
}
