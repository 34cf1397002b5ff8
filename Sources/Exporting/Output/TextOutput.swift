/// Where exporters write: the only way out for them.
public protocol TextOutput {
  /// Writes a text and a line break.
  func print(_ text: Printable)

  /// Tells a person something beside the output.
  func note(_ message: Printable)
}

extension TextOutput {
  /// Writes a value as one JSON document, over several lines, or on one line of JSONL.
  ///
  /// - Throws: What the value's encoding throws.
  public func print(json value: some Encodable, onOneLine: Bool = false) throws {
    print(try Printable.json(value, onOneLine: onOneLine))
  }

  /// Writes one row of tab-separated values; tabs and breaks in them become spaces.
  public func print(row fields: [String]) {
    print(Printable.row(fields))
  }
}
