import Canvas
import Model

extension PageText {
  /// The help as it opens at a place: what can be done there, what the place is for first; what marks
  /// and colours mean; how to search; and what can be done elsewhere.
  static func help(at place: Place, _ context: ScreenContext) -> [Line] {
    let columns = PopupLayout(size: context.size).inside.columns
    func entries(_ entries: [(String, Style, String)]) -> [Line] {
      entries.flatMap { sample, style, help -> [Line] in
        if columns >= 60, sample.columns(context.options) < keyColumns {
          return [.entry(sample, style, help: help)]
        }
        return [.keys(sample, style)]
          + wrapped(help, width: columns - 4).map { .text("  " + $0) }
      }
    }
    func commands(_ commands: [Command]) -> [Line] {
      entries(
        commands.map { command in
          let keys = context.keymap.keys(of: command).map(\.name).joined(separator: " ")
          return (keys, context.theme.key, command.help)
        })
    }
    let here = context.keymap.commands.filter { $0.places.contains(place) }
    let groups = [place.group] + Command.Group.allCases.filter { $0 != place.group }
    var lines: [Line] = [.heading("Here: \(place.inWords)")]
    lines += commands(groups.flatMap { group in here.filter { $0.group == group } })
    lines += entries([
      (
        "5 j, 12 G", context.theme.key,
        "A number first: so many times, or to the article, paragraph, name or row of that number"
      )
    ])
    lines += [.gap, .heading("Marks")] + entries(marks(context.theme))
    lines += [.gap, .heading("Colours")] + entries(colours(context.theme))
    lines += [.gap, .heading("Words of a search")] + entries(queryLanguage(context.theme))
    for group in Command.Group.allCases {
      let rest = context.keymap.commands.filter { $0.group == group && !here.contains($0) }
      if !rest.isEmpty {
        lines += [.gap, .heading("\(group.rawValue), elsewhere")] + commands(rest)
      }
    }
    return lines
  }

  private static func marks(_ theme: Theme) -> [(String, Style, String)] {
    [
      ("●", theme.articleMark, "Not read yet; its title is bold"),
      ("★", theme.articleMark, "Starred"),
      ("⇄", theme.articleMark, "The library has a translation or the original of it"),
      ("ع", theme.arabicBadge, "Arabic; other languages by two letters, as EN"),
      ("#", theme.articleMark, "Tagged; the text names the tags, as #harbour"),
      ("▌", theme.mark, "Where the keys go: an article, a paragraph, a name"),
      ("▸", theme.focusedTitle, "The pane in focus; the name that the list is filtered by"),
      ("·", theme.quiet, "The open article has this name"),
      ("~", .plain, "Before a name that no article here has: it is known from tables"),
      ("✓", theme.mark, "Marked, to be merged or linked"),
      ("⚑", theme.flag, "A flag: the two texts say different things here"),
      ("⚐", theme.quiet, "A flag that a person dismissed"),
      ("✎", theme.note, "A note: on an article, a paragraph, a name; on a row or a flag"),
      ("⇅", theme.articleMark, "A row stands elsewhere in the other text"),
      ("— not in … —", theme.gap, "Only one of the two texts has this"),
      ("…", .plain, "Cut: the text shows it whole"),
    ]
  }

  private static func colours(_ theme: Theme) -> [(String, Style, String)] {
    let words = "a word"
    return [
      ("a person", theme.person, "A person's name"),
      ("a place", theme.location, "A place's name"),
      ("an organisation", theme.organization, "An organisation's name"),
      ("a name", theme.miscellaneous, "Another name"),
      (words, theme.hit, "A hit, or what renders the word that was walked to"),
      (words, theme.currentHit, "The hit, name or word that was walked to"),
      (words, theme.replaced, "Two renderings: other words for the same"),
      (words, theme.oneSided, "Two renderings: only this one has it"),
      (words, theme.moved, "Two renderings: the other one has it elsewhere"),
      (words, theme.spelling, "Two renderings: another spelling of the same"),
      (words, theme.contradiction, "Two renderings: they contradict each other"),
    ]
  }

  private static func queryLanguage(_ theme: Theme) -> [(String, Style, String)] {
    let words: [(String, String)] = [
      ("one two", "Either, in any inflection and spelling; both are better"),
      ("\"one two\"", "These words side by side"),
      ("one AND two", "Both; OR, NOT and parentheses too, in capitals"),
      ("-one", "Without it"),
      ("mercen*", "Words that begin so"),
      ("~word", "The word, or what a dictionary has for it in the other language"),
      ("one NEAR two", "At most ten words apart; NEAR/5 for five"),
    ]
    let fields = QueryField.allCases.map { field in
      let values = field.values.isEmpty ? "" : " (\(field.values.joined(separator: ", ")))"
      return ("\(field.rawValue):", field.summary.capitalizedFirst + values)
    }
    return (words + fields).map { ($0.0, theme.key, $0.1) }
  }
}
