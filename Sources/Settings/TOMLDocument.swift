internal import CTOML

/// Reads TOML with toml++, which tells where each key and each value stands.
public enum TOMLDocument {
  /// What keeps a text from being TOML.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong: a sentence without its full stop.
    public var reason: String
    /// Where it is.
    public var place: TOMLValue.Place
  }

  /// The values of a document, which is a table.
  ///
  /// - Throws: ``Failure`` at the first place that is no TOML.
  public static func values(of text: String) throws(Failure) -> [TOMLValue.Entry] {
    var source = text
    let document = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { khabar_toml_read($0.baseAddress, $0.count) }
    }
    guard let document else {
      throw Failure(reason: "there is no memory to read it", place: .init(line: 1, column: 1))
    }
    defer { khabar_toml_free(document) }
    var place = khabar_toml_place()
    if let reason = khabar_toml_error(document, &place) {
      throw Failure(reason: String(cString: reason), place: TOMLValue.Place(place))
    }
    var count = 0
    guard let start = khabar_toml_values(document, &count), count > 0 else { return [] }
    let values = UnsafeBufferPointer(start: start, count: count)
    // What stands in another value comes behind it.
    var parts: [[TOMLValue.Entry]] = Array(repeating: [], count: count)
    for index in values.indices.reversed() {
      let value = values[index]
      let entry = TOMLValue.Entry(
        key: string(value.key, value.key_length), place: TOMLValue.Place(value.key_place),
        value: TOMLValue(
          content: content(of: value, parts: parts[index]), place: TOMLValue.Place(value.place)))
      parts[index] = []
      guard value.parent >= 0 else {
        guard case .table(let entries) = entry.value.content else { return [] }
        return entries
      }
      parts[Int(value.parent)].append(entry)
    }
    return []
  }

  private static func content(
    of value: khabar_toml_value, parts: [TOMLValue.Entry]
  ) -> TOMLValue.Content {
    switch value.kind {
    case KHABAR_TOML_TABLE: .table(parts.sorted { $0.place < $1.place })
    case KHABAR_TOML_ARRAY: .array(parts.reversed().map(\.value))
    case KHABAR_TOML_STRING: .string(string(value.text, value.text_length))
    case KHABAR_TOML_INTEGER: .integer(Int(value.integer))
    case KHABAR_TOML_NUMBER: .number(value.number)
    case KHABAR_TOML_BOOLEAN: .boolean(value.boolean)
    default: .time
    }
  }

  private static func string(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let start else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }
}

extension TOMLValue.Place {
  init(_ place: khabar_toml_place) {
    self.init(line: Int(place.line), column: Int(place.column))
  }
}
