import Foundation
import Model
import Testing

@Suite struct FlagTests {
  private let flag = Flag(
    kind: .number, source: [1], target: [2], evidence: .sides(source: "2015", target: "2005"))

  @Test func `both sides are told with a stroke between, a side that says nothing with a dash`() {
    #expect(flag.detail == "2015 / 2005")
    let denied = Flag(
      kind: .negation, source: [1], target: [2], evidence: .sides(source: nil, target: "not"))
    #expect(denied.detail == "— / not")
  }

  @Test(arguments: [
    Flag.Evidence.sides(source: "1 / 2", target: "½"), .sides(source: nil, target: "not"),
    .words("until noon / one"),
  ])
  func `evidence comes back as it was kept`(evidence: Flag.Evidence) throws {
    let flag = Flag(kind: .part, source: [0], target: [0], evidence: evidence)
    let back = try JSONDecoder().decode(Flag.self, from: JSONEncoder().encode(flag))
    #expect(back == flag)
    switch (back.evidence, evidence) {
    case (.sides(let source, let target), .sides(let first, let second)):
      #expect(source == first && target == second)
    case (.words(let words), .words(let others)): #expect(words == others)
    default: Issue.record("\(back.evidence)")
    }
  }

  @Test func `what an earlier version kept of a flag is still about the same flag`() throws {
    let kept = Data(
      #"{"type": "number", "source": [1], "target": [2], "detail": "2015 / 2005"}"#.utf8)
    let back = try JSONDecoder().decode(Flag.self, from: kept)
    #expect(back == flag)
    #expect(Set([back, flag]).count == 1)
  }
}
