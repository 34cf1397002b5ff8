import Language
import Model

/// Gathers how an Arabic text's names are rendered in Latin letters, so that a name with several
/// renderings stands out.
struct NameConsistency {
  private let texts: MatchedTexts

  init(_ texts: MatchedTexts) {
    self.texts = texts
  }

  /// The names of an Arabic source with their renderings, in the order of the source; none for
  /// other pairs of scripts.
  func renderings(_ beads: [Bead]) -> [NameRendering] {
    guard texts.source.script == .arabic, texts.target.script == .latin else { return [] }
    let heard = soundingAlike()
    var found = Found()
    for bead in beads {
      let others = Set(bead.source.flatMap { texts.source.segments[$0].types })
      for segment in bead.target {
        for word in texts.target.segments[segment].words {
          let match = (heard[word.type] ?? []).filter { others.contains($0.type) }
            .max { $0.similarity < $1.similarity }
          guard let match else { continue }
          found.add(
            match.reading, form: texts.targetSegments[segment].text(in: word.range), in: segment)
        }
      }
    }
    return found.renderings
  }

  /// The Arabic names that each name of the target surely renders.
  private func soundingAlike() -> [Int32: [SoundedWords.Match]] {
    let sure = texts.soundingAlike.filter { match in
      let type = texts.target.types[Int(match.other)]
      return match.similarity > Self.sureSimilarity && !type.isFunctionWord && !type.isAcronym
        && type.form.utf8.count > 3 && type.meanings.isEmpty
    }
    return Dictionary(grouping: sure, by: \.other)
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
