/// The screens that there are.
public struct ScreenRegistry: Sendable {
  /// The screens of Khabar.
  public static let standard = ScreenRegistry([
    BrowseScreen.self, ComparisonScreen.self, Prompt.self, Picker.self, Page.self, EntityPage.self,
    FeedsScreen.self, DictionaryPage.self, StoriesScreen.self, StoryPage.self,
    NotesScreen.self, CommandLine.self, QuotationsScreen.self,
  ])

  let screens: [any Screen.Type]

  init(_ screens: [any Screen.Type]) {
    self.screens = screens
  }

  /// These screens and one more.
  func adding(_ screen: any Screen.Type) -> ScreenRegistry {
    ScreenRegistry(screens + [screen])
  }

  /// Every place that keys can go to.
  var places: [Place] { screens.flatMap { $0.places } }

  /// Every command, in the order of the help: the table's, and those that screens keep themselves.
  var commands: [Command] {
    let table = Command.all
    let names = Set(table.map(\.name))
    return table + screens.flatMap { $0.commands }.filter { !names.contains($0.name) }
  }

  /// The screen that has a place.
  func screen(at place: Place) -> (any Screen.Type)? {
    screens.first { $0.places.contains(place) }
  }
}

extension Place {
  /// Every place of Khabar's own screens.
  static var allCases: [Place] { ScreenRegistry.standard.places }
}
