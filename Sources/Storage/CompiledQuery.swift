import GRDB
import Model

/// A query as SQLite is asked it.
struct CompiledQuery {
  /// What an article's words must match; `nil` where no words are required.
  var required: MatchExpression?
  /// Words of which one must be there, where nothing is required, and all of which count.
  var optional: [Optional] = []
  /// What an article's words must not match.
  var unwanted: MatchExpression?
  /// Conditions on `article` in SQL, all of which must hold.
  var conditions: [String] = []
  /// The conditions' arguments, in order.
  var arguments: StatementArguments = []
  /// Whether one of the conditions is that there is a date.
  var asksForDate = false
  /// Whether of articles that are copies of each other only one is wanted.
  var foldsCopies = false
  /// Whether what is archived is left out.
  var hidesArchived = false
  /// Whether words that need not be there must be there all the same.
  var needsAllWords = false
  /// The words and phrases that count, in the query's order.
  var groups: [TermGroup] = []
  /// What is searched beside what was typed, for the reader to see.
  var additions: [QueryAddition] = []

  /// A word that need not be there.
  struct Optional {
    let group: Int
    let expression: MatchExpression
  }

  /// What an article's words must match in the end; `nil` where the query has no words.
  var match: MatchExpression? {
    guard !needsAllWords else {
      // A word with a hyphen is asked for by its parts.
      let words = optional.filter { !groups[$0.group].isBonus }.map(\.expression)
      return MatchExpression.all([required].compactMap(\.self) + words)?.excluding(unwanted)
    }
    return (required ?? .any(optional.map(\.expression)))?.excluding(unwanted)
  }

  /// The words that need not be there, or `nil` where there are none.
  var noticed: MatchExpression? { .any(optional.map(\.expression)) }

  /// How its articles are listed where they are not ranked.
  var listOrder: String { asksForDate ? ListOrder.dated : ListOrder.all }

  /// Whether nothing but its words and its order tells its articles from all others.
  var isUnconditional: Bool { conditions.isEmpty && !hidesArchived }

  /// Tables and conditions for the articles that match an expression, copies among them; without one,
  /// for all articles, of copies only one.
  func source(matching expression: MatchExpression?) -> String {
    let conditions = conditions.map { " AND (\($0))" }.joined()
    let archive = hidesArchived ? " AND NOT article.isArchived" : ""
    guard expression != nil else {
      return "FROM article WHERE 1\(conditions)\(archive)\(foldsCopies ? folding(conditions) : "")"
    }
    // CROSS JOIN keeps SQLite from turning the loops round.
    let article = isUnconditional ? "" : " CROSS JOIN article ON article.row = textIndex.rowid"
    return "FROM textIndex\(article) WHERE textIndex MATCH ?\(conditions)\(archive)"
  }

  /// What leaves one of each group of copies: the one that is shown, where it fulfils the conditions. All of
  /// a group are archived, or none.
  private func folding(_ conditions: String) -> String {
    guard !conditions.isEmpty else { return " AND NOT article.isCopy" }
    return """
       AND (article.copyGroup IS NULL OR article.row IN (SELECT row FROM (
        SELECT article.row AS row, min(article.isCopy) FROM main.article
        WHERE article.copyGroup IS NOT NULL\(conditions) GROUP BY article.copyGroup)))
      """
  }

  /// The arguments of ``source(matching:)``.
  func arguments(matching expression: MatchExpression?) -> StatementArguments {
    if let expression { return [expression.text] + arguments }
    return foldsCopies && !conditions.isEmpty ? arguments + arguments : arguments
  }
}
