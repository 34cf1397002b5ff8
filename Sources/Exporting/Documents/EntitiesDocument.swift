import Model

/// What `entities --format json` prints.
struct EntitiesDocument: Encodable {
  struct EntityDocument: Encodable {
    struct Form: Encodable {
      var text: String
      var language: LanguageTag
      var count: Int
      var reasons: [String]
    }

    var id: EntityID
    var type: EntityType
    var names: [String: String]
    /// The languages whose name no article has; left out where there are none.
    var unwritten: [String]?
    var forms: [Form]
    var mentions: Int
    /// Left out where they were not asked for.
    var titles: [Title]?

    struct Title: Encodable {
      var text: String
      var language: LanguageTag
      var count: Int
      var first: String?
      var last: String?
    }

    init(_ entity: Entity, titles: EntityTitles? = nil) {
      self.titles = titles?.titles.map {
        Title(
          text: $0.text, language: $0.language, count: $0.count,
          first: $0.dates?.lowerBound.iso8601, last: $0.dates?.upperBound.iso8601)
      }
      id = entity.id
      type = entity.type
      names = Dictionary(
        uniqueKeysWithValues: entity.names.map { ($0.key.rawValue, $0.value) })
      let languages = entity.unwrittenLanguages.map(\.rawValue).sorted()
      unwritten = languages.isEmpty ? nil : languages
      forms = entity.forms.map {
        Form(
          text: $0.text, language: $0.language, count: $0.count,
          reasons: $0.reasons.map(\.description))
      }
      mentions = entity.mentionCount
    }
  }

  struct MentionDocument: Encodable {
    var start: Int
    var end: Int
    var type: EntityType
    var entity: EntityID
    var text: String
  }

  struct ArticleMentions: Encodable {
    var id: String
    var path: String?
    var mentions: [MentionDocument]

    init(_ annotated: AnnotatedArticle, type: EntityType?) {
      id = annotated.article.id.rawValue
      path = annotated.article.path
      mentions = annotated.mentions.filter { type == nil || $0.mention.type == type }
        .map { linked in
          let segment = annotated.article.segments[linked.mention.segment]
          let range = segment.origin.sourceRange(of: linked.mention.range)
          return MentionDocument(
            start: range.lowerBound, end: range.upperBound, type: linked.mention.type,
            entity: linked.entity, text: linked.mention.text)
        }
    }
  }

  var schema = Schema.khabar1
  var entities: [EntityDocument]
  var articles: [ArticleMentions]
}
