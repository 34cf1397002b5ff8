public import Model

/// The names in some articles, to be written: what `entities` tells.
public struct EntitiesReport: Hashable, Sendable {
  /// The entities, the most frequent first.
  public var entities: [Entity]
  /// The articles with their mentions, for the formats that have them.
  public var articles: [AnnotatedArticle]
  /// The type that mentions are to be of; `nil` for all.
  public var type: EntityType?
  /// Whether to say of every spelling why it was linked.
  public var isExplained: Bool
  /// What people are called beside their names, and when, where that was asked for.
  public var titles: [EntityID: EntityTitles]

  /// A report of the given parts.
  public init(
    entities: [Entity], articles: [AnnotatedArticle] = [], type: EntityType? = nil,
    isExplained: Bool = false, titles: [EntityID: EntityTitles] = [:]
  ) {
    self.titles = titles
    self.entities = entities
    self.articles = articles
    self.type = type
    self.isExplained = isExplained
  }

  /// Whether a format tells the mentions of the articles, which have to be read for that.
  public static func hasMentions(_ format: ExportFormat) -> Bool {
    format == .json || format == .jsonLines
  }
}

extension EntitiesReport: Exportable {
  /// What `entities` prints.
  public static var exporters: [any Exporter<EntitiesReport>] {
    [
      TextExporter {
        EntitiesText(output: $1, why: $0.isExplained, titles: $0.titles).write($0.entities)
      },
      JSONExporter { report in
        EntitiesDocument(
          entities: report.entities.map { .init($0, titles: report.titles[$0.id]) },
          articles: report.articles.map { .init($0, type: report.type) })
      },
      JSONLinesExporter { report in
        report.articles.map { EntitiesDocument.ArticleMentions($0, type: report.type) }
      },
      RowsExporter { report in
        report.entities.map { entity in
          [
            entity.id.rawValue, entity.type.rawValue, entity.names[.english] ?? "",
            entity.names[.arabic] ?? "", String(entity.mentionCount), entity.unwrittenInWords,
          ]
        }
      },
    ]
  }
}

extension Entity {
  /// The languages whose name no article has, as tables tell them.
  var unwrittenInWords: String {
    unwrittenLanguages.map(\.rawValue).sorted().joined(separator: " ")
  }
}
