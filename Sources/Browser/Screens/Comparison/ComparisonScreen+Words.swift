import Model

extension ComparisonScreen {
  /// Lights the next or previous word whose rendering is known.
  mutating func goToWord(_ direction: Verb.Direction, in context: inout ScreenContext) {
    guard pane?.comparison.links.isEmpty == false else {
      context.tell("No word of these texts is known to render another.")
      return
    }
    if pane?.goToWord(direction, visible: context.visibleRows) == false {
      context.tell("There is no further word that way.")
    }
  }

  /// Shows what the dictionaries have for the word of the left text that is lit, with the paragraph on
  /// the other side.
  mutating func lookUp(in context: inout ScreenContext) {
    if pane?.currentLink == nil { _ = pane?.goToWord(.next, visible: context.visibleRows) }
    guard let pane, let link = pane.currentLink else {
      let key = context.keymap.keyName(of: .back, in: place) ?? "Esc"
      context.tell("No word of these texts is lit: \(key) leads to the text, where any can be.")
      return
    }
    let other = link.place(on: pane.leftSide.other).segment
    let article = pane.annotated(pane.leftSide.other).article
    let rendering =
      article.segments.indices.contains(other)
      ? WordInText.TextInLanguage(
        text: article.segments[other].text, language: article.segments[other].language) : nil
    if let word = WordInText(
      at: link.place(on: pane.leftSide), of: pane.annotated(pane.leftSide).article,
      rendering: rendering)
    {
      context.askedQuestions.forget(.dictionary)
      context.open(DictionaryPage(word))
    }
  }
}
