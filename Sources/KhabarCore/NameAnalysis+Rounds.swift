import EntityLinking
import Model
import NamedEntities
import Storage

extension NameAnalysis {
  func withdraw(_ former: ArticleEvidence, _ reader: StoreReader) throws {
    try evidence.with(reader) { try self.reader.withdraw(former) }
  }

  func read(_ article: Article, _ reader: StoreReader) throws -> MentionReader.Reading {
    try evidence.with(reader) { try self.reader.read(article) }
  }

  /// Ends the reading of a round: what is to be read again for it is known then.
  func endRound(_ reader: StoreReader) throws {
    consequences = try evidence.with(reader) { try self.reader.endRound() }
  }

  /// Keeps what a round brings about besides the names of its articles.
  func begin(withdrawing withdrawn: [ArticleEvidence], in writer: StoreWriter) throws {
    try writer.markStale(naming: consequences.names)
    try writer.markStale(with: consequences.words)
    try writer.save(consequences.asked + consequences.words, sounds: MentionReader.sounds)
    var sums = EvidenceSums()
    for evidence in withdrawn { sums.add(evidence, times: -1) }
    try sums.save(to: writer)
    try writer.removeWithdrawnEvidence()
    try spellings.with(writer) {
      try linker.reconsider(try writer.unsettledSpellings())
      try writer.removeUnsettledSpellings()
      try name(try settle(writer), in: writer)
    }
  }

  /// Links the names of some articles that were read and keeps them with what the articles tell.
  ///
  /// - Returns: The articles, without those that have left the library.
  /// - Throws: `CancellationError` between two articles, which undoes the transaction.
  func keep(
    _ articles: some Sequence<ArticleID>, readings: [ArticleID: MentionReader.Reading],
    in writer: StoreWriter
  ) throws -> [Article] {
    var kept: [Article] = []
    var found: [(article: Article, mentions: [Mention], spellings: [Int64])] = []
    var sums = EvidenceSums()
    var touched: Set<EntityID> = []
    try spellings.with(writer) {
      for id in articles {
        try Task.checkCancellation()
        guard let reading = readings[id], let article = try writer.article(id) else { continue }
        let former = try writer.spellings(in: id)
        for number in Set(former) {
          if let entity = try writer.spelling(number)?.entity { touched.insert(entity) }
        }
        try linker.remove(id, mentioning: former)
        try writer.removeMentions(of: id)
        if let evidence = try writer.evidence(of: id) { sums.add(evidence, times: -1) }
        sums.add(reading.evidence, times: 1)
        try writer.setEvidence(reading.evidence, of: id)
        let mentions = try evidence.with(writer) { try reader.mentions(of: reading) }
        let numbers = try linker.add(
          ArticleMentions(
            article: id, mentions: mentions, isLong: article.tellsNamesInFull))
        found.append((article, mentions, numbers))
        kept.append(article)
      }
      touched.formUnion(try settle(writer))
    }
    for (article, mentions, spellings) in found {
      try writer.setMentions(mentions, spellings: spellings, of: article.id)
    }
    for number in Set(found.flatMap(\.spellings)) {
      if let entity = try spellings.with(writer, { try linker.entity(of: number) }) {
        touched.insert(entity)
      }
    }
    try name(touched, in: writer)
    try sums.save(to: writer)
    return kept
  }
}

/// Changes to the sums over all articles, gathered over a step.
struct EvidenceSums {
  private var votes: [UInt64: TypeVotes] = [:]
  private var words: [UInt64: ArticleEvidence.Word] = [:]

  mutating func add(_ evidence: ArticleEvidence, times factor: Int64) {
    for vote in evidence.votes {
      votes[vote.name, default: TypeVotes()].add(vote.votes, times: factor)
    }
    for word in evidence.words {
      var sum =
        words[word.key]
        ?? ArticleEvidence.Word(
          key: word.key, spelling: "", name: "", votes: TypeVotes(), articles: 0)
      sum.votes.add(word.votes, times: factor)
      sum.articles += factor * word.articles
      if !word.spelling.isEmpty {
        sum.spelling = word.spelling
        sum.name = word.name
      }
      words[word.key] = sum
    }
  }

  func save(to writer: StoreWriter) throws {
    try writer.add(votes: votes, words: Array(words.values), sounds: MentionReader.sounds)
  }
}
