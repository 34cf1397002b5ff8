import Model

/// What of an article is put on the clipboard.
extension BrowseScreen {
  /// The name under which a part is asked for, with the part behind it.
  private static let copying = "copy-part "

  private enum Part: String {
    case headline, address, text, citation
  }

  /// Lets the reader choose what to copy.
  func chooseCopy(in context: inout ScreenContext) {
    guard let article = reader.content?.article, article.id == articles.selectedID else { return }
    func choice(_ title: String, _ part: Part, _ note: String) -> Picker.Choice {
      Picker.Choice(title: title, note: note, pick: .send(.named(Self.copying + part.rawValue)))
    }
    let place = article.url ?? article.path
    context.open(
      Picker(
        title: "Copy",
        choices: [choice("The headline", .headline, article.title.text.isolated)]
          + (place.map { [choice("The address", .address, $0.isolated)] } ?? [])
          + [
            choice("The whole text", .text, article.segments.count.counted("paragraph")),
            choice("A citation", .citation, "title, source, date, address, when stored, hash"),
          ]))
  }

  /// Copies the part that was chosen; `false` for the name of something else.
  func copyPart(named name: String, in context: inout ScreenContext) -> Bool {
    guard name.hasPrefix(Self.copying), let article = reader.content?.article,
      let part = Part(rawValue: String(name.dropFirst(Self.copying.count)))
    else { return false }
    switch part {
    case .headline: context.copy(article.title.text)
    case .address: context.copy(article.url ?? article.path ?? "")
    case .text: context.copy(article.segments.map(\.text).joined(separator: "\n\n"))
    case .citation:
      context.askedQuestions.forget(.citation)
      context.want(.citation(article.id))
    }
    return true
  }
}
