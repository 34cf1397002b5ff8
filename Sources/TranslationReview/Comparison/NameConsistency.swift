import Language
import Model
import SentenceAlignment

/// Gathers how a text's names are rendered in another, so that a name with several renderings stands
/// out.
struct NameConsistency {
  private let texts: MatchedTexts

  init(_ texts: MatchedTexts) {
    self.texts = texts
  }

  /// The names of the source with their renderings, in the order of the target; none for two Arabic
  /// texts, in which nothing tells a name from another word.
  func renderings(_ beads: [Bead]) -> [NameRendering] {
    var found = Found()
    switch (texts.source.script, texts.target.script) {
    case (.arabic, .latin), (.latin, .arabic): addSoundingAlike(beads, to: &found)
    case (.latin, .latin): for bead in beads { addSpelledAlike(bead, to: &found) }
    default: break
    }
    return found.renderings
  }

  // MARK: In two scripts

  /// A name of the source that a word of the target surely renders.
  private struct SoundMatch {
    var type: Int32
    /// The name as it is read, where the source is the Arabic text.
    var name: String?
    /// The rendering as it is read, where the target is.
    var form: String?
    var similarity: Double
  }

  private func addSoundingAlike(_ beads: [Bead], to found: inout Found) {
    let heard = soundingAlike()
    for bead in beads {
      let types = Set(bead.source.flatMap { texts.source.segments[$0].types })
      for segment in bead.target {
        for word in texts.target.segments[segment].words {
          let match = (heard[word.type] ?? []).filter { types.contains($0.type) }
            .max { $0.similarity < $1.similarity }
          guard let match, let name = match.name ?? sourceText(of: match.type, in: bead) else {
            continue
          }
          found.add(
            name, form: match.form ?? texts.targetSegments[segment].text(in: word.range),
            in: segment)
        }
      }
    }
  }

  /// For each word of the target, the names that it surely renders.
  private func soundingAlike() -> [Int32: [SoundMatch]] {
    let isFromArabic = texts.source.script == .arabic
    var heard: [Int32: [SoundMatch]] = [:]
    for match in texts.soundingAlike where match.similarity > Self.sureSimilarity {
      let latin =
        isFromArabic
        ? texts.target.types[Int(match.other)] : texts.source.types[Int(match.type)]
      guard isName(latin) else { continue }
      heard[match.other, default: []].append(
        SoundMatch(
          type: match.type, name: isFromArabic ? match.reading.withoutArticle : nil,
          form: isFromArabic
            ? nil : reading(of: texts.target.types[Int(match.other)], as: latin),
          similarity: match.similarity))
    }
    return heard
  }

  /// The reading of an Arabic word, without what may be written together with it, that sounds most
  /// like a name.
  private func reading(of arabic: WordType, as latin: WordType) -> String? {
    guard let sound = NameModel.standard.word(latin.form, .latin) else { return nil }
    let readings = ArabicReadings.names(of: arabic.form).compactMap {
      NameModel.standard.word($0, .arabic)
    }
    return readings.max {
      NameModel.standard.wordSimilarity($0, sound) < NameModel.standard.wordSimilarity($1, sound)
    }?.spelling.withoutArticle
  }

  // MARK: In one script

  /// Adds the names that both sides of a bead have: those that are spelled the same, and of the
  /// others those that may be one name in two spellings.
  private func addSpelledAlike(_ bead: Bead, to found: inout Found) {
    let names = types(bead.source, texts.source)
    let others = Set(types(bead.target, texts.target).map { texts.target.types[Int($0)].form })
    let unmatched = names.filter { !others.contains(texts.source.types[Int($0)].form) }
    for segment in bead.target {
      for word in texts.target.segments[segment].words {
        let type = texts.target.types[Int(word.type)]
        guard isName(type) else { continue }
        let match =
          names.first { texts.source.types[Int($0)].form == type.form }
          ?? (unmatched + names).first { NameSpelling.areOne(texts.source.types[Int($0)], type) }
        guard let match, let name = sourceText(of: match, in: bead) else { continue }
        found.add(name, form: texts.targetSegments[segment].text(in: word.range), in: segment)
      }
    }
  }

  /// The names of some segments, each once, in reading order.
  private func types(_ segments: [Int], _ profile: TextProfile) -> [Int32] {
    var seen: Set<Int32> = []
    return segments.flatMap { profile.segments[$0].types }.filter {
      isName(profile.types[Int($0)]) && seen.insert($0).inserted
    }
  }

  // MARK: Both

  /// Whether a word in Latin letters is a name whose rendering is a matter of spelling.
  private func isName(_ type: WordType) -> Bool {
    type.script == .latin && type.isCapitalized && !type.isFunctionWord && !type.isAcronym
      && type.form.utf8.count > 3 && type.meanings.isEmpty
  }

  /// A word as the source side of a bead has it.
  private func sourceText(of type: Int32, in bead: Bead) -> String? {
    for segment in bead.source {
      if let word = texts.source.segments[segment].words.first(where: { $0.type == type }) {
        return texts.sourceSegments[segment].text(in: word.range).withoutPossessive
      }
    }
    return nil
  }

  private static let sureSimilarity = 0.6

  /// Names with their forms as they are found.
  private struct Found {
    private var order: [String] = []
    private var forms: [String: [String: (texts: [String: Int], segments: Set<Int>)]] = [:]

    mutating func add(_ name: String, form: String, in segment: Int) {
      let form = form.withoutPossessive
      if forms[name] == nil { order.append(name) }
      let key = Folding.folded(form)
      var entry = forms[name]?[key] ?? ([:], [])
      entry.texts[form, default: 0] += 1
      entry.segments.insert(segment)
      forms[name, default: [:]][key] = entry
    }

    var renderings: [NameRendering] {
      order.map { name in
        let found = forms[name] ?? [:]
        let kept = found.map { key, entry in
          (
            key: key,
            form: NameRendering.Form(
              text: entry.texts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key,
              segments: entry.segments.sorted()),
            count: entry.texts.values.reduce(0, +)
          )
        }
        .sorted { ($0.count, $1.key) > ($1.count, $0.key) }
        return NameRendering(name: name, forms: kept.map(\.form))
      }
    }
  }
}

extension String {
  /// An Arabic word without its article.
  fileprivate var withoutArticle: String { hasPrefix("ال") ? String(dropFirst(2)) : self }
}
