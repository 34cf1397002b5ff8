import Testing

@testable import Stories

@Suite struct StoryClustererTests {
  private static func member(_ day: Int? = nil, ar: Bool = false) -> StoryClusterer.Member {
    StoryClusterer.Member(isRightToLeft: ar, day: day)
  }

  @Test func `articles that are alike are one story, and one like none stands alone`() {
    let stories = StoryClusterer.stories(
      of: Array(repeating: Self.member(), count: 4),
      ties: [
        (0, 2, .likeness(1.5)), (0, 1, .likeness(0.2)), (2, 3, .likeness(1.2)),
        (0, 3, .likeness(1)),
      ])
    #expect(stories == [[0, 2, 3], [1]])
  }

  @Test func `a chain of likeness does not make one story`() {
    let ties = (0..<6).map { (one: $0, other: $0 + 1, tie: StoryClusterer.Tie.likeness(1.1)) }
    let stories = StoryClusterer.stories(of: Array(repeating: Self.member(), count: 7), ties: ties)
    #expect(stories.map(\.count).max() == 2)
  }

  @Test func `a story is closed seven days after its last report`() {
    let alike: [(Int, Int)] = [(0, 1), (0, 2), (1, 2)]
    let ties = alike.map { (one: $0.0, other: $0.1, tie: StoryClusterer.Tie.likeness(2)) }
    let members = [Self.member(100), Self.member(107), Self.member(115)]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0, 1], [2]])
    let near = [Self.member(100), Self.member(107), Self.member(114)]
    #expect(StoryClusterer.stories(of: near, ties: ties) == [[0, 1, 2]])
  }

  @Test func `what is alike days apart is one subject rather than one event`() {
    // Two matches of the same teams, three days apart, and a report of the second on the day after.
    let members = [Self.member(100), Self.member(103), Self.member(104)]
    let ties = [
      (one: 0, other: 1, tie: StoryClusterer.Tie.likeness(1.15)), (0, 2, .likeness(1.15)),
      (1, 2, .likeness(1.15)),
    ]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0], [1, 2]])
    let undated = Array(repeating: Self.member(), count: 3)
    #expect(StoryClusterer.stories(of: undated, ties: ties) == [[0, 1, 2]])
  }

  @Test func `a translation is in the story of its original however late it comes`() {
    let members = [Self.member(100), Self.member(106, ar: true)]
    let ties = [(one: 0, other: 1, tie: StoryClusterer.Tie.rendering(1.2))]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0, 1]])
  }

  @Test func `an article without a date may stand in any story`() {
    let members = [Self.member(100), Self.member(), Self.member(103)]
    let ties = [
      (one: 0, other: 1, tie: StoryClusterer.Tie.likeness(2)), (0, 2, .likeness(2)),
      (1, 2, .likeness(2)),
    ]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0, 1, 2]])
  }

  @Test func `a rendering counts as much as a likeness in one language`() {
    let members = [Self.member(), Self.member(ar: true), Self.member()]
    let ties = [
      (one: 0, other: 1, tie: StoryClusterer.Tie.rendering(4)), (0, 2, .likeness(0.3)),
      (1, 2, .likeness(0.3)),
    ]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0, 1], [2]])
  }

  @Test func `what a person joins or parts stays so whatever they have in common`() {
    let members = Array(repeating: Self.member(), count: 4)
    let ties = [
      (one: 0, other: 1, tie: StoryClusterer.Tie.likeness(0.1)), (0, 1, .joined),
      (2, 3, .likeness(3)), (2, 3, .parted),
    ]
    #expect(StoryClusterer.stories(of: members, ties: ties) == [[0, 1], [2], [3]])
  }

  @Test func `the stories do not depend on the order in which ties are told`() {
    let members = (0..<12).map { Self.member(100 + $0 / 4, ar: $0 % 3 == 0) }
    var ties: [(one: Int, other: Int, tie: StoryClusterer.Tie)] = []
    for one in 0..<12 {
      for other in one + 1..<12 {
        ties.append((one, other, .likeness(Float((one * 7 + other * 5) % 19) / 9)))
      }
    }
    let expected = StoryClusterer.stories(of: members, ties: ties)
    #expect(expected.count > 1 && expected.count < 12)
    for turn in 1..<8 {
      let turned = Array(ties[(turn * 7)...] + ties[..<(turn * 7)])
      #expect(StoryClusterer.stories(of: members, ties: turned) == expected)
    }
  }
}
