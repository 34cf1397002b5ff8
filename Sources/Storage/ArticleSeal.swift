import Language
import Model

/// A hash over all that a library stores of an article but its marks, by which damage is noticed.
///
/// It stands in the last eight bytes of the packed segments, where what reads them does not look.
/// Articles that were stored before there were seals have none.
enum ArticleSeal {
  static let byteCount = 8

  /// The seal of an article whose segments pack into the given bytes.
  static func bytes(of article: Article, contentHash: Int64, segments: some Sequence<UInt8>)
    -> [UInt8]
  {
    var hash = ContentHash()
    func add(_ number: Int64) {
      withUnsafeBytes(of: number.littleEndian) { hash.combine($0) }
    }
    add(contentHash)
    for value in [
      article.id.rawValue, article.path, article.url, article.source, article.title.text,
      article.title.origin.rawValue, article.title.language.rawValue, article.language.rawValue,
    ] {
      // A length before each, so that nothing moves from one value to the next unseen.
      add(value.map { Int64($0.utf8.count) } ?? -1)
      hash.combine(value ?? "")
    }
    add(article.date?.secondsSince1970 ?? .min)
    add(Int64(article.date?.precision.rawValue ?? -1))
    hash.combine(segments)
    // What articles had not when there were seals already, told apart by a name before each.
    let origin = OriginCoding.values(of: article.origin)
    for (name, value) in [
      ("author", article.author), ("origin", origin.name), ("item", origin.item),
    ] {
      guard let value else { continue }
      hash.combine(name)
      add(Int64(value.utf8.count))
      hash.combine(value)
    }
    return (0..<byteCount).map { UInt8(truncatingIfNeeded: hash.value >> (UInt64($0) * 8)) }
  }
}
