import Model

/// An article while it is written.
struct Draft {
  let language: LanguageTag
  /// Who and what it is about so far.
  var cast: [Entity]
  /// Those of them that it has named.
  var named: Set<EntityID> = []
  private(set) var text = ""
  private(set) var segments: [Segment] = []
  private(set) var mentions: [LinkedMention] = []

  private var line = ""
  private var scalarCount = 0

  init(language: LanguageTag, cast: [Entity]) {
    self.language = language
    self.cast = cast
  }

  mutating func add(_ word: String) {
    if !line.isEmpty { line += " " }
    line += word
  }

  mutating func add(_ naming: NameGrower.Naming, of entity: Entity) {
    if !naming.cue.isEmpty { add(naming.cue) }
    add(naming.name)
    let end = line.unicodeScalars.count
    let mention = Mention(
      segment: segments.count, range: (end - naming.name.unicodeScalars.count)..<end,
      type: entity.type, text: naming.name, language: language, evidence: ["known name"])
    mentions.append(LinkedMention(mention: mention, entity: entity.id))
  }

  mutating func endSentence() {
    if !line.isEmpty, !line.hasSuffix(".") { line += "." }
  }

  mutating func endSegment(_ kind: Segment.Kind) {
    segments.append(
      Segment(kind: kind, language: language, text: line, origin: OffsetMap(start: scalarCount)))
    text += line + "\n\n"
    scalarCount += line.unicodeScalars.count + 2
    line = ""
  }
}
