import CStemmer

/// Snowball's English stemmer, as libstemmer has it.
///
/// An instance keeps the buffer of the last word and serves one thread at a time.
final class EnglishStemmer {
  private let handle: OpaquePointer?

  init() {
    handle = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  /// The stem of a word in lower case, valid until the next call.
  func stem(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let handle,
      let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count))
    else { return word }
    return UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle)))
  }
}
