import Model

/// What corresponds to what in the seed articles, as a careful reader puts it.
enum SeedAlignments {
  /// The Arabic article and its English translation.
  static let translation = Alignment(
    beads: [
      bead([0], [], 0.9), bead([1], [], 0.9), bead([2], [], 0.8), bead([3], [0], 0.97),
      bead([4], [1], 0.98), bead([5], [2], 0.99), bead([6], [3], 0.99), bead([7], [4], 0.95),
      bead([8], [], 0.9), bead([9], [5], 0.8), bead([10], [6], 0.94), bead([11], [7], 0.97),
      bead([12], [8], 0.97), bead([13], [9], 0.96), bead([14], [10], 0.96), bead([15], [11], 0.92),
      bead([16], [], 0.9),
    ],
    score: 0.91,
    flags: [
      Flag(kind: .omitted, source: [0], target: [], detail: ""),
      Flag(
        kind: .name, source: [4], target: [1],
        evidence: .sides(source: "مولود جاويش أوغلو", target: "Mevlüt Çavuşo -lu")),
      Flag(
        kind: .part, source: [12], target: [8], evidence: .sides(source: "لغّمت", target: "bombed")),
    ])

  /// The rows as they are from the translation to the original.
  static let original = Alignment(
    beads: translation.beads.map { bead($0.target, $0.source, $0.score) }, score: 0.91)

  /// The same after some decisions, as the library applies them.
  static func translation(after decisions: [BeadDecision]) -> Alignment {
    var result = translation
    for decision in decisions {
      guard let (source, target) = decision.segments else { continue }
      for index in result.beads.indices {
        result.beads[index].source.removeAll(where: source.contains)
        result.beads[index].target.removeAll(where: target.contains)
      }
      result.beads.removeAll { $0.source.isEmpty && $0.target.isEmpty }
      if case .linked = decision {
        result.beads.append(bead(source, target, 1))
      } else {
        result.beads += source.map { bead([$0], [], 1) } + target.map { bead([], [$0], 1) }
      }
      result.beads.sort { ($0.source.first ?? $0.target[0]) < ($1.source.first ?? $1.target[0]) }
    }
    return result
  }

  /// Some words of the translation and what they render.
  static func links(_ source: Article, _ target: Article) -> [WordLink] {
    [(3, "تركيا", 0, "Turkey"), (3, "سرت", 0, "Sirte"), (7, "400", 4, "400")].compactMap {
      guard let arabic = place($1, in: source, $0), let english = place($3, in: target, $2) else {
        return nil
      }
      return WordLink(source: arabic, target: english)
    }
  }

  /// What the translation comes to.
  static let account = TranslationAccount(
    rendered: 0.87, grounded: 1, rows: RowCounts(translation), flagCounts: [.name: 1, .omitted: 5],
    names: [
      NameRendering(
        name: "خليفة حفتر",
        forms: [.init(text: "Haftar", segments: [2, 5]), .init(text: "Hifter", segments: [0])]),
      NameRendering(name: "ليبيا", forms: [.init(text: "Libya", segments: [0, 1])]),
    ])

  /// What a comparison of two renderings comes to.
  static func account(of alignment: Alignment) -> TranslationAccount {
    TranslationAccount(
      rendered: 0.29, grounded: 0.25, rows: RowCounts(alignment), flagCounts: [:], names: [])
  }

  /// The Arabic article beside a comparison of two renderings.
  static func original(
    _ article: AnnotatedArticle, beside alignment: Alignment, isSwapped: Bool
  ) -> RenderedOriginal {
    let segments = alignment.beads.map { bead in
      let own = isSwapped ? bead.target : bead.source
      return own.flatMap { segment in
        translation.beads.filter { $0.target.contains(segment) }.flatMap(\.source)
      }
    }
    let shown = Set(segments.joined())
    return RenderedOriginal(
      article: article, segments: segments,
      unrendered: article.article.segments.indices.filter { !shown.contains($0) })
  }

  /// Two English renderings that share some passages.
  ///
  /// - Parameter isSwapped: Whether the second article is the one that the passages are told from.
  static func renderings(_ first: Article, _ second: Article, isSwapped: Bool) -> Alignment {
    let shared: [(Int, Int)] = [(6, 4), (7, 5), (8, 6)]
    let pairs = isSwapped ? shared.map { ($0.1, $0.0) } : shared
    var beads: [Bead] = []
    var source = 0
    var target = 0
    for (left, right) in pairs + [(first.segments.count, second.segments.count)] {
      while source < left {
        beads.append(bead([source], [], 0.7))
        source += 1
      }
      while target < right {
        beads.append(bead([], [target], 0.7))
        target += 1
      }
      guard left < first.segments.count else { break }
      beads.append(bead([left], [right], 0.9))
      source = left + 1
      target = right + 1
    }
    let words: [(Int, String?, Int, String?, Difference.Kind, Bool)] = [
      (7, "correspondent in Libya", 5, "correspondent in Libya", .moved, false),
      (7, "have been", 5, "had been", .replaced, false),
      (7, "fighting hubs", 5, "fighting axes", .replaced, false),
      (7, "government today", 5, "forces today", .replaced, false),
      (8, "bombed", 6, "rigged", .replaced, true),
      (8, "block", 6, "hinder", .replaced, false),
      (8, ", to", 6, nil, .removed, false),
    ]
    let differences = words.compactMap { entry -> Difference? in
      let (left, leftText, right, rightText, kind, isContradiction) =
        isSwapped ? (entry.2, entry.3, entry.0, entry.1, entry.4, entry.5) : entry
      return Difference(
        kind: kind, source: leftText.flatMap { place($0, in: first, left) },
        target: rightText.flatMap { place($0, in: second, right) },
        isContradiction: isContradiction)
    }
    return Alignment(beads: beads, score: 0.41, differences: differences)
  }

  private static func place(_ phrase: String, in article: Article, _ segment: Int) -> SegmentRange?
  {
    guard article.segments.indices.contains(segment) else { return nil }
    return SeedNames.occurrences(
      of: phrase, in: article.segments[segment].text, wholeWords: false
    ).first.map { SegmentRange(segment: segment, range: $0) }
  }

  private static func bead(_ source: [Int], _ target: [Int], _ score: Double) -> Bead {
    Bead(source: source, target: target, score: score)
  }
}

extension BeadDecision {
  fileprivate var segments: (source: [Int], target: [Int])? {
    switch self {
    case .linked(let source, let target), .unlinked(let source, let target): (source, target)
    case .confirmed, .dismissed, .arranged, .noted, .flagNoted: nil
    }
  }
}
