import Foundation
import NamedEntities

/// Writes the list of everyday English words that tells them from names.
///
/// It takes the small sizes of SCOWL (Debian's `scowl`) and leaves out what ``EnglishEndings`` tells of
/// the words that stay, so that the list is two thirds as long and says the same.
///
/// Usage: `swift run --package-path Tools EverydayWords [FOLDER] > FILE`
@main
struct EverydayWords {
  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "/usr/share/dict/scowl"
    var words: Set<String> = []
    for variety in ["english", "american", "british"] {
      for size in [10, 20, 35] {
        let file = URL(fileURLWithPath: "\(folder)/\(variety)-words.\(size)")
        let text = try String(contentsOf: file, encoding: .isoLatin1)
        for line in text.split(separator: "\n") where line.utf8.allSatisfy(letters.contains) {
          words.insert(String(line))
        }
      }
    }
    var kept: Set<String> = []
    // What a word is derived from is shorter than it.
    for word in words.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
    where !EnglishEndings.isDerived(word, from: kept.contains) {
      kept.insert(word)
    }
    print(header)
    for word in kept.sorted() { print(word) }
  }

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  private static let header = """
    # Common English words in lower case, one a line: SCOWL (Spell Checker Oriented Word Lists),
    # sizes 10 to 35 of english-words, american-words and british-words, without words that have an
    # apostrophe or an accent and without those that are made of others by rule. Made by
    # Tools/Sources/EverydayWords; do not edit.
    # Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these
    # word lists, the associated scripts, the output created from the scripts, and its documentation for
    # any purpose is hereby granted without fee, provided that the above copyright notice appears in all
    # copies and that both that copyright notice and this permission notice appear in supporting
    # documentation. Kevin Atkinson makes no representations about the suitability of this array for any
    # purpose. It is provided "as is" without express or implied warranty.
    """
}
