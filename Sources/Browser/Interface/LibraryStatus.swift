/// What is known of the library as a whole.
public struct LibraryStatus: Hashable, Sendable {
  /// A file, or a line of one, that could not be read.
  public struct Failure: Hashable, Sendable {
    /// The file, as the reader of this program named it.
    public var path: String
    /// Why, in one sentence that tells what to do.
    public var reason: String

    /// A failure to read `path`.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Work that goes on.
  public struct Progress: Hashable, Sendable {
    /// What is being done, as in "Reading".
    public var task: String
    /// How much of it is done.
    public var done: Int
    /// How much there is; `nil` while not known.
    public var total: Int?
    /// Whether files are still being read, so that articles may come and failures are not all known;
    /// otherwise articles that are there are analysed.
    public var isReading: Bool

    /// Work of which `done` of `total` is done.
    public init(task: String, done: Int, total: Int?, isReading: Bool = true) {
      self.task = task
      self.done = done
      self.total = total
      self.isReading = isReading
    }
  }

  /// What the reader opened: a folder's name or the library's.
  public var name: String
  /// The folder that was opened, as a full path: files in it are named by their way from there.
  public var folder: String?
  /// How many articles it holds.
  public var articles: Int
  /// What could not be read, in the order of the files.
  public var failures: [Failure]
  /// Work that goes on; `nil` when there is none.
  public var progress: Progress?
  /// Another one whenever names or translations have been found.
  public var analysisVersion: Int

  /// The status of a library.
  public init(
    name: String, folder: String? = nil, articles: Int = 0, failures: [Failure] = [],
    progress: Progress? = nil,
    analysisVersion: Int = 0
  ) {
    self.name = name
    self.folder = folder
    self.articles = articles
    self.failures = failures
    self.progress = progress
    self.analysisVersion = analysisVersion
  }
}
