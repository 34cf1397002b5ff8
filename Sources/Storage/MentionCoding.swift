import Model

/// A mention as the database holds it: its name is the text of its form.
struct StoredMention {
  var segment: Int
  var range: Range<Int>
  var type: EntityType
  /// The row of the spelling, which tells the entity.
  var form: Int64
}

/// Packs the mentions of an article into a few bytes each.
enum MentionCoding {
  private static let types = EntityType.allCases

  static func encode(_ mentions: [StoredMention]) -> [UInt8] {
    var writer = VarintWriter()
    writer.append(mentions.count)
    for mention in mentions {
      writer.append(mention.segment)
      writer.append(mention.range.lowerBound)
      writer.append(mention.range.count)
      writer.append(types.firstIndex(of: mention.type) ?? 0)
      writer.append(Int(mention.form))
      // Here stood numbers of sentences that spoke for it.
      writer.append(0)
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) throws(BadPacking) -> [StoredMention] {
    var reader = VarintReader(bytes: bytes)
    var mentions: [StoredMention] = []
    for _ in 0..<(try reader.count(ofAtLeast: 6)) {
      let segment = try reader.number()
      let lower = try reader.number()
      let (upper, overflows) = lower.addingReportingOverflow(try reader.number())
      let type = try reader.number()
      guard !overflows, types.indices.contains(type) else { throw BadPacking() }
      let form = Int64(try reader.number())
      for _ in 0..<(try reader.count()) { _ = try reader.number() }
      mentions.append(
        StoredMention(
          segment: segment, range: lower..<upper, type: types[type], form: form))
    }
    guard reader.isAtEnd else { throw BadPacking() }
    return mentions
  }
}
