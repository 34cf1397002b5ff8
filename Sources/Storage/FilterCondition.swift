import GRDB
import Language
import Model

/// What is known of articles apart from their words, as conditions in SQL.
enum FilterCondition {
  static func sql(
    for filter: Query.Filter, names: NameExpansion
  ) throws -> (sql: String, arguments: StatementArguments) {
    switch filter {
    case .language(let language):
      if language.rawValue == language.primary.rawValue {
        return (
          "(article.language = ? OR article.language LIKE ? || '-%')",
          [language.rawValue, language.rawValue]
        )
      }
      return ("article.language = ?", [language.rawValue])
    case .source(let source):
      return ("instr(lower(article.source), lower(?)) > 0", [source])
    case .entity(let name):
      let numbers = try names.entities(
        named: TextAnalyzer(.search).tokens(of: name).map(\.stem))
      guard !numbers.isEmpty else { return ("0", []) }
      let list = numbers.map(String.init).joined(separator: ", ")
      return (
        "article.row IN (SELECT article FROM entityArticle WHERE entity IN (\(list)))", []
      )
    case .names(let entity):
      return (
        """
        article.row IN (SELECT article FROM entityArticle
          WHERE entity = (SELECT number FROM entity WHERE id = ?))
        """, [entity.rawValue]
      )
    case .mentions(let type):
      return (
        """
        EXISTS (SELECT 1 FROM entity JOIN entityArticle
          ON entityArticle.entity = entity.number AND entityArticle.article = article.row
          WHERE entity.type = ?)
        """, [type.rawValue]
      )
    case .date(let from, let until):
      var parts = ["article.date IS NOT NULL"]
      if let from {
        parts.append("article.date >= \(from) AND article.row >= \(DateSlots.slot(of: from))")
      }
      if let until { parts.append("article.date < \(until)") }
      return ("(\(parts.joined(separator: " AND ")))", [])
    case .isRead(let isRead):
      return ("article.isRead = ?", [isRead])
    case .isStarred(let isStarred):
      return (isStarred ? "article.isStarred" : "NOT article.isStarred", [])
    case .isArchived(let isArchived):
      return (isArchived ? "article.isArchived" : "NOT article.isArchived", [])
    case .hasTranslation(let has):
      return (has ? "article.hasTranslation" : "NOT article.hasTranslation", [])
    case .hasNote:
      return ("article.id IN (SELECT note.article FROM note WHERE note.article IS NOT NULL)", [])
    case .tag(let tag):
      return (
        """
        article.row IN (SELECT tagged.row FROM tag JOIN article AS tagged ON tagged.id = tag.article
          WHERE tag.tag = ?)
        """, [tag]
      )
    case .story(let name):
      return (
        """
        article.row IN (SELECT row FROM storyArticle WHERE story IN (
          SELECT first FROM story WHERE id = ?
          UNION ALL SELECT story FROM storyArticle
            WHERE row = (SELECT named.row FROM main.article AS named WHERE named.id = ?)))
        """, [name, name]
      )
    case .watch(let name):
      return (
        """
        article.id IN (SELECT watchHit.article FROM watch JOIN watchHit
            ON watchHit.watch = watch.number
          WHERE watch.removedAt IS NULL AND watch.name = ? COLLATE NOCASE)
        """, [name]
      )
    case .copies(let id):
      return (
        """
        (article.id = ? OR article.copyGroup = (
          SELECT named.copyGroup FROM main.article AS named WHERE named.id = ?))
        """, [id.rawValue, id.rawValue]
      )
    case .article(let id):
      return ("article.id = ?", [id.rawValue])
    }
  }
}
