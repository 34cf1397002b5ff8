public import Model

/// What watches have found, to be written: what `fetch --watch` tells.
public struct WatchNewsReport: Sendable {
  /// The news, the first found first.
  public var news: [WatchNews]

  /// A report of news.
  public init(news: [WatchNews]) {
    self.news = news
  }
}

extension WatchNewsReport: Exportable {
  /// What `fetch --watch` prints: a line for each article, whole in itself, so that what is printed
  /// until the command is interrupted says all that it can.
  public static var exporters: [any Exporter<WatchNewsReport>] {
    [
      TextExporter { report, output in
        for news in report.news { output.print(line(for: news)) }
      },
      JSONLinesExporter { $0.news.map(WatchNewsDocument.init) },
      RowsExporter { report in
        report.news.map { news in
          [
            "\(news.number)", news.watch, news.article.id.rawValue,
            news.article.language.rawValue, news.article.date?.iso8601 ?? "",
            news.article.source ?? "", news.article.title.text,
            news.names.map(\.name.name).joined(separator: ", "),
          ]
        }
      },
    ]
  }

  private static func line(for news: WatchNews) -> Printable {
    let article = news.article
    let names = news.names.map(\.name.name).joined(separator: ", ")
    let about = [
      article.date.map { String($0.iso8601.prefix(10)) }, article.source,
      names.isEmpty || names == news.watch ? nil : names,
    ].compactMap { $0 }.joined(separator: ", ")
    let line: Printable = """
      \(TextStyle.mark("\(news.watch)"))  \(article.language.rawValue)  \
      \(TextStyle.mark("\(article.id)")) \(TextStyle.title("\(article.title.text)"))
      """
    return about.isEmpty ? line : line + TextStyle.faint(" (\(about))")
  }
}

/// A line of `fetch --watch --format jsonl`.
struct WatchNewsDocument: Encodable {
  struct Name: Encodable {
    var id: String
    var name: String
    var entity: String
  }

  var schema = Schema.khabar1
  var number: Int64
  var watch: String
  var id: String
  var title: String
  var language: LanguageTag
  var date: String?
  var source: String?
  var path: String?
  var found: String
  /// Left out for the watch of a query.
  var names: [Name]?

  init(_ news: WatchNews) {
    number = news.number
    watch = news.watch
    id = news.article.id.rawValue
    title = news.article.title.text
    language = news.article.language
    date = news.article.date?.iso8601
    source = news.article.source
    path = news.article.path
    found = PublicationDate(secondsSince1970: news.foundAt, precision: .second).iso8601
    if !news.names.isEmpty {
      names = news.names.map {
        Name(id: $0.name.id, name: $0.name.name, entity: $0.entity.rawValue)
      }
    }
  }
}
