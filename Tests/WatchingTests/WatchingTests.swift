import Foundation
import TestSupport
import Testing

@testable import Watching

/// What a folder tells of itself.
@Suite(.timeLimit(.minutes(10))) struct WatchingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder("watch")
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func watch(
    gathering: Duration = .milliseconds(20), quiet: Duration = .milliseconds(300)
  ) throws -> FolderWatch {
    var patience = FolderWatch.Patience()
    patience.gathering = gathering
    patience.quiet = quiet
    return try #require(FolderWatch([folder.path], patience: patience))
  }

  /// The next files that are told of.
  private func files(_ watch: FolderWatch) async -> [String] {
    for await change in watch.changes {
      if case .files(let paths) = change { return paths }
    }
    return []
  }

  /// What is told of until a file is: on a slow machine a file may be told of more than once, when it is
  /// found in a new folder and when it is closed.
  private func files(_ watch: FolderWatch, upTo path: String) async -> Set<String> {
    var told: Set<String> = []
    while !told.contains(path) {
      let files = await files(watch)
      if files.isEmpty { break }
      told.formUnion(files)
    }
    return told
  }

  @Test func `a file that is written is told of once it is closed`() async throws {
    let file = try #require(FileHandle(forWritingAtPath: create("a.txt")))
    let watch = try watch(quiet: .seconds(60))
    watch.start()
    try file.write(contentsOf: Data("one".utf8))
    try file.write(contentsOf: Data("two".utf8))
    try file.close()
    #expect(await files(watch) == [path("a.txt")])
    watch.stop()
  }

  @Test func `a file that is moved into place is told of under its new name`() async throws {
    let outside = try TemporaryFolder("watch")
    let part = try outside.write("text", to: "b.part")
    let watch = try watch()
    watch.start()
    try FileManager.default.moveItem(atPath: part, toPath: path("b.txt"))
    #expect(await files(watch) == [path("b.txt")])
    watch.stop()
  }

  @Test func `a draft that is given its name, or taken away, is not told of`() async throws {
    let watch = try watch(gathering: .milliseconds(200), quiet: .milliseconds(100))
    for name in ["draft.txt", "gone.txt"] {
      try Data("text".utf8).write(to: URL(fileURLWithPath: path(name)))
    }
    try FileManager.default.moveItem(atPath: path("draft.txt"), toPath: path("named.txt"))
    try FileManager.default.removeItem(atPath: path("gone.txt"))
    // All of that has happened when the watch begins to read, however long it took.
    watch.start()
    #expect(await files(watch) == [path("named.txt")])
    watch.stop()
  }

  @Test(arguments: ["later", "sub/way/later"])
  func `a folder that is not there yet is watched as soon as it is`(name: String) async throws {
    var patience = FolderWatch.Patience()
    patience.gathering = .milliseconds(20)
    let watch = try #require(
      FolderWatch([path(name)], depth: .folderToCome, patience: patience))
    watch.start()
    for _ in 0..<2 {
      try FileManager.default.createDirectory(
        atPath: path(name), withIntermediateDirectories: true)
      try Data("text".utf8).write(to: URL(fileURLWithPath: path(name) + "/a.txt"))
      #expect(await files(watch) == [path(name) + "/a.txt"])
      try Data("more".utf8).write(to: URL(fileURLWithPath: path(name) + "/a.txt"))
      #expect(await files(watch) == [path(name) + "/a.txt"])
      // It may go and come again.
      try FileManager.default.removeItem(atPath: path(name))
    }
    watch.stop()
  }

  @Test func `a file that stays open is told of when it is left alone`() async throws {
    let watch = try watch()
    let file = try #require(FileHandle(forWritingAtPath: create("open.jsonl")))
    watch.start()
    #expect(await files(watch) == [path("open.jsonl")])
    try file.write(contentsOf: Data("{}\n".utf8))
    #expect(await files(watch) == [path("open.jsonl")])
    try file.close()
    watch.stop()
  }

  @Test func `what is put into a new folder is told of, however deep`() async throws {
    let watch = try watch(gathering: .milliseconds(200))
    watch.start()
    let deep = path("2026/11")
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    let (first, second) = (deep + "/c.txt", deep + "/d.txt")
    try Data("text".utf8).write(to: URL(fileURLWithPath: first))
    #expect(await files(watch, upTo: first) == [first])
    try Data("text".utf8).write(to: URL(fileURLWithPath: second))
    #expect(await files(watch, upTo: second).isSubset(of: [first, second]))
    watch.stop()
  }

  @Test func `what is put into a folder that was renamed is told of under its new name`()
    async throws
  {
    let old = path("old/deep")
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    let watch = try watch(gathering: .milliseconds(200))
    watch.start()
    try FileManager.default.moveItem(atPath: path("old"), toPath: path("new"))
    // Once the watch knows the folder's new name, a file in it is told of under that.
    try Data("text".utf8).write(to: URL(fileURLWithPath: path("new/a.txt")))
    #expect(await files(watch, upTo: path("new/a.txt")) == [path("new/a.txt")])
    let second = path("new/deep/b.txt")
    try Data("text".utf8).write(to: URL(fileURLWithPath: second))
    let told = await files(watch, upTo: second)
    #expect(told.isSubset(of: [path("new/a.txt"), second]) && told.contains(second))
    watch.stop()
  }

  @Test func `names that are no text are told of as they are`() async throws {
    let watch = try watch()
    watch.start()
    let name = Array((folder.path + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xC7), 0]
    let file = fopen(name, "w")
    fputs("text", file)
    fclose(file)
    #expect(await files(watch) == [folder.path + "/\u{10F7C7}"])
    watch.stop()
  }

  @Test func `where the kernel lost track, that is told`() async throws {
    let limit = try #require(
      Int(
        try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)))
    try #require(limit <= 100_000, "this system keeps too many events for this test")
    let watch = try watch()
    // Nobody reads yet. Events that are the same as the one before count once.
    let files = try ["x", "y"].map { try #require(FileHandle(forWritingAtPath: create($0))) }
    for number in 0...limit { try files[number % 2].write(contentsOf: Data([0x61])) }
    watch.start()
    var changes = watch.changes.makeAsyncIterator()
    #expect(await changes.next() == .unknown)
    // And it goes on.
    try Data("text".utf8).write(to: URL(fileURLWithPath: path("after.txt")))
    while let change = await changes.next() {
      if case .files(let paths) = change, paths.contains(path("after.txt")) { break }
    }
    watch.stop()
    while await changes.next() != nil {}
  }

  @Test func `an overflow that the kernel reports is known`() {
    var bytes = [UInt8](repeating: 0, count: 16)
    withUnsafeBytes(of: Int32(-1)) { bytes.replaceSubrange(0..<4, with: $0) }
    withUnsafeBytes(of: UInt32(0x4000)) { bytes.replaceSubrange(4..<8, with: $0) }
    let events = bytes.withUnsafeBytes { WatchEvent.events(in: $0) }
    #expect(events == [WatchEvent(watch: -1, kind: .lost, name: "")])
  }

  @Test func `a folder that cannot be watched tells nothing and ends`() async throws {
    let watch = try #require(FolderWatch([path("nowhere")]))
    watch.start()
    watch.stop()
    for await _ in watch.changes { Issue.record("something was told") }
  }

  @Test func `files come together with those that are complete with them`() {
    let start = ContinuousClock.now
    var pending = PendingFiles(gathering: .milliseconds(100), quiet: .seconds(2))
    pending.noteWriting("slow", at: start)
    pending.noteComplete("a", at: start)
    pending.noteComplete("b", at: start + .milliseconds(60))
    #expect(pending.takeDue(at: start + .milliseconds(99)).isEmpty)
    #expect(pending.takeDue(at: start + .milliseconds(100)) == ["a", "b"])
    pending.noteWriting("slow", at: start + .seconds(1))
    #expect(pending.takeDue(at: start + .seconds(2)).isEmpty)
    #expect(pending.nextTime == start + .seconds(3))
    #expect(pending.takeDue(at: start + .seconds(3)) == ["slow"])
    #expect(pending.isEmpty)
  }

  private func create(_ name: String) -> String {
    #expect(FileManager.default.createFile(atPath: path(name), contents: nil))
    return path(name)
  }
}
