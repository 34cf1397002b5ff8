/// An attribute of an element.
public struct MarkupAttribute: Hashable, Sendable {
  /// Its local name, in lower case in HTML.
  public var name: String
  /// The prefix that it is written with.
  public var prefix: String?
  /// The namespace that the prefix stands for, where it is declared.
  public var namespace: String?
  /// Its value, references resolved.
  public var value: String
}

/// An element or a text of a document.
public struct MarkupNode {
  /// The document that it is part of.
  public let document: MarkupDocument
  /// Its place in document order.
  public let index: Int

  init(document: MarkupDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// Whether it is a text.
  public var isText: Bool { document.isText(index) }

  /// An element's local name, in lower case in HTML; empty for a text.
  public var name: String { document.name(of: index) }

  /// The prefix that an element is written with.
  public var prefix: String? { document.prefix(of: index) }

  /// The namespace that an element is in, where its prefix is declared.
  public var namespace: String? { document.namespace(of: index) }

  /// The element that it stands in.
  public var parent: MarkupNode? { document.parent(of: index).map(document.node) }

  /// Its place and those of its descendants in document order.
  public var subtree: Range<Int> { index..<document.end(of: index) }

  /// Elements and texts that stand directly in it.
  public var children: some Sequence<MarkupNode> {
    sequence(state: index + 1) { [document, end = subtree.upperBound] next -> MarkupNode? in
      guard next < end else { return nil }
      defer { next = document.end(of: next) }
      return document.node(at: next)
    }
  }

  /// Elements that stand directly in it.
  public var elements: some Sequence<MarkupNode> { children.lazy.filter { !$0.isText } }

  /// Elements and texts that stand in it at any depth, in document order.
  public var descendants: some Sequence<MarkupNode> {
    subtree.dropFirst().lazy.map { [document] in document.node(at: $0) }
  }

  /// All text in it, as it stands.
  ///
  /// - Complexity: O(*n*) in its descendants.
  public var text: String {
    var text = ""
    for index in subtree where document.isText(index) {
      text += String(decoding: document.bytes(of: index), as: UTF8.self)
    }
    return text
  }

  /// A text's bytes in UTF-8, without a copy; none for an element.
  public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withExtendedLifetime(document) { body(document.bytes(of: index)) }
  }

  /// An element's attributes in the order that they are written in.
  public var attributes: [MarkupAttribute] { document.attributes(of: index) }

  /// The value of an attribute without a prefix.
  public func attribute(_ name: StaticString) -> String? {
    document.attribute(name, of: index)
  }

  /// The value of an attribute in a namespace.
  public func attribute(_ name: String, namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The first descendant element of a local name.
  public func first(_ name: String) -> MarkupNode? {
    for index in subtree.dropFirst() where document.name(of: index) == name {
      return document.node(at: index)
    }
    return nil
  }
}
