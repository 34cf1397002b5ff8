/// The words in names that tell whose child somebody is: bin, ibn, bint, ould, بن.
package enum DescentWords {
  /// Whether a folded word that stands inside a name is one.
  package static func contains(_ word: some StringProtocol) -> Bool {
    words[String(word)] != nil
  }

  /// Whether a folded word is one where it opens a name too: Ben is a given name there, and with Ould begin
  /// family names.
  package static func open(with word: some StringProtocol) -> Bool {
    words[String(word)]?.isAmbiguous == false
  }

  private static let words: [String: WordTable.Word] = {
    let rows = NameParticles.rows().filter { $0.fields == ["child"] }
    return Dictionary(rows.flatMap { $0.columns.joined() }.map { ($0.folded, $0) }) { first, _ in
      first
    }
  }()
}
