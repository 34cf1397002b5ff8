/// A format that articles are read from.
///
/// A new format is a type of this kind in a file of its own, and a place in a ``ReaderRegistry``. One
/// that is read as a whole is a ``DocumentReader``, which has less to write.
///
/// A reader that knows what is headline, caption or subheading says so (``ArticleDraft``); only a
/// plain text is guessed at (``PlainTextReader``).
public protocol ArticleReader: Sendable {
  /// Endings of names, in lower case and without the dot, by which files of folders are known to be of
  /// this format.
  var endings: Set<String> { get }

  /// Endings that files of other formats have too: a folder's are left out, one that somebody names
  /// is tried.
  var sharedEndings: Set<String> { get }

  /// Media types of this format, as in "text/plain".
  var mediaTypes: Set<String> { get }

  /// Whether what an input begins with, whatever it is called, is of this format and no other.
  func recognises(_ sample: InputSample) -> Bool

  /// Begins to read.
  ///
  /// - Throws: ``ImportingError`` that names the input and the place in it.
  func open(_ input: ArticleInput) throws(ImportingError) -> any ArticleBatches
}

extension ArticleReader {
  /// None.
  public var sharedEndings: Set<String> { [] }
  /// None.
  public var mediaTypes: Set<String> { [] }
  /// Never: the name alone tells it.
  public func recognises(_ sample: InputSample) -> Bool { false }
}

/// The articles of an input, a few at a time.
public protocol ArticleBatches: AnyObject {
  /// The next articles and what could not be read beside them; `nil` at the end.
  ///
  /// - Throws: ``ImportingError`` where nothing more can be read.
  func next() throws(ImportingError) -> ArticleBatch?
}

/// A format that is read as a whole, such as a page or a feed.
public protocol DocumentReader: ArticleReader {
  /// Reads all articles of an input.
  ///
  /// - Throws: ``ImportingError`` that names the input and the place in it.
  func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch
}

extension DocumentReader {
  /// All articles in one batch.
  public func open(_ input: ArticleInput) throws(ImportingError) -> any ArticleBatches {
    SingleBatch(try read(input))
  }
}

/// Articles that come all at once.
private final class SingleBatch: ArticleBatches {
  private var batch: ArticleBatch?

  init(_ batch: ArticleBatch) {
    self.batch = batch
  }

  func next() -> ArticleBatch? {
    defer { batch = nil }
    return batch
  }
}
