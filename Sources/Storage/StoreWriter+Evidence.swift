import Foundation
import GRDB
import Language
public import Model

private enum EvidenceColumn: Int, RowColumn {
  case row, data, seal

  static let table = "nameEvidence"
  static let replaced = insertion(.replace)
}

private enum UnsureColumn: Int, RowColumn {
  case name, article

  static let table = "unsureName"
  static let added = insertion(.ignore)
}

private enum VoteColumn: Int, RowColumn {
  case name, person, location, organization, miscellaneous

  static let table = "nameVote"
  static let added = """
    \(insertion()) ON CONFLICT (name) DO UPDATE SET
      person = person + excluded.person, location = location + excluded.location,
      organization = organization + excluded.organization,
      miscellaneous = miscellaneous + excluded.miscellaneous
    """
}

private enum WordColumn: Int, RowColumn {
  case key, spelling, name, person, location, organization, articles

  static let table = "latinWord"
  static let added = insertion(.ignore)
  static let summed = """
    UPDATE latinWord SET person = person + \(person.parameter),
      location = location + \(location.parameter),
      organization = organization + \(organization.parameter),
      articles = articles + \(articles.parameter)
    WHERE key = \(key.parameter)
    """
}

private enum SoundColumn: Int, RowColumn {
  case sound, word

  static let table = "latinSound"
  static let added = insertion(.ignore)
}

private enum AskedColumn: Int, RowColumn {
  case sound, letters, word, answer

  static let table = "askedWord"
  // Most words were asked about before, with the same answer: their pages need not be written.
  static let added = """
    \(insertion())
    ON CONFLICT DO UPDATE SET answer = excluded.answer WHERE answer <> excluded.answer
    """
}

/// Keeps what the library's articles tell of names.
extension StoreWriter {
  /// Keeps what an article tells, in place of what it told before, but for the sums: see
  /// ``add(votes:words:)``.
  public func setEvidence(_ evidence: ArticleEvidence, of article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    if let former = try self.evidence(of: article) {
      try removeUnsureNames(of: former, row: row)
    }
    let packed = EvidenceCoding.encode(evidence)
    let insert = try BoundStatement<EvidenceColumn>(EvidenceColumn.replaced, in: database)
    insert.bind(row, to: .row)
    insert.bind(blob: packed, to: .data)
    insert.bind(Seal.of(packed), to: .seal)
    try insert.run()
    let unsure = try BoundStatement<UnsureColumn>(UnsureColumn.added, in: database)
    for vote in evidence.votes where vote.isUnsure {
      unsure.bind(bits: vote.name, to: .name)
      unsure.bind(row, to: .article)
      try unsure.run()
    }
    try execute("DELETE FROM staleNames WHERE row = ?", [row])
  }

  /// Adds to the sums over all articles; what was taken back is less than nothing.
  ///
  /// - Parameters:
  ///   - votes: Votes by name.
  ///   - words: Words with votes to add.
  ///   - sounds: The sounds of a word that the library did not have.
  public func add(
    votes: [UInt64: TypeVotes], words: [ArticleEvidence.Word],
    sounds: (ArticleEvidence.Word) -> [UInt64]
  ) throws {
    let vote = try BoundStatement<VoteColumn>(VoteColumn.added, in: database)
    for (name, votes) in votes where !votes.isEmpty {
      vote.bind(bits: name, to: .name)
      vote.bind(votes[.person], to: .person)
      vote.bind(votes[.location], to: .location)
      vote.bind(votes[.organization], to: .organization)
      vote.bind(votes[.miscellaneous], to: .miscellaneous)
      try vote.run()
    }
    let insert = try BoundStatement<WordColumn>(WordColumn.added, in: database)
    let sound = try BoundStatement<SoundColumn>(SoundColumn.added, in: database)
    let update = try BoundStatement<WordColumn>(WordColumn.summed, in: database)
    for word in words {
      if !word.spelling.isEmpty {
        insert.bind(bits: word.key, to: .key)
        insert.bind(word.spelling, to: .spelling)
        insert.bind(word.name, to: .name)
        for column in [WordColumn.person, .location, .organization, .articles] {
          insert.bind(0, to: column)
        }
        try insert.run()
        if database.changesCount > 0 {
          for own in sounds(word) {
            sound.bind(bits: own, to: .sound)
            sound.bind(bits: word.key, to: .word)
            try sound.run()
          }
        }
      }
      update.bind(word.votes[.person], to: .person)
      update.bind(word.votes[.location], to: .location)
      update.bind(word.votes[.organization], to: .organization)
      update.bind(word.articles, to: .articles)
      update.bind(bits: word.key, to: .key)
      try update.run()
    }
  }

  /// Keeps what Arabic words were asked about and what they were found to sound like.
  public func save(_ asked: [AskedWord], sounds: (AskedWord) -> [UInt64]) throws {
    let insert = try BoundStatement<AskedColumn>(AskedColumn.added, in: database)
    for word in asked {
      for sound in sounds(word) {
        insert.bind(bits: sound, to: .sound)
        insert.bind(word.letters, to: .letters)
        insert.bind(word.word, to: .word)
        insert.bind(bits: word.answer, to: .answer)
        try insert.run()
      }
    }
  }

  /// Notes that articles with an unsure reading of some names have to be read again.
  public func markStale(naming names: [UInt64]) throws {
    for name in names {
      try execute(
        "INSERT OR IGNORE INTO staleNames SELECT article FROM unsureName WHERE name = ?",
        [Int64(bitPattern: name)])
    }
  }

  /// Notes that the articles with some Arabic words have to be read again: those whose names were
  /// read, the newest of them.
  public func markStale(with words: [AskedWord]) throws {
    for stem in Set(words.flatMap { analyzer.tokens(of: $0.word).map(\.stem) }) {
      let quoted = "\"" + stem.filter { $0 != "\"" } + "\""
      try execute(
        """
        INSERT OR IGNORE INTO staleNames SELECT textIndex.rowid
          FROM textIndex CROSS JOIN nameEvidence ON nameEvidence.row = textIndex.rowid
          WHERE textIndex MATCH ? ORDER BY textIndex.rowid DESC LIMIT ?
        """, [quoted, Self.mostReadAgain])
    }
  }

  /// How many articles with one word are read again for it.
  private static let mostReadAgain = 500

  /// Forgets what was withdrawn, once the sums are without it.
  public func removeWithdrawnEvidence() throws {
    try execute("DELETE FROM withdrawnEvidence")
  }

  /// Sets what an article told aside when it leaves, to be taken off the sums.
  func withdrawEvidence(ofRow row: Int64) throws {
    guard let kept = try kept(.nameEvidence, at: row) else { return }
    try removeUnsureNames(of: kept.unpacked(EvidenceCoding.decode), row: row)
    try execute(
      """
      INSERT INTO withdrawnEvidence (data, seal) SELECT data, seal FROM nameEvidence WHERE row = ?
      """, [row])
    try execute("DELETE FROM nameEvidence WHERE row = ?", [row])
    try execute("DELETE FROM staleNames WHERE row = ?", [row])
  }

  private func removeUnsureNames(of evidence: ArticleEvidence, row: Int64) throws {
    for vote in evidence.votes where vote.isUnsure {
      try execute(
        "DELETE FROM unsureName WHERE name = ? AND article = ?",
        [Int64(bitPattern: vote.name), row])
    }
  }

  /// Forgets all that articles told of names.
  func removeEvidence() throws {
    for table in [
      "nameEvidence", "withdrawnEvidence", "unsureName", "nameVote", "latinWord", "latinSound",
      "askedWord", "staleNames", "placedPair",
    ] {
      try execute("DELETE FROM \(table)")
    }
  }
}
