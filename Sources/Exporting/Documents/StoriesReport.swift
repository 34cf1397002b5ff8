public import Model

/// Stories and the articles that report them, to be written: what `stories` tells.
public struct StoriesReport: Sendable {
  /// The stories, that with the newest article first.
  public var stories: [Story]

  /// A report of stories.
  public init(stories: [Story]) {
    self.stories = stories
  }
}

extension StoriesReport: Exportable {
  /// What `stories` prints.
  public static var exporters: [any Exporter<StoriesReport>] {
    [
      TextExporter { StoriesText().write($0, to: $1) },
      JSONExporter { StoriesDocument($0) },
      JSONLinesExporter { $0.stories.map(StoriesDocument.Story.init) },
      RowsExporter { report in
        report.stories.flatMap { story in
          story.articles.map { article in
            [
              story.id.rawValue, article.id.rawValue, article.language.rawValue,
              article.date?.iso8601 ?? "", article.source ?? "",
            ]
          }
        }
      },
    ]
  }
}

/// What `stories --format json` prints.
struct StoriesDocument: Encodable {
  struct Story: Encodable {
    struct Article: Encodable {
      var id: String
      var language: LanguageTag
      var date: String?
      var source: String?
    }

    struct Entity: Encodable {
      var id: String
      var count: Int
    }

    var id: String
    var titles: [String: String]
    var first: String?
    var last: String?
    var articles: [Article]
    var entities: [Entity]
    var former: String?

    init(_ story: Model.Story) {
      id = story.id.rawValue
      titles = Dictionary(
        story.titles.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
      first = story.first?.iso8601
      last = story.last?.iso8601
      articles = story.articles.map {
        Article(
          id: $0.id.rawValue, language: $0.language, date: $0.date?.iso8601, source: $0.source)
      }
      entities = story.entities.map { Entity(id: $0.id.rawValue, count: $0.mentions) }
      former = story.former?.rawValue
    }
  }

  var schema = Schema.khabar1
  var stories: [Story]

  init(_ report: StoriesReport) {
    stories = report.stories.map(Story.init)
  }
}
