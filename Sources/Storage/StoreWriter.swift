import GRDB
import Language
import Model

/// What can be changed in one transaction; handed to the closure of ``Store/write(_:)``.
public final class StoreWriter: StoreReader {
  let analyzer = TextAnalyzer(.search)
  var slots = DateSlots()
  var vocabulary = VocabularyChanges()
  /// Whether a person has marked any article; asked once.
  var hasMarks: Bool?
  var articleCountAtStart: Int?
  var articleCountChange = 0
  var wordCountChange = 0
  /// Languages of articles that this transaction has indexed.
  var notedLanguages: Set<LanguageTag> = []
  /// Entities whose counts have to be summed anew.
  var touchedEntities: Set<Int64> = []

  /// Writes what was gathered over the transaction.
  func finish() throws {
    try flushVocabulary()
    try recountTouchedEntities()
    if articleCountChange != 0 {
      try set((try number(forKey: "articles") ?? 0) + articleCountChange, forKey: "articles")
      articleCountChange = 0
    }
    if wordCountChange != 0 {
      try set((try number(forKey: "words") ?? 0) + wordCountChange, forKey: "words")
      wordCountChange = 0
    }
  }

  /// Stamps the library with the version of the analysis that its contents come from.
  public func setAnalysisVersion(_ version: Int) throws {
    try set(version, forKey: "analysisVersion")
  }

  /// A number that changes when another connection, in this program or another one, has changed the
  /// file.
  public var fileVersion: Int {
    get throws { try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0 }
  }

  func set(_ value: Int, forKey key: String) throws {
    try execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", [key, value])
  }

  func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
