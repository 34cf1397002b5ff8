import Foundation
import Model

/// What other rooms pack, as far as a library has to tell whether it can be unpacked.
public struct OtherPackings: Sendable {
  /// Whether bytes are what the search for translations packs of an article.
  public var isFingerprint: @Sendable ([UInt8]) -> Bool
  /// Whether bytes are what grouping into stories packs of an article.
  public var isStoryProfile: @Sendable ([UInt8]) -> Bool

  /// By default any bytes are taken for what they should be, as far as their seals allow.
  public init(
    isFingerprint: @escaping @Sendable ([UInt8]) -> Bool = { _ in true },
    isStoryProfile: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }
  ) {
    self.isFingerprint = isFingerprint
    self.isStoryProfile = isStoryProfile
  }
}

/// Compares what is packed with its seals, and unpacks it.
struct PackedCheck {
  let reader: StoreReader
  let packings: OtherPackings

  /// What is not what was kept, for each table.
  func damage() throws -> [Damage] {
    try PackedTable.allCases.compactMap { table in
      // Articles and their versions are looked at with their texts.
      if table == .articleText || table == .articleVersion { return nil }
      var wrong = 0
      if table == .decision {
        wrong = try reader.damagedDecisions().count
        return wrong > 0 ? .decisions(wrong) : nil
      }
      try reader.forEachKept(table) { kept in
        guard let bytes = try? kept.get().bytes, isSound(bytes, in: table) else {
          wrong += 1
          return
        }
      }
      return wrong > 0 ? .rows(table: table.name, wrong) : nil
    }
  }

  private func isSound(_ bytes: [UInt8], in table: PackedTable) -> Bool {
    switch table {
    case .mention: (try? MentionCoding.decode(bytes)) != nil
    case .nameEvidence, .withdrawnEvidence: (try? EvidenceCoding.decode(bytes)) != nil
    case .fingerprint: packings.isFingerprint(bytes)
    case .storyArticle, .withdrawnStoryArticle: packings.isStoryProfile(bytes)
    case .posting: bytes.count.isMultiple(of: 4)
    case .storyFeature: RowList.rows(of: bytes) != nil
    case .alignment: (try? JSONDecoder().decode(Alignment.self, from: Data(bytes))) != nil
    // Others are compared with the texts.
    case .articleText, .articleVersion, .copySample, .decision: true
    }
  }
}
