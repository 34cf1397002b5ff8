import Model

extension BrowseScreen {
  /// Lights the next or previous word of the text.
  mutating func goToWord(_ direction: Verb.Direction, in context: inout ScreenContext) {
    if !reader.goToWord(direction, visible: context.visibleRows) {
      context.tell("There is no further word that way.")
    }
  }

  /// Shows what the dictionaries have for the word that is lit, else for the first one.
  mutating func lookUp(in context: inout ScreenContext) {
    if reader.litWord == nil { _ = reader.goToWord(.next, visible: context.visibleRows) }
    guard let place = reader.litWord, let article = reader.content?.article,
      let word = WordInText(at: place, of: article)
    else {
      context.tell("There is no word here.")
      return
    }
    context.askedQuestions.forget(.dictionary)
    context.open(DictionaryPage(word))
  }
}
