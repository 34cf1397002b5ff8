import EntityLinking
import Model
import Storage

extension Library {
  /// Compares the names of originals and translations by their places, where that has not been done.
  ///
  /// One original with its translations is a step.
  func placeNames() async throws {
    let unplaced = try read { try $0.unplacedPairs() }
    for source in Set(unplaced.map(\.source)).sorted() {
      try await pause()
      let analysis = try currentNameAnalysis()
      var aligned: [(pair: TranslationPair, beads: [Bead])] = []
      for pair in try read({ try $0.pairs(of: source) }).map(\.pair) where pair.source == source {
        guard let original = try read({ try $0.article(source) }),
          let translation = try read({ try $0.article(pair.target) })
        else { continue }
        aligned.append((pair, try alignment(of: original, with: translation).beads))
      }
      do {
        try write { try analysis.place(aligned, of: source, in: $0) }
      } catch {
        // What is in memory is ahead of what was kept.
        nameAnalysis = nil
        throw error
      }
    }
  }
}

extension NameAnalysis {
  /// Links the names of an original with those in their places in its translations, in place of what
  /// it told before.
  fileprivate func place(
    _ aligned: [(pair: TranslationPair, beads: [Bead])], of source: ArticleID,
    in writer: StoreWriter
  ) throws {
    func side(_ article: ArticleID) throws -> SpellingLinker.Side {
      SpellingLinker.Side(
        mentions: try writer.mentions(of: article).map(\.mention),
        numbers: try writer.spellings(in: article))
    }
    try spellings.with(writer) {
      try linker.removePlaces(from: source)
      try name(try settle(writer), in: writer)
      for (pair, beads) in aligned {
        try linker.link(
          try side(source), with: try side(pair.target), along: beads, origin: source)
        try writer.setPlaced(pair)
      }
      try name(try settle(writer), in: writer)
    }
  }
}
