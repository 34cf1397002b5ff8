/// Strings as C takes several of them: pointers that live as long as the call.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafePointer<CChar>]) throws -> Result
) rethrows -> Result {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for string in strings {
    starts.append(bytes.count)
    bytes += string.utf8CString
  }
  // One byte at least, so that there is an address.
  bytes.append(0)
  return try bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return try body([]) }
    return try body(starts.map { start + $0 })
  }
}
