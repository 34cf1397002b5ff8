internal import Executors
import Glibc
import Importing
import Language
import Synchronization

/// Watches folders: tells which files in them are new or changed, without looking at them again and
/// again.
///
/// A file is told of when it is closed after writing, moved into place, or left alone for a while
/// though still open. Where so much happened that the kernel lost track, that is told instead, and the
/// folders are to be looked through. Folders on network mounts tell only of what this machine does.
///
/// It costs nothing while nothing happens: a thread sleeps in the kernel.
public final class FolderWatch: Sendable {
  /// What happened.
  public enum Change: Hashable, Sendable {
    /// These files are new or changed.
    case files([String])
    /// Nobody knows what happened: look through the folders.
    case unknown
  }

  /// How long it waits.
  public struct Patience: Hashable, Sendable {
    /// How long a file that is complete waits for others, so that many come together.
    public var gathering = Duration.milliseconds(100)
    /// How long a file that is still open has to be left alone until it is told of as it is.
    public var quiet = Duration.seconds(2)

    /// What suits files that people and programs save.
    public init() {}
  }

  /// What is watched.
  public enum Depth: Hashable, Sendable {
    /// The folder alone.
    case folder
    /// The folder and all below it but hidden ones.
    case tree
    /// The folder alone, which need not be there yet, or may go and come again: what lies on the way to
    /// it is watched too.
    case folderToCome
  }

  /// What happened, in order; ends with ``stop()``.
  public let changes: AsyncStream<Change>

  private struct Folders {
    var paths: [CInt: String] = [:]
    /// Folders that could not be watched, as the system allows no more.
    var unwatched = 0
  }

  private let continuation: AsyncStream<Change>.Continuation
  private let inotify: CInt
  private let stopEnds: (read: CInt, write: CInt)
  private let depth: Depth
  private let patience: Patience
  /// Folders that may come to be.
  private let awaited: [String]
  private let folders = Mutex(Folders())

  /// A watch on folders, which tells nothing yet: see ``start()``.
  ///
  /// From here on nothing that happens is missed.
  ///
  /// - Parameters:
  ///   - paths: Folders; what is none is passed over.
  ///   - depth: Whether what is below them is watched too.
  ///   - patience: How long it waits.
  /// - Returns: `nil` where the system has no way to watch.
  /// - Complexity: O(*n*) in the names in the folders.
  public init?(_ paths: [String], depth: Depth = .tree, patience: Patience = Patience()) {
    inotify = inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK))
    var ends: [CInt] = [-1, -1]
    let hasEnds = pipe(&ends) == 0
    stopEnds = (ends[0], ends[1])
    (changes, continuation) = AsyncStream.makeStream()
    self.depth = depth
    self.patience = patience
    guard inotify >= 0, hasEnds else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    awaited = depth == .folderToCome ? paths : []
    for path in paths {
      _ = depth == .folderToCome ? watch(wayTo: path) : watch(folder: path)
    }
  }

  deinit {
    for descriptor in [inotify, stopEnds.read, stopEnds.write] where descriptor >= 0 {
      close(descriptor)
    }
  }

  /// Folders that are not watched, as the system allows no more (`fs.inotify.max_user_watches`).
  public var unwatchedFolders: Int { folders.withLock(\.unwatched) }

  /// Begins to tell what happened since it was made.
  public func start() {
    let thread = ThreadPoolExecutor(name: "khabar-watch", threadCount: 1)
    Task.detached(executorPreference: thread) { [self] in run() }
  }

  /// Ends it.
  public func stop() {
    var byte: UInt8 = 0
    write(stopEnds.write, &byte, 1)
  }

  // MARK: Folders

  /// Watches a folder, and those below it.
  ///
  /// - Returns: The files in those folders, where all is watched.
  private func watch(folder: String) -> [String] {
    var files: [String] = []
    var rest = [folder]
    while let path = rest.popLast() {
      let number = FileName.withCString(path) { inotify_add_watch(inotify, $0, WatchEvent.mask) }
      guard number >= 0 else {
        if errno == ENOSPC { folders.withLock { $0.unwatched += 1 } }
        continue
      }
      // A folder that can be reached in two ways is watched once; one that was renamed has its number from before.
      let isNew = folders.withLock { folders in
        defer { folders.paths[number] = path }
        return folders.paths[number] != path
      }
      guard depth == .tree, isNew else { continue }
      // Listed after it is watched, so that nothing falls in between.
      for entry in DiskFile(path).listing where !entry.name.hasPrefix(".") {
        let below = Self.path(of: entry.name, in: path)
        if entry.isFolder { rest.append(below) } else { files.append(below) }
      }
    }
    return files
  }

  /// Watches a folder and the one that it is in, or as much of the way to it as is there.
  ///
  /// - Returns: The files in the folder.
  private func watch(wayTo folder: String) -> [String] {
    var watched: String?
    while true {
      var path = folder
      while !path.isEmpty, DiskFile(path).kind != .folder { path = Self.parent(of: path) }
      let isThere = path == folder
      let place = isThere ? Self.parent(of: path) : path
      // More of the way may have come to be before its end was watched.
      if !isThere, place == watched { return [] }
      _ = watch(folder: place.isEmpty ? "/" : place)
      watched = place
      guard isThere else { continue }
      _ = watch(folder: folder)
      // Listed after it is watched, so that nothing falls in between.
      return DiskFile(folder).listing.filter { !$0.isFolder }
        .map { Self.path(of: $0.name, in: folder) }
    }
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  // MARK: The thread

  private func run() {
    var pending = PendingFiles(gathering: patience.gathering, quiet: patience.quiet)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    var sources = [inotify, stopEnds.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let ready = poll(&sources, nfds_t(sources.count), Self.milliseconds(until: pending.nextTime))
      if ready < 0, errno != EINTR { break }
      if ready > 0, sources[1].revents != 0 { break }
      if ready > 0, sources[0].revents != 0 {
        let count = read(inotify, buffer.baseAddress, buffer.count)
        if count > 0 {
          take(WatchEvent.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])), &pending)
        }
      }
      let due = pending.takeDue(at: .now)
      if !due.isEmpty { continuation.yield(.files(due)) }
    }
    continuation.finish()
  }

  private static func milliseconds(until time: ContinuousClock.Instant?) -> CInt {
    guard let time else { return -1 }
    let rest = time - .now
    // Rounded up, so that it is due by then.
    return CInt(max(0, min(60_000, rest / .milliseconds(1) + 1)))
  }

  private func take(_ events: [WatchEvent], _ pending: inout PendingFiles) {
    for event in events {
      if event.kind == .lost {
        pending.clear()
        watchAnew()
        continuation.yield(.unknown)
        continue
      }
      guard let folder = folders.withLock({ $0.paths[event.watch] }) else { continue }
      let path = Self.path(of: event.name, in: folder)
      switch event.kind {
      case .modified: pending.noteWriting(path, at: .now)
      case .complete: pending.noteComplete(path, at: .now)
      case .gone: pending.forget(path)
      case .folder where depth == .tree && !event.name.hasPrefix("."):
        for file in watch(folder: path) { pending.noteComplete(file, at: .now) }
      case .folder where depth == .folderToCome:
        for wanted in awaited where wanted == path || wanted.hasPrefix(path + "/") {
          for file in watch(wayTo: wanted) { pending.noteComplete(file, at: .now) }
        }
      case .ended: folders.withLock { $0.paths[event.watch] = nil }
      case .folder, .lost: break
      }
    }
  }

  /// Watches folders that are new where that was lost.
  private func watchAnew() {
    guard depth == .tree else {
      for path in awaited { _ = watch(wayTo: path) }
      return
    }
    let known = folders.withLock { folders in
      let paths = Array(folders.paths.values)
      folders = Folders()
      return paths
    }
    for path in known { _ = watch(folder: path) }
  }
}
