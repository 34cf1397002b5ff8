import Storage
import Stories

/// How many articles say what, while some come in and others leave.
struct FeatureChanges {
  private let writer: StoreWriter
  private var counts: [StoryFeature: StoryFeatureCount] = [:]
  private var articles = 0

  init(_ writer: StoreWriter) {
    self.writer = writer
  }

  mutating func add(_ profile: StoryProfile, row: Int64) throws {
    articles += 1
    for feature in profile.features {
      var count = try known(feature)
      count.articles += 1
      if count.articles > Self.longestList {
        count.recent = []
      } else if !count.recent.contains(row) {
        count.recent.append(row)
      }
      counts[feature] = count
    }
  }

  mutating func remove(_ profile: StoryProfile) throws {
    articles -= 1
    for feature in profile.features {
      var count = try known(feature)
      count.articles -= 1
      counts[feature] = count
    }
  }

  private func known(_ feature: StoryFeature) throws -> StoryFeatureCount {
    try counts[feature] ?? writer.storyFeature(feature.rawValue) ?? StoryFeatureCount()
  }

  func save() throws {
    for (feature, count) in counts.sorted(by: { $0.key < $1.key }) {
      try writer.save(count, ofStoryFeature: feature.rawValue)
    }
    try writer.setStoryArticleCount(try writer.storyArticleCount + articles)
  }

  /// A feature of more articles says too little to look for others by it.
  private static let longestList = 64
}
