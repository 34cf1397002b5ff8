import Language
import Model
import NameMatching
import NamedEntities
import SentenceAlignment

/// Finds where two renderings in one language name different things in one place.
enum RenamedSpan {
  /// A flag where both sides of a change have a name that the other one lacks.
  static func flag(_ change: WordDifferences.Change, _ view: BeadView) -> Flag? {
    guard change.moved == nil else { return nil }
    let source = names(view.source, change.source, view, isSource: true)
    let target = names(view.target, change.target, view, isSource: false)
    guard let left = source.first, let right = target.first,
      !(left.isDate && right.isDate),
      !source.contains(where: { left in target.contains { areOne(left, $0) } })
    else { return nil }
    return view.flag(.name, "\(left.text) / \(right.text)")
  }

  /// Words with capitals that stand side by side.
  private struct Name {
    var text: String
    /// Whether it names a month or a day of the week.
    var isDate: Bool
    /// Whether it is an adjective made from a place, or the people of one.
    var isDemonym: Bool
  }

  /// The names in a changed span, without those that the other side has too.
  private static func names(
    _ words: [BeadWord], _ range: Range<Int>, _ view: BeadView, isSource: Bool
  ) -> [Name] {
    let profile = isSource ? view.texts.source : view.texts.target
    let surplus = isSource ? view.sourceSurplus : view.targetSurplus
    var names: [Name] = []
    var open: Range<Int>?
    func close() {
      guard let span = open, let first = span.first, let last = span.last else { return }
      open = nil
      let types = span.map { profile.types[Int(words[$0].type)] }
      guard span.contains(where: { surplus[$0] }) else { return }
      let place = SegmentRange(
        segment: words[first].place.segment,
        range: words[first].place.range.lowerBound..<words[last].place.range.upperBound)
      names.append(
        Name(
          text: view.text(place, inSource: isSource).withoutPossessive,
          isDate: types.allSatisfy(isDate),
          isDemonym: types.allSatisfy(isDemonym)))
    }
    for index in range {
      let type = profile.types[Int(words[index].type)]
      // The dot of `U.S.` ends no sentence.
      let goesOn =
        open != nil && words[index].place.segment == words[index - 1].place.segment
        && view.text(words[index - 1].place, inSource: isSource).contains(".")
      guard isNameLike(words[index], type, view, isSource, isInside: goesOn) else {
        close()
        continue
      }
      if let span = open, words[span.upperBound - 1].place.segment == words[index].place.segment {
        open = span.lowerBound..<(index + 1)
      } else {
        close()
        open = index..<(index + 1)
      }
    }
    close()
    return names
  }

  /// Whether a word has the capital of a name, rather than that of a sentence's first word or of an
  /// adjective made from a place.
  private static func isNameLike(
    _ word: BeadWord, _ type: WordType, _ view: BeadView, _ isSource: Bool, isInside: Bool
  ) -> Bool {
    guard case .word = type.kind, type.script == .latin else { return false }
    if word.isCapitalized { return type.form != "i" }
    let text = view.text(word.place, inSource: isSource)
    guard !type.isFunctionWord, text.unicodeScalars.first?.properties.isUppercase ?? false else {
      return false
    }
    return isInside || !EverydayWord.isOne(type.form)
      || !Knowledge.standard.entities(named: text).isEmpty
      || (isSource ? view.texts.sourceNames : view.texts.targetNames).contains(word.type)
  }

  private static func isDemonym(_ type: WordType) -> Bool {
    NameLexicon.classes(of: NameFolding.key(type.form)).contains(.demonym)
  }

  private static func isDate(_ type: WordType) -> Bool {
    type.meanings.contains {
      NewsLexicon.shared.field(of: $0.concept) == .calendar
    }
  }

  /// Short names of countries that share no letters with their adjectives.
  private static let countries: [String: Set<String>] = [
    "american": ["u.s", "us", "united states"], "british": ["u.k", "uk", "united kingdom"],
    "dutch": ["netherlands", "holland"], "emirati": ["u.a.e", "uae", "united arab emirates"],
    "welsh": ["wales"],
  ]

  /// Whether two names name one thing: by sound or spelling, as an acronym, or as is known; also
  /// where one may be the country that the other is the adjective of.
  private static func areOne(_ left: Name, _ right: Name) -> Bool {
    if left.isDemonym != right.isDemonym {
      let (people, place) = left.isDemonym ? (left.text, right.text) : (right.text, left.text)
      return people.lowercased().prefix(3) == place.lowercased().prefix(3)
        || countries[people.lowercased()]?.contains(place.lowercased()) ?? false
    }
    let model = NameModel.standard
    if model.similarity(model.prepare(left.text), model.prepare(right.text))
      >= NameMatcher.acceptance
    {
      return true
    }
    let known = Set(Knowledge.standard.entities(named: left.text).map(\.id))
    return Knowledge.standard.entities(named: right.text).contains { known.contains($0.id) }
  }
}
