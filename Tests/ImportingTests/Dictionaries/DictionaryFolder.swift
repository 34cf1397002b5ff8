import CZlib
import Foundation

/// A folder of dictionaries written for a test, removed with it.
final class DictionaryFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("khabar-dictionaries-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a dictionary as `dictfmt` does: headwords in the index, meanings in the text.
  func write(
    _ name: String, entries: [(headword: String, meanings: [String])], isCompressed: Bool = true
  ) throws {
    var text: [UInt8] = []
    var index = "00databaseutf8\tA\tB\n"
    text.append(UInt8(ascii: "\n"))
    for entry in entries {
      let numbered = entry.meanings.enumerated().map {
        entry.meanings.count == 1 ? $1 : "\($0 + 1). \($1)"
      }
      let article = Array("\(entry.headword) /x/\n\(numbered.joined(separator: "\n"))\n".utf8)
      index += "\(entry.headword)\t\(digits(text.count))\t\(digits(article.count))\n"
      text += article
    }
    try index.write(toFile: "\(path)/\(name).index", atomically: true, encoding: .utf8)
    if isCompressed {
      let file = gzopen("\(path)/\(name).dict.dz", "wb")
      gzwrite(file, text, UInt32(text.count))
      gzclose(file)
    } else {
      try Data(text).write(to: URL(fileURLWithPath: "\(path)/\(name).dict"))
    }
  }

  /// Cuts a file to its first bytes.
  func truncate(_ name: String, to count: Int) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try Data(contentsOf: url).prefix(count).write(to: url)
  }

  private func digits(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return (number >= 64 ? digits(number / 64) : "") + String(letters[number % 64])
  }
}
