public import Model
public import SentenceAlignment

extension TextComparer {
  /// Which word of a translation renders which of its original, as far as that is known: numbers of
  /// one value, names of one sound, words of the dictionary and of what the library teaches. In two
  /// texts of one language, the words that both have in the same order, and what one has in the place
  /// of the other's.
  ///
  /// - Parameters:
  ///   - source: Segments of the original.
  ///   - target: Segments of the translation.
  ///   - alignment: How they are aligned; words are linked within a bead.
  /// - Returns: Links in reading order of the source, each word in one at most.
  /// - Complexity: O(*m* log *m*) in the matching words of a bead; of two texts of one language,
  ///   that of finding their differences.
  public func links(
    _ source: [Segment], _ target: [Segment], _ alignment: Alignment
  ) -> [WordLink] {
    Self.links(matcher.match(source, target), alignment)
  }

  /// Links between two texts that were read already; see ``links(_:_:_:)``.
  public static func links(_ texts: MatchedTexts, _ alignment: Alignment) -> [WordLink] {
    let texts = ComparedTexts(texts)
    let links = alignment.beads.flatMap { bead -> [WordLink] in
      guard !bead.source.isEmpty, !bead.target.isEmpty else { return [] }
      let view = BeadView(bead, texts)
      return texts.areOneLanguage ? WordDifferences.agreements(view) : Self.links(in: view)
    }
    let exchanged = alignment.differences.compactMap { difference in
      difference.source.flatMap { source in
        difference.target.map { WordLink(source: source, target: $0) }
      }
    }
    return (links + exchanged).sorted { $0.source < $1.source }
  }

  private struct Candidate {
    var source: Int
    var target: Int
    var probability: Float
    /// How far apart the two stand, as shares of their sides.
    var distance: Double
  }

  private static func links(in view: BeadView) -> [WordLink] {
    var places: [Int32: [Int]] = [:]
    for (index, word) in view.target.enumerated() { places[word.type, default: []].append(index) }
    var candidates: [Candidate] = []
    for (index, word) in view.source.enumerated() {
      for match in view.texts.sourceMatches[Int(word.type)]
      where match.probability >= leastProbability {
        let expected = index * view.target.count / view.source.count
        for place in nearest(to: expected, in: places[match.type] ?? []) {
          let distance =
            Double(index) / Double(view.source.count) - Double(place) / Double(view.target.count)
          candidates.append(
            Candidate(
              source: index, target: place, probability: match.probability,
              distance: abs(distance)))
        }
      }
    }
    candidates.sort {
      ($0.distance - Double($0.probability), $0.source, $0.target)
        < ($1.distance - Double($1.probability), $1.source, $1.target)
    }
    var takenSources: Set<Int> = []
    var takenTargets: Set<Int> = []
    return candidates.compactMap { candidate in
      guard !takenSources.contains(candidate.source), !takenTargets.contains(candidate.target)
      else { return nil }
      takenSources.insert(candidate.source)
      takenTargets.insert(candidate.target)
      return WordLink(
        source: view.source[candidate.source].place, target: view.target[candidate.target].place)
    }
  }

  /// The places of a word about where it is expected; those of a word that stands there very often
  /// are too many to try.
  private static func nearest(to expected: Int, in places: [Int]) -> ArraySlice<Int> {
    guard places.count > mostPlaces else { return places[...] }
    let after = places.firstIndex { $0 >= expected } ?? places.count
    let start = max(0, min(after - mostPlaces / 2, places.count - mostPlaces))
    return places[start..<(start + mostPlaces)]
  }

  private static let mostPlaces = 16
  /// Below it a match speaks for an alignment, but is too weak to be shown as a fact.
  private static let leastProbability: Float = 0.35
}
