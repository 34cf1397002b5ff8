import Foundation
import GRDB
import Language
public import Model

/// Keeps what the library's articles tell of names.
extension StoreWriter {
  /// Keeps what an article tells, in place of what it told before, but for the sums: see
  /// ``add(votes:words:)``.
  public func setEvidence(_ evidence: ArticleEvidence, of article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    if let former = try self.evidence(of: article) {
      try removeUnsureNames(of: former, row: row)
    }
    var insert = try InsertStatement(
      "INSERT OR REPLACE INTO nameEvidence VALUES (?, ?)", in: database)
    insert.bind(row)
    insert.bind(blob: EvidenceCoding.encode(evidence))
    try insert.run()
    var unsure = try InsertStatement("INSERT OR IGNORE INTO unsureName VALUES (?, ?)", in: database)
    for vote in evidence.votes where vote.isUnsure {
      unsure.bind(Int64(bitPattern: vote.name))
      unsure.bind(row)
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
    var vote = try InsertStatement(
      """
      INSERT INTO nameVote VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET
        person = person + excluded.person, location = location + excluded.location,
        organization = organization + excluded.organization,
        miscellaneous = miscellaneous + excluded.miscellaneous
      """, in: database)
    for (name, votes) in votes where !votes.isEmpty {
      vote.bind(Int64(bitPattern: name))
      for place in 0..<4 { vote.bind(votes.counts[place]) }
      try vote.run()
    }
    var insert = try InsertStatement(
      "INSERT OR IGNORE INTO latinWord VALUES (?, ?, ?, 0, 0, 0, 0)", in: database)
    var sound = try InsertStatement("INSERT OR IGNORE INTO latinSound VALUES (?, ?)", in: database)
    var update = try InsertStatement(
      """
      UPDATE latinWord SET person = person + ?, location = location + ?,
        organization = organization + ?, articles = articles + ? WHERE key = ?
      """, in: database)
    for word in words {
      let key = Int64(bitPattern: word.key)
      if !word.spelling.isEmpty {
        insert.bind(key)
        insert.bind(word.spelling)
        insert.bind(word.name)
        try insert.run()
        if database.changesCount > 0 {
          for own in sounds(word) {
            sound.bind(Int64(bitPattern: own))
            sound.bind(key)
            try sound.run()
          }
        }
      }
      for place in 0..<3 { update.bind(word.votes.counts[place]) }
      update.bind(word.articles)
      update.bind(key)
      try update.run()
    }
  }

  /// Keeps what Arabic words were asked about and what they were found to sound like.
  public func save(_ asked: [AskedWord], sounds: (AskedWord) -> [UInt64]) throws {
    // Most words were asked about before, with the same answer: their pages need not be written.
    var insert = try InsertStatement(
      """
      INSERT INTO askedWord VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET answer = excluded.answer WHERE answer <> excluded.answer
      """, in: database)
    for word in asked {
      for sound in sounds(word) {
        insert.bind(Int64(bitPattern: sound))
        insert.bind(word.letters)
        insert.bind(word.word)
        insert.bind(Int64(bitPattern: word.answer))
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
    guard
      let data = try Data.fetchOne(
        database.cachedStatement(sql: "SELECT data FROM nameEvidence WHERE row = ?"),
        arguments: [row])
    else { return }
    try removeUnsureNames(of: EvidenceCoding.decode([UInt8](data)), row: row)
    try execute("INSERT INTO withdrawnEvidence (data) VALUES (?)", [data])
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
