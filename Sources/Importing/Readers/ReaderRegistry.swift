/// The formats that articles are read from.
///
/// Rooms above this one add theirs: `ReaderRegistry.standard.adding(PageReader())`.
public struct ReaderRegistry: Sendable {
  /// JSONL and plain text.
  public static let standard = ReaderRegistry([JSONLinesReader(), PlainTextReader()])

  /// The readers, those first that are asked first.
  public private(set) var readers: [any ArticleReader]

  /// A registry of some readers.
  ///
  /// - Parameter readers: Those first that are asked first.
  public init(_ readers: [any ArticleReader]) {
    self.readers = readers
  }

  /// The registry with more readers, which are asked before those that it has.
  public func adding(_ others: any ArticleReader...) -> ReaderRegistry {
    ReaderRegistry(others + readers)
  }

  /// The reader of an input: the one that knows its beginning, else its media type, else its ending.
  ///
  /// What none of them knows is read as a plain text, unless its name tells that it is none.
  ///
  /// - Throws: ``ImportingError/unreadKind(path:kind:)``.
  func reader(of input: ArticleInput) throws(ImportingError) -> any ArticleReader {
    let sample = input.sample
    if let reader = readers.first(where: { $0.recognises(sample) }) { return reader }
    if let type = sample.mediaType,
      let reader = readers.first(where: { $0.mediaTypes.contains(type) })
    {
      return reader
    }
    let ending = sample.ending
    if let reader = readers.first(where: { $0.endings.contains(ending) }) { return reader }
    guard FileKind.mayBeText(ending: ending) else {
      throw .unreadKind(path: input.name, kind: "a .\(ending) file")
    }
    return PlainTextReader()
  }

  /// Whether files of this ending in a folder hold articles.
  func isListed(ending: String) -> Bool {
    readers.contains { $0.endings.contains(ending) }
  }

  /// Whether a file in a folder, which is there, holds articles by its name.
  public func lists(_ file: ArticleFile) -> Bool {
    let disk = DiskFile(file.path)
    return !disk.name.hasPrefix(".") && file.stem != "README" && isListed(ending: file.ending)
      && disk.kind == .file
  }

  /// Whether a file of this ending that somebody names may hold articles.
  func mayRead(ending: String) -> Bool {
    FileKind.mayBeText(ending: ending)
      || readers.contains { $0.endings.contains(ending) || $0.sharedEndings.contains(ending) }
  }
}
