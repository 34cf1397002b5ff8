extension StringProtocol {
  /// The lines of a file's text, without the breaks that part them, which are LF, CR LF or CR.
  ///
  /// Swift takes CR LF as one character that is no `"\n"`: splitting by that character loses lines.
  public var fileLines: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    var index = startIndex
    let end = utf8.endIndex
    while index < end {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == UInt8(ascii: "\r") {
        let isPair = next < end && utf8[next] == UInt8(ascii: "\n")
        lines.append(self[start..<index])
        start = isPair ? utf8.index(after: next) : next
        index = start
        continue
      } else if byte == UInt8(ascii: "\n") {
        lines.append(self[start..<index])
        start = next
      }
      index = next
    }
    lines.append(self[start..<end])
    return lines
  }
}
