import CResources
import Language
import SentenceAlignment

/// The words of both languages that deny, from `polarity.tsv`, and those that say how many or how surely.
struct PolarityWords: Sendable {
  /// What a word does; see `polarity.tsv`.
  enum Role: String, Sendable {
    case negator
    case weak
    case exact
    case idiom
    case half
    case only
    case all
    case most
    case some
    case few
    case may
    case must
  }

  /// The words of the program's table.
  static let shared = PolarityWords()

  private var exact = KeyTable<Role>(minimumCapacity: 512)
  private var byStem = KeyTable<Bool>(minimumCapacity: 256)
  private var byReading = KeyTable<Bool>(minimumCapacity: 256)
  /// Words that end a restriction: they have another role as well.
  private var restricting = KeyTable<Bool>()
  private var degrees = KeyTable<Role>()

  private init() {
    let table = khabar_polarity()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    for row in WordTable(bytes, fieldCount: 1).rows {
      guard let name = row.fields.first, let role = Role(rawValue: name), row.columns.count == 2
      else { continue }
      for word in row.columns.joined() {
        let key = WordKey(word.folded).value
        switch role {
        case .negator, .exact, .idiom, .half: exact[key] = role
        case .only: restricting[key] = true
        case .weak: break
        case .all, .most, .some, .few, .may, .must: degrees[key] = role
        }
      }
      guard role == .weak else { continue }
      for word in row.columns[0] { byStem[WordKey(word.stem).value] = true }
      for word in row.columns[1] { byReading[WordKey(word.folded).value] = true }
    }
  }

  /// Whether a word denies what follows.
  func isNegator(_ type: WordType) -> Bool { exact[type.key.value] == .negator }

  /// The role of two words as a phrase: ``Role/idiom`` or ``Role/half``, or `nil`.
  func phrase(_ first: WordType, _ second: WordType) -> Role? {
    exact[WordKey(first.form + " " + second.form).value]
  }

  /// Whether a word after a negator leaves one thing of what is denied.
  func restricts(_ type: WordType) -> Bool { restricting[type.key.value] ?? false }

  /// Whether a word is negative by itself.
  func isWeak(_ type: WordType) -> Bool {
    if exact[type.key.value] == .exact { return true }
    switch type.script {
    case .arabic: return type.readings.contains { byReading[$0.value] ?? false }
    case .latin: return byStem[type.stemKey.value] ?? false || hasNegativeAffix(type.form)
    case .digits, .other: return false
    }
  }

  /// How many or how surely a word says; `nil` where it says neither.
  func degree(_ type: WordType) -> Role? { degrees[type.key.value] }

  /// "unhappy", "inexorable", "speechless".
  private func hasNegativeAffix(_ form: String) -> Bool {
    if form.hasSuffix("less"), form.utf8.count > 7 { return true }
    let rest = String(form.dropFirst(2))
    if form.hasPrefix("un") { return form.utf8.count > 5 && EverydayWord.isOne(rest) }
    guard Self.prefixes.contains(where: form.hasPrefix), form.utf8.count > 7 else { return false }
    return form.hasSuffix("able") || form.hasSuffix("ible")
      || Self.adjectiveEndings.contains(where: form.hasSuffix) && EverydayWord.isOne(rest)
  }

  private static let prefixes = ["in", "im", "il", "ir"]
  private static let adjectiveEndings = [
    "ent", "ant", "al", "ate", "ive", "ect", "ure",
  ]
}
