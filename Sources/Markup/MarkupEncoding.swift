public import Language
import Model

/// Turns the bytes of a web page or an XML document into text.
public enum MarkupEncoding {
  /// The text of a document.
  ///
  /// The order is ``TextDecoder``'s. What is declared is, in this order, what came with the document,
  /// the XML declaration, and the page's own `meta`. Labels that are wrong more often than right are
  /// believed only where the letters do not speak against them: Western ones, which editors put on
  /// pages of any language, and the two Arabic ones, which are taken for each other.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - label: The encoding that came with it, as in the header of an answer.
  /// - Throws: ``TextDecodingError``.
  /// - Complexity: O(*n*).
  public static func decode(
    _ bytes: [UInt8], label: String? = nil
  ) throws(TextDecodingError) -> TextDecoder.Decoded {
    // A stray zero byte does not make a page no text; browsers pass over it.
    let zeros = zeroCount(of: bytes, atMost: bytes.count / 1000 + 2)
    if zeros > 0, zeros <= bytes.count / 1000 + 1, !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.starts(with: [0xFE, 0xFF])
    {
      return try decode(bytes.filter { $0 != 0 }, label: label)
    }
    if zeros > 0 || TextDecoder.isUTF8(bytes) { return try TextDecoder.decode(bytes) }
    let declared = (label ?? EncodingLabel.declared(in: bytes)).map(EncodingLabel.canonical)
    let letters = visible(bytes)
    let believed = try believedEncoding(declared: declared, letters: letters)
    var decoded = try TextDecoder.decode(bytes, declared: believed?.name)
    // The name was handed over as a label, which it need not have been.
    if let believed, decoded.encoding?.name == believed.name { decoded.encoding = believed }
    return decoded
  }

  private static func zeroCount(of bytes: [UInt8], atMost most: Int) -> Int {
    var count = 0
    var start = 0
    while count < most, let zero = bytes[start...].firstIndex(of: 0) {
      count += 1
      start = zero + 1
    }
    return count
  }

  private static func believedEncoding(
    declared: String?, letters: [UInt8]
  ) throws(TextDecodingError) -> TextEncoding? {
    let guess = try? TextDecoder.decode(letters).encoding
    guard let declared else { return guess }
    if let guess, arabic.contains(guess.name), guess.name != declared,
      arabic.contains(declared) || declared == EncodingLabel.western
    {
      return guess
    }
    return TextEncoding(name: declared, isDeclared: true)
  }

  private static let arabic: Set<String> = ["WINDOWS-1256", "ISO-8859-6"]

  /// The bytes outside tags, scripts and styles, whose ASCII says nothing about the language.
  private static func visible(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count, result.count < 200_000 {
      guard bytes[at] == UInt8(ascii: "<") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      let start = at
      at = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      result.append(UInt8(ascii: " "))
      for name in ["script", "style"] where bytes[(start + 1)...].startsIgnoringCase(name) {
        at = bytes.endOfElement(name, from: at)
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  fileprivate func startsIgnoringCase(_ name: String) -> Bool {
    count >= name.utf8.count && zip(self, name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}

extension [UInt8] {
  /// Where the end tag of an element begins.
  fileprivate func endOfElement(_ name: String, from start: Int) -> Int {
    var at = start
    while let open = self[at...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = self[(open + 1)...]
      if rest.first == UInt8(ascii: "/"), rest.dropFirst().startsIgnoringCase(name) { return open }
      at = open + 1
    }
    return count
  }
}
