import CustomDump
import Model
import TestSupport
import Testing

@testable import SentenceAlignment

@Suite struct AlignmentDecisionsTests {
  private let alignment = Alignment(
    beads: [
      Bead(source: [0], target: [0], score: 0.9), Bead(source: [1, 2], target: [1], score: 0.8),
      Bead(source: [], target: [2], score: 0.7), Bead(source: [3], target: [3], score: 0.6),
    ],
    score: 0.8,
    flags: [
      Flag(kind: .added, source: [], target: [2], detail: "a caption"),
      Flag(kind: .number, source: [3], target: [3], detail: "3 / 4"),
    ])

  private func beads(after decisions: BeadDecision...) -> [Bead] {
    alignment.applying(decisions, sourceCount: 4, targetCount: 4).beads
  }

  @Test func `linking takes segments out of their former beads`() {
    expectNoDifference(
      beads(after: .linked(source: [2], target: [2])),
      [
        Bead(source: [0], target: [0], score: 0.9), Bead(source: [1], target: [1], score: 0.8),
        Bead(source: [2], target: [2], score: 1), Bead(source: [3], target: [3], score: 0.6),
      ])
  }

  @Test func `linking an added segment takes its flag away`() {
    let result = alignment.applying(
      [.linked(source: [3], target: [2, 3])], sourceCount: 4, targetCount: 4)
    #expect(result.flags.map(\.kind) == [.number])
  }

  @Test func `unlinked segments stand alone`() {
    expectNoDifference(
      beads(after: .unlinked(source: [3], target: [3])),
      [
        Bead(source: [0], target: [0], score: 0.9), Bead(source: [1, 2], target: [1], score: 0.8),
        Bead(source: [], target: [2], score: 0.7), Bead(source: [], target: [3], score: 1),
        Bead(source: [3], target: [], score: 1),
      ])
  }

  @Test func `a confirmed bead is sure`() {
    #expect(beads(after: .confirmed(Bead(source: [3], target: [3], score: 0.6))).last?.score == 1)
  }

  @Test func `a dismissed flag is gone`() {
    let flag = alignment.flags[1]
    let result = alignment.applying([.dismissed(flag)], sourceCount: 4, targetCount: 4)
    #expect(result.flags == [alignment.flags[0]])
  }

  @Test func `decisions about segments that are gone change nothing`() {
    #expect(
      alignment.applying([.linked(source: [9], target: [0])], sourceCount: 4, targetCount: 4)
        == alignment)
  }

  @Test(arguments: 0..<50)
  func `every segment stays in exactly one bead`(seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    let decisions = (0..<8).map { _ -> BeadDecision in
      let source = (0..<4).filter { _ in Bool.random(using: &generator) }
      let target = (0..<4).filter { _ in Bool.random(using: &generator) }
      return Bool.random(using: &generator)
        ? .linked(source: source, target: target) : .unlinked(source: source, target: target)
    }
    let beads = alignment.applying(decisions, sourceCount: 4, targetCount: 4).beads
    #expect(beads.flatMap(\.source).sorted() == [0, 1, 2, 3])
    #expect(beads.flatMap(\.target).sorted() == [0, 1, 2, 3])
    #expect(beads.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty })
  }
}
