import Foundation
import Importing
import Language
import Model
import TestSupport
import Testing

@Suite struct DiskFileTests {
  private let temporary: TemporaryFolder
  private let folder: String

  init() throws {
    temporary = try TemporaryFolder("disk")
    folder = DiskFile(temporary.path).fullPath
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
  }

  private func write(_ bytes: [UInt8], to name: [UInt8]) {
    let path = (Array((folder + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    #expect(descriptor >= 0)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  @Test func `files whose names are no text are found and read`() throws {
    // "خبر.txt" and "سرت.txt" in Windows-1256.
    let dot = Array(".txt".utf8)
    write(Array("The first report.".utf8), to: [0xCE, 0xC8, 0xD1] + dot)
    write(Array("The second report.".utf8), to: Array("sub/".utf8) + [0xD3, 0xD1, 0xCA] + dot)
    write(Array("The third report.".utf8), to: Array("خبر.txt".utf8))
    let files = try ArticleFile.files(at: [folder])
    let outcomes = files.map { $0.read() }
    #expect(outcomes.flatMap(\.failures).isEmpty)
    #expect(
      Set(outcomes.flatMap(\.articles).map(\.text))
        == ["The first report.", "The second report.", "The third report."])
    // Each has an id that can be printed, and the full path leads back to the file.
    let ids = outcomes.flatMap(\.articles).map(\.id.rawValue)
    #expect(Set(ids).count == 3)
    #expect(ids.allSatisfy { $0 == Sanitiser.line($0) && !$0.isEmpty })
    for file in files { #expect(DiskFile(DiskFile(file.path).fullPath).kind == .file) }
  }

  @Test func `hidden files and linked folders are passed over`() throws {
    write(Array("x".utf8), to: Array(".hidden.txt".utf8))
    write(Array("x".utf8), to: Array("a.txt".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/sub/loop", withDestinationPath: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/sub/link.txt", withDestinationPath: folder + "/a.txt")
    #expect(DiskFile(folder).namesBelow == ["a.txt", "sub/link.txt"])
    let link = folder + "/news"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder + "/sub")
    #expect(try ArticleFile.files(at: [link]).map(\.path) == [link + "/link.txt"])
  }

  @Test(arguments: [
    ("/no/such/../file", "/no/file"), ("/", "/"), ("/tmp/./x-y-z/", "/tmp/x-y-z"),
  ])
  func `a path that leads nowhere is full all the same`(path: String, full: String) {
    #expect(DiskFile(path).fullPath == full)
  }

  @Test func `a file with a hole is given up at the hole`() throws {
    let path = folder + "/hole.txt"
    write(Array("A report.\n".utf8), to: Array("hole.txt".utf8))
    #expect(truncate(path, 1 << 40) == 0)
    let time = ProcessorTime.spent {
      #expect(throws: ImportingError.notText(path: path, offset: 10)) {
        _ = try DiskFile(path).contents()
      }
      let outcome = ArticleFile(path: path).read()
      #expect(outcome.failures == [.notText(path: path, offset: 10)])
    }
    // To read all of it would take minutes.
    #expect(time < .seconds(2))
  }

  @Test func `a file of any time is stamped`() throws {
    write(Array("A report.".utf8), to: Array("a.txt".utf8))
    var times = [timespec(tv_sec: 1 << 33, tv_nsec: 0), timespec(tv_sec: 1 << 33, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, folder + "/a.txt", &times, 0) == 0)
    #expect(DiskFile(folder + "/a.txt").stamp?.size == 9)
  }

  @Test(arguments: [
    (["XDG_DATA_HOME": "/data"], "/data"), (["HOME": "/home/x"], "/home/x/.local/share"),
    (["HOME": "/home/x", "XDG_DATA_HOME": "data"], "/home/x/.local/share"),
    (["HOME": "/home/x", "XDG_DATA_HOME": ""], "/home/x/.local/share"),
  ])
  func `the user's folders are absolute`(environment: [String: String], folder: String) {
    #expect(
      HomeFolder.folder(named: "XDG_DATA_HOME", else: ".local/share", environment: environment)
        == folder)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "home"], ["HOME": ".", "XDG_DATA_HOME": "x"]])
  func `a home that is none is that of the account`(environment: [String: String]) throws {
    let found = try #require(
      HomeFolder.folder(named: "XDG_DATA_HOME", else: ".local/share", environment: environment))
    let entry = try #require(getpwuid(getuid()))
    #expect(found == String(cString: entry.pointee.pw_dir) + "/.local/share")
  }
}
