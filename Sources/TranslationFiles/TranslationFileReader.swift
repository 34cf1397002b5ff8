import Language
import Markup
import Model

/// Reads TMX 1.1 to 1.4, and XLIFF 1.0 to 2.1.
public enum TranslationFileReader {
  /// The aligned texts of a document: one of TMX, one for each `file` of XLIFF.
  ///
  /// Of a memory in more than two languages, the source is the one that it names (`srclang`) or else the
  /// commonest, and the target the commonest beside it.
  ///
  /// - Throws: ``TranslationFileError``.
  /// - Complexity: O(*n*).
  public static func files(of bytes: [UInt8]) throws(TranslationFileError) -> [TranslationFile] {
    let document: MarkupDocument
    do {
      document = try MarkupDocument(xml: try MarkupEncoding.decode(bytes).text)
    } catch {
      throw .unreadable("\(error)")
    }
    let root = document.root
    let files: [TranslationFile]
    switch root.name.lowercased() {
    case "tmx": files = [MemoryReader.file(of: root)]
    case "xliff": files = InterchangeReader.files(of: root)
    default: throw .otherKind(root: root.name)
    }
    let paired = files.filter { file in
      file.units.contains { !$0.source.isEmpty && !$0.target.isEmpty }
    }
    guard !paired.isEmpty else { throw .noPairs }
    return paired
  }
}
