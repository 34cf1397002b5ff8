/// Groups articles into stories by average link: two groups become one as long as their articles are
/// alike on average, the most alike first.
///
/// What comes of it hangs on the articles and what they have in common, not on the order in which they
/// came.
public struct StoryClusterer {
  /// An article, as far as grouping it is concerned.
  public struct Member: Hashable, Sendable {
    /// Whether its language is written from right to left.
    public var isRightToLeft: Bool
    /// The day of its date; `nil` where it has none.
    public var day: Int?

    /// An article of a language and a day.
    public init(isRightToLeft: Bool, day: Int?) {
      self.isRightToLeft = isRightToLeft
      self.day = day
    }
  }

  /// What is known of two articles.
  public enum Tie: Hashable, Sendable {
    /// How alike they are; 1 is usual for reports of one event.
    case likeness(Float)
    /// One renders the other, or they have passages in common.
    case rendering(Float)
    /// A person said that they report the same.
    case joined
    /// A person said that they do not.
    case parted
  }

  private let members: [Member]
  private var groups: [Group]
  private var queue = MergeQueue()

  private init(_ members: [Member]) {
    self.members = members
    groups = members.enumerated().map { Group($0.element, index: $0.offset) }
  }

  /// The stories, each as ascending indices, with those that stand alone; in order of their first.
  ///
  /// - Parameters:
  ///   - members: The articles, in an order that is their own, as by their ids.
  ///   - ties: What is known of two of them. Others have as much in common as any two articles.
  /// - Complexity: O(*t* log *t*) in ties.
  public static func stories(
    of members: [Member], ties: some Sequence<(one: Int, other: Int, tie: Tie)>
  ) -> [[Int]] {
    var clusterer = StoryClusterer(members)
    var joined: [(Int, Int)] = []
    for (one, other, tie) in ties where one != other {
      let weighed = clusterer.weighed(tie, one, other)
      clusterer.groups[one].ties[other, default: WeighedTie()].add(weighed)
      clusterer.groups[other].ties[one, default: WeighedTie()].add(weighed)
      if tie == .joined { joined.append((min(one, other), max(one, other))) }
    }
    for (one, other) in joined.sorted(by: <) { clusterer.join(one, other) }
    clusterer.run()
    return clusterer.groups.compactMap { $0.isAlive ? $0.members.sorted() : nil }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func weighed(_ tie: Tie, _ one: Int, _ other: Int) -> WeighedTie {
    let usual = members[one].isRightToLeft == members[other].isRightToLeft ? 1 : Self.acrossWeight
    switch tie {
    case .likeness(let likeness):
      return WeighedTie(
        sum: min(likeness * nearness(one, other), Self.most) * usual, weight: usual)
    case .rendering(let likeness):
      return WeighedTie(sum: min(likeness, Self.most), weight: 1, extra: 1 - usual)
    case .joined: return WeighedTie()
    case .parted: return WeighedTie(isForbidden: true)
    }
  }

  /// How much what two articles have in common counts by the days between them: the same people and subjects come
  /// again within a week (two matches, two votes), and most reports of one event within two days.
  private func nearness(_ one: Int, _ other: Int) -> Float {
    guard let day = members[one].day, let otherDay = members[other].day else { return 1 }
    let days = Float(abs(day - otherDay))
    return max(Self.leastNearness, 1 - max(0, days - 1) * Self.fading)
  }

  /// Puts two articles into one group whatever they have in common, but not against ``Tie/parted``.
  private mutating func join(_ one: Int, _ other: Int) {
    guard let first = groups.firstIndex(where: { $0.isAlive && $0.members.contains(one) }),
      let second = groups.firstIndex(where: { $0.isAlive && $0.members.contains(other) }),
      first != second, groups[first].ties[second]?.isForbidden != true
    else { return }
    merge(min(first, second), max(first, second))
  }

  private mutating func run() {
    for index in groups.indices where groups[index].isAlive {
      for other in groups[index].ties.keys where other > index { offer(index, other) }
    }
    while let next = queue.popBest() {
      guard groups[next.one].version == next.oneVersion,
        groups[next.other].version == next.otherVersion
      else { continue }
      merge(next.one, next.other)
      for other in groups[next.one].ties.keys {
        offer(min(next.one, other), max(next.one, other))
      }
    }
  }

  private mutating func offer(_ one: Int, _ other: Int) {
    guard let tie = groups[one].ties[other], !tie.isForbidden,
      groups[one].isNear(groups[other], days: Self.mostDays)
    else { return }
    let average = groups[one].average(with: groups[other], tie)
    guard average >= 1 else { return }
    queue.push(
      Merge(
        average: average, one: one, other: other, oneVersion: groups[one].version,
        otherVersion: groups[other].version))
  }

  /// Adds the second group to the first.
  private mutating func merge(_ one: Int, _ other: Int) {
    let taken = groups[other]
    groups[one].take(taken)
    groups[other].end()
    for (third, tie) in taken.ties where third != one {
      groups[third].ties[other] = nil
      groups[third].ties[one, default: WeighedTie()].add(tie)
      groups[one].ties[third, default: WeighedTie()].add(tie)
    }
    groups[one].ties[other] = nil
  }

  /// What two articles in different languages have in common counts less: fewer of the things that they
  /// say can be compared.
  static let acrossWeight: Float = 0.3
  /// What any two articles have in common, as far as nothing is known.
  static let usualLikeness: Float = 0.15
  /// What a day more between two articles takes from what they have in common, from the second on, and what stays.
  static let fading: Float = 0.08
  static let leastNearness: Float = 0.6
  /// More than this says no more.
  static let most: Float = 4
  /// A story is closed so many days after its last report.
  public static let mostDays = 7
}

extension StoryClusterer {
  /// What the articles of two groups have in common.
  struct WeighedTie {
    var sum: Float = 0
    var weight: Float = 0
    /// Weight that goes beyond that of two articles of their languages.
    var extra: Float = 0
    var isForbidden = false

    mutating func add(_ other: WeighedTie) {
      sum += other.sum
      weight += other.weight
      extra += other.extra
      if other.isForbidden { isForbidden = true }
    }
  }

  struct Group {
    private(set) var members: [Int]
    private(set) var isAlive = true
    /// Changes whenever the group does.
    private(set) var version = 0
    var ties: [Int: WeighedTie] = [:]
    private var leftCount: Float
    private var rightCount: Float
    private var days: ClosedRange<Int>?

    init(_ member: Member, index: Int) {
      members = [index]
      leftCount = member.isRightToLeft ? 0 : 1
      rightCount = member.isRightToLeft ? 1 : 0
      days = member.day.map { $0...$0 }
    }

    mutating func take(_ other: Group) {
      members += other.members
      version += 1
      leftCount += other.leftCount
      rightCount += other.rightCount
      if let theirs = other.days {
        days =
          days.map {
            min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound)
          } ?? theirs
      }
    }

    mutating func end() {
      isAlive = false
      version += 1
      ties = [:]
    }

    func isNear(_ other: Group, days limit: Int) -> Bool {
      guard let days, let theirs = other.days else { return true }
      return days.lowerBound - theirs.upperBound <= limit
        && theirs.lowerBound - days.upperBound <= limit
    }

    /// How alike the articles of two groups are on average.
    func average(with other: Group, _ tie: WeighedTie) -> Float {
      let all =
        leftCount * other.leftCount + rightCount * other.rightCount
        + (leftCount * other.rightCount + rightCount * other.leftCount)
        * StoryClusterer.acrossWeight + tie.extra
      let unknown = max(0, all - tie.weight)
      return (tie.sum + unknown * StoryClusterer.usualLikeness) / max(all, tie.weight)
    }
  }
}
