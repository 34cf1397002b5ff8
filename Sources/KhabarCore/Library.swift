import DocumentAlignment
public import Executors
import Foundation
public import Importing
import Model
import Storage
import Stories

/// A library of news: the front door of the core, with the verbs that the command line and the
/// browser share.
///
/// Reading and analysing go through the actor one after the other, on a thread of its own, so that
/// they never stand in the way of anything else; questions about what it holds are answered beside
/// them, each from one state of the library, on the thread of whoever asks.
public actor Library {
  /// What finding names has in memory; made when the first article comes in.
  var nameAnalysis: NameAnalysis?
  /// For tasks that have the library read and analyse: they do not change threads between one piece of
  /// work and the next.
  public nonisolated let threadPreference: ThreadPreference
  /// The thread on which the library reads and analyses.
  nonisolated let thread: ThreadExecutor
  /// Threads for pure work of the library that can be done beside each other; they start when there is
  /// some.
  nonisolated let helpers: HelperThreads
  /// The articles that are looked at, to be analysed before others.
  nonisolated let preferred = PreferredArticles()

  /// Whether the library outlives the program, so that files are known by their full paths.
  nonisolated let isKept: Bool

  /// The formats that articles are read from.
  public nonisolated let readers: ReaderRegistry

  nonisolated let dictionaries: SystemDictionaries
  nonisolated let names = FrequentNames()
  private nonisolated let store: Store

  /// What can be asked of a library while it is written to.
  public enum Concurrency: Sendable {
    /// Nothing: questions wait. It is open sooner, for a program that does one thing and ends.
    case oneAtATime
    /// Everything, as of before what is being written.
    case questionsBesideWork
  }

  /// Opens a library.
  ///
  /// - Parameters:
  ///   - location: Where it is; a file and its folders are made where they are missing.
  ///   - dictionaries: What `~word` is looked up in; ``InstalledDictionaries/standard``, once a word is, where
  ///     none are given.
  ///   - readers: The formats that files are read in.
  ///   - priority: That of reading and analysing.
  ///   - concurrency: Whether questions are answered while the library is written to.
  ///   - waiting: Called in any thread, with a sentence for a person, when a change has waited long
  ///     for another program that writes to the library.
  /// - Throws: ``LibraryError/unusable(reason:)``.
  public static func open(
    _ location: LibraryLocation, dictionaries: InstalledDictionaries? = nil,
    readers: ReaderRegistry = .standard, priority: ThreadPriority = .standard,
    concurrency: Concurrency = .questionsBesideWork,
    waiting: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(LibraryError) -> Library {
    let systemDictionaries = SystemDictionaries(dictionaries)
    let thread = ThreadExecutor(name: "khabar-library", priority: priority)
    let helpers = HelperThreads(name: "khabar-helpers", priority: priority)
    do {
      switch location {
      case .memory:
        return Library(
          store: try Store.inMemory(), dictionaries: systemDictionaries, readers: readers,
          isKept: false, thread: thread, helpers: helpers)
      case .file(let path):
        Store.makeFolders(for: path)
        let store = try Store(
          path: path, connections: concurrency == .oneAtATime ? .one : .several
        ) {
          waiting("Another program is writing to the library \"\(path)\". Waiting for it to end…")
        }
        return Library(
          store: store, dictionaries: systemDictionaries, readers: readers, isKept: true,
          thread: thread, helpers: helpers)
      }
    } catch {
      throw .unusable(reason: "\(error)")
    }
  }

  private init(
    store: Store, dictionaries: SystemDictionaries, readers: ReaderRegistry, isKept: Bool,
    thread: ThreadExecutor, helpers: HelperThreads
  ) {
    self.store = store
    self.dictionaries = dictionaries
    self.readers = readers
    self.isKept = isKept
    self.thread = thread
    threadPreference = ThreadPreference(for: thread)
    self.helpers = helpers
  }

  /// The actor's executor: ``thread``.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// Reads from one state of the library.
  ///
  /// - Throws: ``LibraryError/unusable(reason:)`` for what the file does, else what `body` throws.
  nonisolated func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    do {
      return try store.read(body)
    } catch let error as StoreError {
      throw LibraryError.unusable(reason: error.description)
    }
  }

  /// Changes the library in one transaction.
  ///
  /// - Throws: ``LibraryError/unusable(reason:)`` for what the file does, else what `body` throws.
  nonisolated func write<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result {
    do {
      return try store.write(body)
    } catch let error as StoreError {
      throw LibraryError.unusable(reason: error.description)
    }
  }

  /// Prepares for what is about to be written.
  nonisolated func expect(_ expectation: Store.Expectation) throws {
    do {
      try store.expect(expectation)
    } catch let error as StoreError {
      throw LibraryError.unusable(reason: error.description)
    }
  }

  nonisolated func damage() throws -> [Damage] {
    do {
      return try store.findDamage(
        packings: OtherPackings(
          isFingerprint: { ArticleFingerprint(bytes: $0) != nil },
          isStoryProfile: { StoryProfile(bytes: $0) != nil }))
    } catch let error as StoreError {
      throw LibraryError.unusable(reason: error.description)
    }
  }

  /// Seconds since 1970.
  static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
