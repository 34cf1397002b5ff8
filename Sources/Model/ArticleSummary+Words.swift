extension ArticleSummary {
  /// How many copies an article has, in words as a line of a list has room for; `nil` for none.
  public static func copiesInWords(_ count: Int) -> String? {
    switch count {
    case ...0: nil
    case 1: "+1 copy"
    default: "+\(count) copies"
    }
  }

  /// How many copies it has, in words; `nil` for none.
  public var copiesInWords: String? { Self.copiesInWords(copyCount) }
}
