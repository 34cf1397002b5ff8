import Language

extension TextDecoder {
  /// The text of a file's bytes.
  ///
  /// - Throws: ``ImportingError/notText(path:offset:)``, ``ImportingError/badEncoding(path:offset:)``.
  static func decode(
    _ bytes: [UInt8], declared: String? = nil, path: String
  ) throws(ImportingError) -> Decoded {
    do throws(TextDecodingError) {
      return try decode(bytes, declared: declared)
    } catch {
      switch error {
      case .notText(let offset): throw .notText(path: path, offset: offset)
      case .unknownEncoding(let offset): throw .badEncoding(path: path, offset: offset)
      }
    }
  }
}
