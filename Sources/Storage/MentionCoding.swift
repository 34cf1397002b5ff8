import Model

/// A mention as the database holds it: its name is the text of its form.
struct StoredMention {
  var segment: Int
  var range: Range<Int>
  var type: EntityType
  /// The row of the spelling, which tells the entity.
  var form: Int64
  /// Rows of the evidence, strongest first.
  var evidence: [Int64]
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
      writer.append(mention.evidence.count)
      for evidence in mention.evidence { writer.append(Int(evidence)) }
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) -> [StoredMention] {
    var reader = VarintReader(bytes: bytes)
    var mentions: [StoredMention] = []
    var rest = reader.number()
    // Damaged bytes may hold any number, which must not be gone through one by one.
    while rest > 0, !reader.isAtEnd {
      rest -= 1
      let segment = reader.number()
      let lower = reader.number()
      let length = reader.number()
      let type = reader.number()
      let form = Int64(reader.number())
      var evidence: [Int64] = []
      var evidences = reader.number()
      while evidences > 0, !reader.isAtEnd {
        evidences -= 1
        evidence.append(Int64(reader.number()))
      }
      let (upper, overflows) = lower.addingReportingOverflow(length)
      mentions.append(
        StoredMention(
          segment: segment, range: lower..<(overflows ? lower : upper),
          type: types.indices.contains(type) ? types[type] : .miscellaneous, form: form,
          evidence: evidence))
    }
    return mentions
  }
}
