import Model
import SentenceAlignment

/// Two texts as the comparer sees them: their words, and which words of theirs match.
struct ComparedTexts {
  let source: TextProfile
  let target: TextProfile
  let sourceSegments: [Segment]
  let targetSegments: [Segment]
  let areOneLanguage: Bool
  /// For each type of the source, the types of the target that match it.
  let sourceMatches: [[(type: Int32, probability: Float)]]
  /// For each type of the target, the types of the source that match it.
  let targetMatches: [[(type: Int32, probability: Float)]]
  /// Types that have a capital somewhere where the sentence does not ask for one.
  let sourceNames: Set<Int32>
  let targetNames: Set<Int32>

  init(_ texts: MatchedTexts) {
    source = texts.source
    target = texts.target
    sourceSegments = texts.sourceSegments
    targetSegments = texts.targetSegments
    areOneLanguage = texts.areOneLanguage
    var forward = Array(
      repeating: [(type: Int32, probability: Float)](), count: source.types.count)
    var backward = Array(
      repeating: [(type: Int32, probability: Float)](), count: target.types.count)
    for match in texts.found.matches {
      forward[Int(match.source)].append((match.target, match.probability))
      backward[Int(match.target)].append((match.source, match.probability))
    }
    sourceMatches = forward
    targetMatches = backward
    sourceNames = Self.names(source)
    targetNames = Self.names(target)
  }

  private static func names(_ profile: TextProfile) -> Set<Int32> {
    Set(profile.segments.flatMap { $0.words.filter(\.isCapitalized).map(\.type) })
  }
}

/// One word of a bead's side.
struct BeadWord {
  /// Its type in the text's profile.
  var type: Int32
  /// Where it stands.
  var place: SegmentRange
  /// How surely some word of the other side matches it, 0 to 1.
  var match: Float
  /// Whether it has a capital here where the sentence does not ask for one.
  var isCapitalized: Bool
}

/// The words of one bead on both sides.
struct BeadView {
  let bead: Bead
  let texts: ComparedTexts
  let source: [BeadWord]
  let target: [BeadWord]
  /// Which source words the target side has less often or not at all, in two texts of one language.
  let sourceSurplus: [Bool]
  /// The same for the target.
  let targetSurplus: [Bool]

  init(_ bead: Bead, _ texts: ComparedTexts) {
    self.bead = bead
    self.texts = texts
    let sourceTypes = Set(bead.source.flatMap { texts.source.segments[$0].types })
    let targetTypes = Set(bead.target.flatMap { texts.target.segments[$0].types })
    source = Self.words(bead.source, texts.source, texts.sourceMatches, targetTypes)
    target = Self.words(bead.target, texts.target, texts.targetMatches, sourceTypes)
    let isOne = texts.areOneLanguage
    sourceSurplus = isOne ? Self.surplus(source, texts.source, over: target, texts.target) : []
    targetSurplus = isOne ? Self.surplus(target, texts.target, over: source, texts.source) : []
  }

  private static func words(
    _ segments: [Int], _ profile: TextProfile,
    _ matches: [[(type: Int32, probability: Float)]], _ others: Set<Int32>
  ) -> [BeadWord] {
    segments.flatMap { segment in
      profile.segments[segment].words.map { word in
        var match: Float = 0
        for other in matches[Int(word.type)] where others.contains(other.type) {
          match = max(match, other.probability)
        }
        return BeadWord(
          type: word.type, place: SegmentRange(segment: segment, range: word.range), match: match,
          isCapitalized: word.isCapitalized)
      }
    }
  }

  /// Which words of some stand among the others less often or not at all.
  private static func surplus(
    _ words: [BeadWord], _ profile: TextProfile, over others: [BeadWord],
    _ otherProfile: TextProfile
  ) -> [Bool] {
    var counts: [String: Int] = [:]
    for word in others { counts[otherProfile.types[Int(word.type)].stem, default: 0] += 1 }
    for word in words { counts[profile.types[Int(word.type)].stem, default: 0] -= 1 }
    return words.map { (counts[profile.types[Int($0.type)].stem] ?? 0) < 0 }
  }

  /// The type of a source word.
  func sourceType(_ word: BeadWord) -> WordType { texts.source.types[Int(word.type)] }
  /// The type of a target word.
  func targetType(_ word: BeadWord) -> WordType { texts.target.types[Int(word.type)] }

  /// A word as it stands in the text.
  func text(_ place: SegmentRange, inSource: Bool) -> String {
    let segments = inSource ? texts.sourceSegments : texts.targetSegments
    return segments[place.segment].text(in: place.range)
  }

  /// A flag of this bead.
  func flag(_ kind: Flag.Kind, _ detail: String) -> Flag {
    Flag(kind: kind, source: bead.source, target: bead.target, detail: detail)
  }
}
