internal import CXML

/// A web page or an XML document as a tree that is only read.
///
/// Both are mended as far as it goes, as browsers and feed readers do. Nothing outside the bytes is
/// ever read: no external entity, no document type, no network. Of the entities that a document
/// declares itself only short texts are known, so that none can swell.
///
/// Nodes are kept in document order; a subtree is a range of them. Not for several threads at once.
public final class MarkupDocument {
  /// The most bytes that are parsed.
  public static let longest = 32 << 20
  /// The most elements that are parsed; what follows them is left out.
  private static let mostElements: Int32 = 1_000_000

  private let handle: OpaquePointer
  private let nodes: UnsafeBufferPointer<khabar_xml_node>
  private let attributes: UnsafeBufferPointer<khabar_xml_attribute>

  /// Whether there were faults, or the document ends early.
  public var isFaulty: Bool { khabar_xml_is_faulty(handle) }

  /// A web page of decoded text.
  ///
  /// - Throws: ``MarkupError``.
  /// - Complexity: O(*n*).
  public convenience init(html text: String) throws(MarkupError) {
    try self.init(Array(text.utf8), syntax: KHABAR_XML_HTML)
  }

  /// An XML document of decoded text; what its declaration says of an encoding is past.
  ///
  /// Names of characters that HTML has are understood without being declared, and a lone `&` is one.
  ///
  /// - Throws: ``MarkupError``.
  /// - Complexity: O(*n*).
  public convenience init(xml text: String) throws(MarkupError) {
    try self.init(XMLReferences.mended(Array(text.utf8)), syntax: KHABAR_XML_XML)
  }

  private init(_ bytes: [UInt8], syntax: khabar_xml_syntax) throws(MarkupError) {
    guard bytes.count <= Self.longest else {
      throw .tooLong(bytes: bytes.count, limit: Self.longest)
    }
    var bytes = bytes
    let handle = bytes.withUnsafeMutableBytes { raw -> OpaquePointer? in
      // To the C library a zero byte is the end.
      for index in raw.indices where raw[index] == 0 { raw[index] = UInt8(ascii: " ") }
      guard let start = raw.baseAddress else { return nil }
      return khabar_xml_parse(
        syntax, start.assumingMemoryBound(to: CChar.self), Int32(raw.count), Self.mostElements)
    }
    guard let handle else { throw .empty }
    self.handle = handle
    var count: Int32 = 0
    let nodes = khabar_xml_nodes(handle, &count)
    self.nodes = UnsafeBufferPointer(start: nodes, count: Int(count))
    let attributes = khabar_xml_attributes(handle, &count)
    self.attributes = UnsafeBufferPointer(start: attributes, count: Int(count))
  }

  deinit {
    khabar_xml_free(handle)
  }

  /// The element that all others stand in.
  public var root: MarkupNode { MarkupNode(document: self, index: 0) }

  /// How many elements and texts there are; a node's ``MarkupNode/index`` is below it.
  public var nodeCount: Int { nodes.count }

  /// The node at an index of document order.
  public func node(at index: Int) -> MarkupNode {
    precondition(nodes.indices.contains(index), "there is no node \(index)")
    return MarkupNode(document: self, index: index)
  }

  // MARK: What nodes ask

  func isText(_ index: Int) -> Bool { nodes[index].text != nil }

  func name(of index: Int) -> String { Self.string(nodes[index].name) ?? "" }

  func prefix(of index: Int) -> String? { Self.string(nodes[index].prefix) }

  func namespace(of index: Int) -> String? { Self.string(nodes[index].namespace_uri) }

  func end(of index: Int) -> Int { Int(nodes[index].end) }

  func parent(of index: Int) -> Int? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }

  func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let text = nodes[index].text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(nodes[index].text_length))
  }

  func attributes(of index: Int) -> [MarkupAttribute] {
    slice(of: index).map { attribute in
      MarkupAttribute(
        name: String(cString: attribute.name), prefix: Self.string(attribute.prefix),
        namespace: Self.string(attribute.namespace_uri), value: String(cString: attribute.value))
    }
  }

  func attribute(_ name: StaticString, of index: Int) -> String? {
    for attribute in slice(of: index) where attribute.prefix == nil {
      let isNamed = name.withUTF8Buffer { wanted in
        var at = 0
        for byte in wanted {
          guard UInt8(bitPattern: attribute.name[at]) == byte else { return false }
          at += 1
        }
        return attribute.name[at] == 0
      }
      if isNamed { return String(cString: attribute.value) }
    }
    return nil
  }

  private func slice(of index: Int) -> Slice<UnsafeBufferPointer<khabar_xml_attribute>> {
    let first = Int(nodes[index].first_attribute)
    return attributes[first..<(first + Int(nodes[index].attribute_count))]
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  // MARK: XPath

  /// What an XPath 1.0 expression gives.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - node: The node that it starts from; the root element where none is given.
  ///   - namespaces: What the expression's prefixes stand for.
  /// - Throws: ``XPathError``, also where it takes more than some seconds.
  public func evaluate(
    _ expression: String, at node: MarkupNode? = nil, namespaces: [String: String] = [:]
  ) throws(XPathError) -> XPathValue {
    var pairs: [UnsafePointer<CChar>?] = []
    var copies: [UnsafeMutablePointer<CChar>] = []
    defer { for copy in copies { copy.deallocate() } }
    for text in namespaces.flatMap({ [$0.key, $0.value] }) {
      let bytes = text.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
      copies.append(copy)
      pairs.append(UnsafePointer(copy))
    }
    let result = pairs.withUnsafeBufferPointer { pairs in
      pairs.withMemoryRebound(to: UnsafePointer<CChar>.self) { pairs in
        khabar_xpath_evaluate(
          handle, Int32(node?.index ?? 0), expression, pairs.baseAddress,
          Int32(namespaces.count))
      }
    }
    defer { khabar_xpath_free(result) }
    switch result.kind {
    case KHABAR_XPATH_NODES: return .nodes(items(of: result))
    case KHABAR_XPATH_STRING: return .string(Self.string(result.string) ?? "")
    case KHABAR_XPATH_NUMBER: return .number(result.number)
    case KHABAR_XPATH_BOOLEAN: return .boolean(result.boolean)
    default:
      throw XPathError(expression: expression, reason: Self.string(result.string) ?? "it fails")
    }
  }

  private func items(of result: khabar_xpath_result) -> [XPathValue.Item] {
    guard let indexes = result.nodes, let strings = result.strings else { return [] }
    return (0..<Int(result.count)).map { place in
      let index = Int(indexes[place])
      guard index >= 0 else { return .value(Self.string(strings[place]) ?? "") }
      return .node(node(at: index))
    }
  }
}
