import Model

/// A place where the text says that somebody speaks.
struct SpeechAct {
  /// By what it says so.
  enum Sign {
    /// A verb with a subject of its own, or a phrase that names the one who speaks before his words.
    case verb
    /// A verb that goes on for the subject of another.
    case goingOn
    /// "according to": names whose words stand beside it.
    case source
  }

  var sign: Sign
  /// The verb, or the last word of the phrase.
  var verb: Int
  /// The words of verb and speaker.
  var words: Range<Int>
  var speaker: QuotedSpeaker
  /// Whether the speaker is told by a pronoun, an office or not at all.
  var isReference: Bool
  /// Whether the verb takes an object too, which may stand between marks.
  var isWeak = false
  /// Whether the verb says that a woman or a body speaks; `nil` where its form does not tell.
  var isFeminine: Bool?
  /// Whether somebody asks in passing: "asked by a reporter".
  var isAsked = false
  /// Whether a text speaks, and no person.
  var isText = false
}
