import Canvas
import Model
import Testing

@testable import Browser

@Suite struct SidebarTests {
  private static func entity(_ id: EntityID, _ mentions: Int) -> EntitySummary {
    EntitySummary(
      id: id, type: .person, names: [.english: id.rawValue], mentions: mentions, articles: 1)
  }

  private static let scope = EntityScope.article("a")

  private func sidebar(selecting selection: Int, isFocused: Bool) -> Sidebar {
    var sidebar = Sidebar()
    sidebar.show(
      [Self.entity("first", 2), Self.entity("second", 1)], of: Self.scope, isFocused: isFocused)
    sidebar.select(selection)
    sidebar.show(
      [Self.entity("new", 9), Self.entity("first", 2), Self.entity("second", 1)],
      of: Self.scope, isFocused: isFocused)
    return sidebar
  }

  @Test func `names that are found meanwhile stay in sight of who has chosen none`() {
    #expect(sidebar(selecting: 0, isFocused: false).selected?.id == "new")
  }

  @Test func `a chosen name stays chosen when others are found`() {
    #expect(sidebar(selecting: 0, isFocused: true).selected?.id == "first")
    #expect(sidebar(selecting: 1, isFocused: false).selected?.id == "second")
  }

  @Test(
    arguments: [
      ([], "Huda Salem", "هدى سالم"), ([.arabic], "Huda Salem", "~هدى سالم"),
      ([.english], "~Huda Salem", "هدى سالم"),
    ] as [(Set<LanguageTag>, String, String)])
  func `a name that no article has is marked as one`(
    unwritten: Set<LanguageTag>, first: String, second: String
  ) {
    let entity = EntitySummary(
      id: "e", type: .person, names: [.english: "Huda Salem", .arabic: "هدى سالم"],
      unwrittenLanguages: unwritten, mentions: 1, articles: 1)
    let row = EntityRow(entity, width: 40, countWidth: 1, options: LayoutOptions())
    #expect(row.name == first)
    #expect(row.secondName == second)
    #expect(entity.name == first)
  }
}
