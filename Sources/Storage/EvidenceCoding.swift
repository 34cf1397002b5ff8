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
  static func decode(_ bytes: [UInt8]) -> ArticleEvidence {
    var reader = VarintReader(bytes: bytes)
    var evidence = ArticleEvidence()
    for _ in 0..<reader.number() where !reader.isAtEnd {
      let name = reader.hash()
      evidence.votes.append(
        ArticleEvidence.Vote(name: name, votes: votes(&reader), isUnsure: reader.number() == 1))
    }
    for _ in 0..<reader.number() where !reader.isAtEnd {
      let key = reader.hash()
      let votes = votes(&reader)
      evidence.words.append(
        ArticleEvidence.Word(
          key: key, spelling: "", name: "", votes: votes, articles: Int64(reader.number())))
    }
    return evidence
  }

  private static func votes(_ reader: inout VarintReader) -> TypeVotes {
    var counts = SIMD4<Int64>()
    for place in 0..<4 { counts[place] = Int64(reader.number()) }
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
  fileprivate mutating func hash() -> UInt64 {
    let low = UInt64(truncatingIfNeeded: number())
    return low & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: number()) << 32
  }
}
