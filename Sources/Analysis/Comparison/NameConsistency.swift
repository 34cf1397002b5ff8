import Language
import Model

/// Gathers how an Arabic text's names are rendered in Latin letters, so that a name with several
/// renderings stands out.
struct NameConsistency {
  private let source: TextProfile
  private let target: TextProfile
  private let targetSegments: [Segment]
  private let model = NameModel.standard

  init(
    _ source: TextProfile, _ target: TextProfile, _ targetSegments: [Segment]
  ) {
    self.source = source
    self.target = target
    self.targetSegments = targetSegments
  }

  /// The names of an Arabic source with their renderings, in the order of the source; none for
  /// other pairs of scripts.
  func renderings(_ beads: [Bead]) -> [NameRendering] {
    guard source.script == .arabic, target.script == .latin else { return [] }
    let sounds = source.types.map(sounds(of:))
    let names = target.types.map(name(of:))
    var found = Found()
    for bead in beads {
      let words = bead.source.flatMap { source.segments[$0].types }
      for segment in bead.target {
        for word in target.segments[segment].words {
          guard let name = names[Int(word.type)],
            let match = best(name, among: words, sounds)
          else { continue }
          found.add(match, form: targetSegments[segment].text(in: word.range), in: segment)
        }
      }
    }
    return found.renderings
  }

  private struct Name {
    var word: NameWord
    var skeleton: NameSkeleton
  }

  /// A word of the target that may be a name.
  private func name(of type: WordType) -> Name? {
    guard case .word = type.kind, type.script == .latin, type.isCapitalized, !type.isFunctionWord,
      !type.isAcronym, type.form.utf8.count > 3, NewsLexicon.shared.concepts(of: type).isEmpty,
      let word = model.word(type.form, .latin)
    else { return nil }
    return Name(word: word, skeleton: NameSkeleton(type.form, script: .latin))
  }

  /// The ways in which a word of the source may be read as a name.
  private func sounds(of type: WordType) -> [(reading: String, name: Name)] {
    guard case .word = type.kind, type.script == .arabic, !type.isFunctionWord,
      NewsLexicon.shared.concepts(of: type).allSatisfy({ $0.strength < 0.9 })
    else { return [] }
    return ArabicReadings.names(of: type.form).compactMap { reading in
      guard reading.unicodeScalars.count >= 3, let word = model.word(reading, .arabic) else {
        return nil
      }
      return (reading, Name(word: word, skeleton: NameSkeleton(reading, script: .arabic)))
    }
  }

  /// The Arabic name that a word in Latin letters surely renders.
  private func best(
    _ name: Name, among types: [Int32], _ sounds: [[(reading: String, name: Name)]]
  ) -> String? {
    var best: (reading: String, similarity: Double)?
    for type in types {
      for sound in sounds[Int(type)]
      where NameSkeleton.mayMatch(sound.name.skeleton, name.skeleton) {
        let similarity = model.wordSimilarity(name.word, sound.name.word)
        if similarity > max(best?.similarity ?? 0, Self.sureSimilarity) {
          best = (sound.reading, similarity)
        }
      }
    }
    return best?.reading
  }

  private static let sureSimilarity = 0.6

  /// Names with their forms as they are found.
  private struct Found {
    private var order: [String] = []
    private var forms: [String: [String: (texts: [String: Int], segments: Set<Int>)]] = [:]

    mutating func add(_ reading: String, form: String, in segment: Int) {
      let form = form.withoutPossessive
      let name = reading.hasPrefix("ال") ? String(reading.dropFirst(2)) : reading
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
