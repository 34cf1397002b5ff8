public import Markup

/// The reader's own XPath expressions for a site's pages, in place of what is found without them.
public struct PageExpressions: Hashable, Sendable {
  /// What an expression is for.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The article's title.
    case title
    /// The elements that hold its text.
    case body
    /// The date of its publication.
    case date
  }

  private var expressions: [Part: String] = [:]

  /// No expressions.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { expressions.isEmpty }

  /// The expression for a part; `nil` where it is found as usual.
  public subscript(part: Part) -> String? { expressions[part] }

  /// Sets the expression for a part.
  ///
  /// - Throws: ``XPathError`` for what is no XPath 1.0.
  public mutating func set(_ part: Part, to expression: String) throws(XPathError) {
    // An expression is read as a whole before anything is looked for.
    if let document = try? MarkupDocument(html: "<p></p>") {
      _ = try document.evaluate(expression)
    }
    expressions[part] = expression
  }

  /// What an expression finds in a document; `nil` where there is none for the part.
  ///
  /// - Throws: ``PageError/expressionFailed(_:)`` where it finds nothing.
  func found(_ part: Part, in document: MarkupDocument) throws(PageError) -> XPathValue? {
    guard let expression = expressions[part] else { return nil }
    let value: XPathValue
    do throws(XPathError) {
      value = try document.evaluate(expression)
    } catch {
      throw .expressionFailed(error)
    }
    let isEmpty = value.text?.allSatisfy(\.isWhitespace) ?? true
    guard !isEmpty else {
      throw .expressionFailed(
        XPathError(expression: expression, reason: "it finds no \(part.rawValue) on the page"))
    }
    return value
  }
}
