import Foundation
import Importing
import Testing

/// What is listed where more formats are read.
@Suite final class FolderOfFormatsTests {
  private struct NoteReader: DocumentReader {
    var endings: Set<String> { ["note"] }
    var sharedEndings: Set<String> { ["xml"] }

    func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch { ArticleBatch() }
  }

  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "khabar-formats-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["a.txt", "b.note", "c.xml", "d.pdf"] {
      try Data("A text.".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func `a folder's files are those with an ending of some format alone`() throws {
    let readers = ReaderRegistry.standard.adding(NoteReader())
    let listing = try FileListing(at: folder, readers: readers)
    #expect(listing.files.map(\.stem) == ["a", "b"])
    #expect(listing.leftOut == ["xml": 1, "pdf": 1])
    #expect(try FileListing(at: folder).files.map(\.stem) == ["a"])
  }

  @Test func `a file that is named is tried where another format shares its ending`() throws {
    let readers = ReaderRegistry.standard.adding(NoteReader())
    #expect(try FileListing(at: folder + "/c.xml", readers: readers).files.count == 1)
    #expect(throws: ImportingError.unreadKind(path: folder + "/c.xml", kind: "a .xml file")) {
      try FileListing(at: self.folder + "/c.xml")
    }
  }
}
