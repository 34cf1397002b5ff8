extension WordEvidence {
  /// The evidence as bytes, for keeping: a line of counts for each pair of words that stood together
  /// twice or more, which are all that an alignment goes by, and what the others came to in sum.
  public var bytes: [UInt8] {
    var lines = ["\(Self.version)\t\(textCount)"]
    for (arabic, row) in counts.sorted(by: { $0.key < $1.key }) {
      var rest: Float = 0
      for (english, count) in row.sorted(by: { $0.key < $1.key }) {
        guard count.together >= 2 else {
          rest += count.forward
          continue
        }
        lines.append(
          "\(arabic)\t\(english)\t\(Self.text(count.forward))\t\(Self.text(count.backward))"
            + "\t\(Self.text(count.together))")
      }
      if rest > 0 { lines.append("\(arabic)\t\t\(Self.text(rest))\t0\t0") }
    }
    var rests: [String: Float] = [:]
    for row in counts.values {
      for (english, count) in row where count.together < 2 {
        rests[english, default: 0] += count.backward
      }
    }
    for (english, rest) in rests.sorted(by: { $0.key < $1.key }) where rest > 0 {
      lines.append("\t\(english)\t0\t\(Self.text(rest))\t0")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Evidence that was kept as bytes; `nil` where they are none of this version.
  public init?(bytes: some Collection<UInt8>) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").makeIterator()
    let head = lines.next()?.split(separator: "\t") ?? []
    guard head.count == 2, head[0] == Self.version, let textCount = Int(head[1]) else {
      return nil
    }
    var counts: [String: [String: Count]] = [:]
    while let line = lines.next() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 5, let forward = Float(fields[2]), let backward = Float(fields[3]),
        let together = Float(fields[4])
      else { return nil }
      counts[String(fields[0]), default: [:]][String(fields[1])] = Count(
        forward: forward, backward: backward, together: together)
    }
    self.init(counts: counts, textCount: textCount)
  }

  private static func text(_ count: Float) -> String {
    String((count * 100).rounded() / 100)
  }

  private static let version = "1"
}
