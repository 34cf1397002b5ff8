import EntityLinking
import Foundation
import Model
import NamedEntities
import NewsGrower
import Storage

/// Times the detection of names against the full-text indexing of the same articles, and linking
/// against the number of articles, in processor time, so that the figures travel.
///
/// Run it in the project's folder as
/// `swift run -c release --package-path Benchmarks EntitiesBenchmark`.
@main
struct EntitiesBenchmark {
  static func main() throws {
    let detector = MentionDetector()
    let linker = EntityLinker()
    let warmUp = Article(
      id: "0", title: ArticleTitle(text: "", origin: .lead, language: "en"), language: "en",
      text: "", segments: [Segment(kind: .paragraph, language: "en", text: "Mr Zzyzx spoke.")])
    let tables = processorTime {
      _ = linker.link(detector.mentions(in: [warmUp]), existing: [], decisions: [])
    }
    print("read the tables: \(tables)")

    let grower = try NewsGrower(seedFolder: "seeds", total: 10_000, seed: 7)
    for count in [100, 1_000, 10_000] {
      let articles = (0..<count).map { grower.article($0).article }
      let store = try Store.inMemory(name: "entities-\(count)")
      let indexing = try processorTime { try store.write { try $0.add(articles, at: 0) } }
      var alone: [ArticleMentions] = []
      let detecting = processorTime {
        alone = articles.map {
          ArticleMentions(article: $0.id, mentions: detector.mentions(in: $0))
        }
      }
      var found: [ArticleMentions] = []
      let projecting = processorTime { found = detector.mentions(in: articles) }
      var linking = Linking(entities: [], mentions: [:])
      let joining = processorTime {
        linking = linker.link(found, existing: [], decisions: [])
      }
      let mentions = found.reduce(0) { $0 + $1.mentions.count }
      let forms = linking.entities.reduce(0) { $0 + $1.forms.count }
      print(
        """
        \(count) articles: indexed in \(indexing / count) each
          names of each article alone: \(times(detecting, indexing)) of that
          with the library's names: \(times(projecting, indexing)) of that
          \(mentions) mentions (\(alone.reduce(0) { $0 + $1.mentions.count }) alone), \
        \(forms) forms, linked in \(joining / max(forms, 1)) a form
        """)
    }
  }

  /// The processor time that work takes, which on a shared machine says more than the time of day.
  private static func processorTime(_ work: () throws -> Void) rethrows -> Duration {
    let start = now()
    try work()
    return now() - start
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func times(_ part: Duration, _ whole: Duration) -> String {
    String(format: "%.2f", part / whole)
  }
}
