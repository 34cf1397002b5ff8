import Model
import Testing

struct MovedBeadsTests {
  @Test(
    arguments: [
      (beads: [[[0], [0]], [[1], [1]], [[2], [2]]], moved: []),
      ([[[0], [4]], [[1], [0]], [[2], [1]], [[3], [2, 3]]], [0]),
      ([[[0], [2]], [[1], [3]], [[2], [0]], [[3], [1]], [[4], [4]]], [0, 1]),
      ([[[0], []], [[], [0]], [[1], [2]], [[2], [1]], [[3], [3]]], [2]),
      ([[[0], []], [[], [0]]], []),
      ([], []),
    ] as [(beads: [[[Int]]], moved: Set<Int>)])
  func `a bead has moved where the others are in the order of both texts without it`(
    beads: [[[Int]]], moved: Set<Int>
  ) {
    let beads = beads.map { Bead(source: $0[0], target: $0[1], score: 1) }
    #expect(Alignment(beads: beads, score: 1).movedBeads == moved)
  }
}
