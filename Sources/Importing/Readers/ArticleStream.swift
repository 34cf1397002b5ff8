/// The one way in for articles: those of a file, of standard input, or of what was fetched, a few at a
/// time.
///
/// ```swift
/// let stream = ArticleStream(file)
/// while let batch = stream.next() { … }
/// ```
public final class ArticleStream {
  private enum State {
    case closed(ArticleFile)
    case standardInput
    case input(ArticleInput)
    case reading(any ArticleBatches)
    case end
  }

  private let readers: ReaderRegistry
  private var state: State

  /// The articles of a file; nothing is read yet.
  public init(_ file: ArticleFile, readers: ReaderRegistry = .standard) {
    self.readers = readers
    state = .closed(file)
  }

  /// The articles of what is open already.
  public init(_ input: ArticleInput, readers: ReaderRegistry = .standard) {
    self.readers = readers
    state = .input(input)
  }

  private init(standardInput readers: ReaderRegistry) {
    self.readers = readers
    state = .standardInput
  }

  /// The articles that standard input holds; nothing is read yet.
  public static func standardInput(readers: ReaderRegistry = .standard) -> sending ArticleStream {
    ArticleStream(standardInput: readers)
  }

  /// The next articles and what could not be read beside them; `nil` at the end.
  ///
  /// What cannot be read at all is a batch with one failure; it never stops others.
  public func next() -> ArticleBatch? {
    do throws(ImportingError) {
      while true {
        switch state {
        case .closed(let file): try begin(try ArticleInput(file))
        case .standardInput: try begin(try .standardInput())
        case .input(let input): try begin(input)
        case .reading(let batches):
          if let batch = try batches.next() { return batch }
          state = .end
        case .end: return nil
        }
      }
    } catch {
      state = .end
      return ArticleBatch(failures: [error])
    }
  }

  private func begin(_ input: ArticleInput) throws(ImportingError) {
    state = .reading(try readers.reader(of: input).open(input))
  }
}
