/// Verbs and phrases beside a name that tell what it names: `signed with Norvane`, `Norvane
/// disbanded`.
///
/// The words are those of `name-cues.tsv`; two words that belong together are joined by `_` there.
enum NameFrames {
  /// `signed with Norvane`, `a doctorate from Norvane`
  static let beforeBodies = FrameSet(cues: "NameFrames.beforeBodies")

  /// `written by Norvane`, `a sister of Norvane`
  static let beforePeople = FrameSet(cues: "NameFrames.beforePeople")

  /// `moved to Norvane`, `a tributary of the Norvane`
  static let beforePlaces = FrameSet(cues: "NameFrames.beforePlaces")

  /// `Norvane released a port`
  static let behindBodies = KeySet(cues: "NameFrames.behindBodies")

  /// `Norvane graduated`
  static let behindPeople = KeySet(cues: "NameFrames.behindPeople")

  /// `the Norvane flows`
  static let behindPlaces = KeySet(cues: "NameFrames.behindPlaces")

  /// `Norvane was founded`
  static let doneToBodies = KeySet(cues: "NameFrames.doneToBodies")

  /// `Norvane was educated`
  static let doneToPeople = KeySet(cues: "NameFrames.doneToPeople")

  /// `Norvane is situated`
  static let doneToPlaces = KeySet(cues: "NameFrames.doneToPlaces")

  /// How games are told, of a town's club as of any: `Norvik beat Arvik`, `a draw with Arvik`.
  static let rivals = FrameSet(cues: "NameFrames.rivals")
  static let rivalry = KeySet(cues: "NameFrames.rivalry")

  /// Who belongs to a body, right behind its name: `Norvane guitarist Lena Moor`.
  static let membership = KeySet(cues: "NameFrames.membership")

  /// What may stand between a name and its verb: `Norvane later released`.
  static let adverbs = KeySet(cues: "NameFrames.adverbs")

  /// `Norvane was`, `Norvane had been`
  static let auxiliaries = KeySet(cues: "NameFrames.auxiliaries")

  static let `where` = NameFolding.key("where")
  static let itself = NameFolding.key("itself")
  static let from = NameFolding.key("from")
  static let `for` = NameFolding.key("for")
  static let to = NameFolding.key("to")
}
