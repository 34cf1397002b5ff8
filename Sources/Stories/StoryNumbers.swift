import DocumentAlignment
public import Model

/// The numbers that reports give, to be set against those of others.
public enum StoryNumbers {
  /// The numbers of an article, each once, without small ones that are words as often.
  public static func numbers(of article: Article) -> [Double] {
    ArticleTerms(of: article).terms.compactMap { term in
      if case .number(let value) = term.kind, value >= least { value } else { nil }
    }
  }

  /// A number as it is written in English.
  public static func text(of number: Double) -> String {
    guard number == number.rounded(), number < 1e15 else { return String(number) }
    let digits = String(Int(number))
    // A year is written without a comma.
    guard digits.count > 4 else { return digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  private static let least = 2.0
}
