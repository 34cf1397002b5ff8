/// What an XPath expression gives.
public enum XPathValue {
  /// One of several things that an expression finds.
  public enum Item {
    /// An element or a text.
    case node(MarkupNode)
    /// The value of an attribute, comment or other thing that the tree does not list.
    case value(String)

    /// The text in it.
    public var text: String {
      switch self {
      case .node(let node): node.text
      case .value(let value): value
      }
    }
  }

  /// Elements, texts and attributes, in document order.
  case nodes([Item])
  /// A string.
  case string(String)
  /// A number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)

  /// The elements and texts found; none where it is a string, number or truth value.
  public var nodes: [MarkupNode] {
    guard case .nodes(let items) = self else { return [] }
    return items.compactMap { item in
      guard case .node(let node) = item else { return nil }
      return node
    }
  }

  /// The first thing's text, or the string; `nil` where nothing is found.
  public var text: String? {
    switch self {
    case .nodes(let items): items.first?.text
    case .string(let text): text
    case .number(let number): "\(number)"
    case .boolean(let boolean): "\(boolean)"
    }
  }
}

/// Why an XPath expression gives nothing.
public struct XPathError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The expression.
  public var expression: String
  /// What is wrong: a clause without a full stop.
  public var reason: String

  /// An error of the given parts.
  public init(expression: String, reason: String) {
    self.expression = expression
    self.reason = reason
  }

  /// What is wrong, and where.
  public var description: String { "The XPath expression \"\(expression)\" fails: \(reason)." }
}
