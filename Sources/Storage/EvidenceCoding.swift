import Model

/// Packs what an article tells of names: as much as is needed to take it back.
enum EvidenceCoding {
  static func encode(_ evidence: ArticleEvidence) -> [UInt8] {
    var writer = VarintWriter()
    writer.append(evidence.votes.count)
    for vote in evidence.votes {
      writer.append(hash: vote.name)
      for place in 0..<4 { writer.append(Int(vote.votes.counts[place])) }
      writer.append(vote.isUnsure ? 1 : 0)
    }
    writer.append(evidence.words.count)
    for word in evidence.words {
      writer.append(hash: word.key)
      for place in 0..<4 { writer.append(Int(word.votes.counts[place])) }
      writer.append(Int(word.articles))
    }
    return writer.bytes
  }

  /// The evidence without the spellings of its words.
  static func decode(_ bytes: [UInt8]) throws(BadPacking) -> ArticleEvidence {
    var reader = VarintReader(bytes: bytes)
    var evidence = ArticleEvidence()
    for _ in 0..<(try reader.count(ofAtLeast: 7)) {
      let name = try reader.hash()
      let votes = try votes(&reader)
      evidence.votes.append(
        ArticleEvidence.Vote(name: name, votes: votes, isUnsure: try reader.number() == 1))
    }
    for _ in 0..<(try reader.count(ofAtLeast: 7)) {
      let key = try reader.hash()
      let votes = try votes(&reader)
      evidence.words.append(
        ArticleEvidence.Word(
          key: key, spelling: "", name: "", votes: votes, articles: Int64(try reader.number())))
    }
    guard reader.isAtEnd else { throw BadPacking() }
    return evidence
  }

  private static func votes(_ reader: inout VarintReader) throws(BadPacking) -> TypeVotes {
    var counts = SIMD4<Int64>()
    for place in 0..<4 { counts[place] = Int64(try reader.number()) }
    return TypeVotes(counts: counts)
  }
}

extension VarintWriter {
  /// Appends a number whose bits are all in use.
  fileprivate mutating func append(hash: UInt64) {
    append(Int(truncatingIfNeeded: hash & 0xFFFF_FFFF))
    append(Int(truncatingIfNeeded: hash >> 32))
  }
}

extension VarintReader {
  fileprivate mutating func hash() throws(BadPacking) -> UInt64 {
    let low = UInt64(truncatingIfNeeded: try number())
    return low & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: try number()) << 32
  }
}
