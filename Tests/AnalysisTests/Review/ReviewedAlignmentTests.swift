import Model
import Testing

@testable import SentenceAlignment

/// What is told of a person's decisions.
@Suite struct ReviewedAlignmentTests {
  private let alignment = Alignment(
    beads: [
      Bead(source: [0], target: [0], score: 0.9), Bead(source: [1], target: [1], score: 0.5),
      Bead(source: [2], target: [], score: 0.4), Bead(source: [], target: [2], score: 0.4),
    ], score: 0.5,
    flags: [
      Flag(kind: .number, source: [1], target: [1], detail: "15 / 12"),
      Flag(kind: .omitted, source: [2], target: [], detail: ""),
    ])

  private func review(_ decisions: BeadDecision...) -> ReviewedAlignment {
    alignment.reviewed(
      by: decisions.enumerated().map { DatedBeadDecision($1, madeAt: Int64($0)) }, sourceCount: 3,
      targetCount: 3)
  }

  private func states(_ reviewed: ReviewedAlignment) -> [String] {
    zip(reviewed.alignment.beads, reviewed.beads).map {
      "\($0.source)\($0.target) \($1.state.rawValue)"
    }
  }

  @Test func `nothing decided is open`() {
    let reviewed = review()
    #expect(reviewed.alignment == alignment)
    #expect(reviewed.beads.allSatisfy { $0 == .init(.open) })
    #expect(reviewed.flags.allSatisfy { $0.state == .open })
    #expect(reviewed.reviewedCount == 0)
  }

  @Test func `rows tell what was confirmed, linked and parted`() {
    let reviewed = review(
      .confirmed(Bead(source: [0], target: [0], score: 0.9)), .linked(source: [2], target: [2]),
      .unlinked(source: [1], target: [1]))
    #expect(
      Set(states(reviewed)) == [
        "[0][0] confirmed", "[2][2] linked", "[1][] parted", "[][1] parted",
      ])
    #expect(reviewed.reviewedCount == 4)
  }

  @Test func `a later decision overrules an earlier one, whose row is open again`() {
    let reviewed = review(
      .linked(source: [1, 2], target: [1]), .linked(source: [2], target: [2]))
    #expect(Set(states(reviewed)) == ["[0][0] open", "[1][1] open", "[2][2] linked"])
  }

  @Test func `a flag that was dismissed is told and no longer in force`() {
    let reviewed = review(.dismissed(alignment.flags[0]))
    #expect(reviewed.flags.map(\.state) == [.dismissed, .open])
    #expect(reviewed.alignment.flags == alignment.flags)
    #expect(reviewed.inForce.flags == [alignment.flags[1]])
  }

  @Test func `a note stays where a row is decided about later, and can be taken away`() {
    let noted = review(
      .noted(source: [0], target: [0], "Ask."),
      .confirmed(Bead(source: [0], target: [0], score: 0.9)),
      .flagNoted(alignment.flags[0], "The later count."))
    #expect(noted.beads.first == .init(.confirmed, note: "Ask.", decidedAt: 1))
    #expect(noted.flags.first == .init(.open, note: "The later count.", decidedAt: 2))
    let taken = review(
      .noted(source: [0], target: [0], "Ask."), .noted(source: [0], target: [0], ""))
    #expect(taken.beads.first == .init(.open, decidedAt: 1))
  }

  @Test func `what was decided with the texts on the other sides holds mirrored`() {
    let decision = BeadDecision.linked(source: [1, 2], target: [0])
    #expect(decision.mirrored == .linked(source: [0], target: [1, 2]))
    #expect(BeadDecision.dismissed(alignment.flags[0]).mirrored == nil)
  }

  @Test func `rows of another tool take the place of all rows, and what they leave stands alone`() {
    let reviewed = review(
      .arranged([
        ArrangedRow(source: [0, 1], target: [1], isConfirmed: true),
        ArrangedRow(source: [2], target: [2], note: "So they say."),
        ArrangedRow(source: [2, 9], target: [2]),
      ]))
    #expect(
      Set(states(reviewed)) == ["[0, 1][1] confirmed", "[2][2] linked", "[][0] open"])
    #expect(reviewed.alignment.flags == [alignment.flags[0]])
    #expect(reviewed.beads.contains { $0.note == "So they say." })
  }
}
