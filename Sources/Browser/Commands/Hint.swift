import Canvas

/// A key to name in the status line: a command of the table, or a key that edits a line.
///
/// A screen says which matter and in which order; keys and words come from the command table. Only
/// a word that depends on what is on the screen is the screen's.
struct Hint: Hashable, Sendable {
  /// What the status line shows.
  enum Subject: Hashable, Sendable {
    /// The command that does this at the place.
    case verb(Verb)
    /// A key of ``KeyReference/promptKeys``, which stands for no command.
    case key(String)
  }

  let subject: Subject
  /// The word to show in place of the table's.
  let word: String?

  init(_ verb: Verb, _ word: String? = nil) {
    subject = .verb(verb)
    self.word = word
  }

  init(key: String, _ word: String) {
    subject = .key(key)
    self.word = word
  }
}

extension Keymap {
  /// The name of the key and the word to show for a hint; `nil` for a command without key or word.
  func shown(_ hint: Hint, at place: Place) -> (key: String, word: String)? {
    switch hint.subject {
    case .key(let name):
      return hint.word.map { (name, $0) }
    case .verb(let verb):
      guard let command = command(doing: verb, at: place),
        let key = keys(of: command).first, let word = hint.word ?? command.hint(at: place)
      else { return nil }
      return (key.name, word)
    }
  }
}
