extension [UInt8] {
  /// Whether some bytes stand in it. The standard library's search is for all collections, and slow.
  func holds(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first, piece.count <= count else { return piece.isEmpty }
    return withUnsafeBufferPointer { bytes in
      piece.withUnsafeBufferPointer { piece in
        for start in 0...(bytes.count - piece.count) where bytes[start] == first {
          var length = 1
          while length < piece.count, bytes[start + length] == piece[length] { length += 1 }
          if length == piece.count { return true }
        }
        return false
      }
    }
  }
}
