import Language
import Model
import NamedEntities
import SentenceAlignment

/// Finds names in Latin letters that render no name of the Arabic side.
///
/// Every capitalised word is doubted by what is known of it, alone and together: whether anything
/// on the Arabic side sounds like it, means it or is known to name the same thing, and whether an
/// Arabic name that nothing renders stands in its place.
struct NameCheck {
  private let isSourceArabic: Bool
  private let arabic: TextProfile
  private let latin: TextProfile
  private let arabicMatches: [[(type: Int32, probability: Float)]]
  private let latinMatches: [[(type: Int32, probability: Float)]]
  private let arabicMentions: [[Mention]]
  private let latinMentions: [[Mention]]

  /// A check of two texts of which one is Arabic and the other in Latin letters; `nil` for others.
  init?(_ texts: ComparedTexts) {
    guard Set([texts.source.script, texts.target.script]) == [.arabic, .latin] else { return nil }
    isSourceArabic = texts.source.script == .arabic
    arabic = isSourceArabic ? texts.source : texts.target
    latin = isSourceArabic ? texts.target : texts.source
    arabicMatches = isSourceArabic ? texts.sourceMatches : texts.targetMatches
    latinMatches = isSourceArabic ? texts.targetMatches : texts.sourceMatches
    arabicMentions = Self.mentions(isSourceArabic ? texts.sourceSegments : texts.targetSegments)
    latinMentions = Self.mentions(isSourceArabic ? texts.targetSegments : texts.sourceSegments)
  }

  /// A name with what speaks for and against it, and the Arabic word that may stand in its place.
  typealias DoubtedName = (word: BeadWord, doubt: NameDoubt, standIn: BeadWord?)

  /// For each bead, a flag about the name that is most doubtful, where it is doubtful enough.
  func flags(_ views: [BeadView]) -> [Flag?] {
    let doubts = views.map { canCompare($0) ? self.doubts($0) : [] }
    let repeated = repeatedDoubts(doubts, views)
    return zip(views, doubts).map { view, doubts in
      let told = doubts.filter { name in
        !name.doubt.isOfInstitution
          && !repeated.contains(latin.types[Int(name.word.type)].form)
      }
      return flag(told, view)
    }
  }

  private func flag(_ doubts: [DoubtedName], _ view: BeadView) -> Flag? {
    guard let worst = doubts.max(by: { $0.doubt.logOdds < $1.doubt.logOdds }),
      worst.doubt.logOdds > NameDoubt.warning
    else { return nil }
    let name =
      mention(of: worst.word, latinMentions)?.text
      ?? view.text(worst.word.place, inSource: !isSourceArabic)
    let stand = worst.standIn.map { standIn in
      mention(of: standIn, arabicMentions)?.text
        ?? view.text(standIn.place, inSource: isSourceArabic)
    }
    return view.flag(
      .name,
      isSourceArabic ? .sides(source: stand, target: name) : .sides(source: name, target: stand))
  }

  /// The words that several beads have and that are doubtful in all of them: who puts another name in the
  /// place of one does so once, who renders it by meaning or in a spelling of their own does so always.
  private func repeatedDoubts(_ doubts: [[DoubtedName]], _ views: [BeadView]) -> Set<String> {
    var doubtful: [String: Int] = [:]
    for names in doubts {
      let forms = names.filter { $0.doubt.logOdds > NameDoubt.repeated }
        .map { latin.types[Int($0.word.type)].form }
      for form in Set(forms) { doubtful[form, default: 0] += 1 }
    }
    doubtful = doubtful.filter { $0.value > 1 }
    guard !doubtful.isEmpty else { return [] }
    var beads: [String: Int] = [:]
    for view in views where canCompare(view) {
      let words = isSourceArabic ? view.target : view.source
      for type in Set(words.map(\.type)) { beads[latin.types[Int(type)].form, default: 0] += 1 }
    }
    return Set(doubtful.filter { $0.value == beads[$0.key] }.keys)
  }

  private func canCompare(_ view: BeadView) -> Bool {
    view.bead.score >= Self.sureBead
      && view.source.count * view.target.count <= Self.mostWordPairs
  }

  /// A bead must be this sure for its names to be compared.
  private static let sureBead = 0.5
  /// Where more words stand together than in the longest of paragraphs, any name may stand for any.
  private static let mostWordPairs = 500_000

  /// What speaks for and against each name of a bead's Latin side.
  func doubts(_ view: BeadView) -> [DoubtedName] {
    let words = isSourceArabic ? view.target : view.source
    // What is surely rendered needs no closer look.
    let questionable = words.indices.filter { place in
      words[place].match < 0.55 && isName(words[place], latin.types[Int(words[place].type)])
    }
    guard !questionable.isEmpty else { return [] }
    let others = ArabicNameWords(isSourceArabic ? view.source : view.target, arabic)
    let standIns = NameStandIns(
      others.words, arabic, words, latin, matches: arabicMatches,
      isMention: { mention(of: $0, arabicMentions) != nil })
    return questionable.compactMap { place in
      let type = latin.types[Int(words[place].type)]
      guard let name = NameModel.standard.word(type.form, .latin)
      else { return nil }
      let mention = mention(of: words[place], latinMentions)
      // "Crimestoppers", "Cellphone" are translated and not spelled.
      guard mention?.type == .person || !EverydayWord.isCompound(type.form) else { return nil }
      let fit = ConsonantFit(latin: type.form)
      let share = others.share(of: fit)
      var doubt = NameDoubt()
      doubt.match = words[place].match
      doubt.sound = others.sound(like: name, NameSkeleton(type.form, script: .latin))
      let knowledge = Knowledge.standard
      let known = [mention?.text, type.form].compactMap(\.self)
        .flatMap { knowledge.senses(named: $0) }
      doubt.isKnown = !known.isEmpty
      doubt.isKnownThere = known.contains { sense in
        knowledge.entities[Int(sense.entity)].forms.contains {
          $0.unicodeScalars.contains { $0.value > 0x5FF } && others.contain($0)
        }
      }
      doubt.elsewhere = latinMatches[Int(words[place].type)].map(\.probability).max() ?? 0
      doubt.isEverydayWord = EverydayWord.isOne(type.form)
      doubt.hasMeaning = !type.meanings.isEmpty
      doubt.isAcronym = type.isAcronym
      doubt.isPerson = mention?.type == .person
      doubt.renderedNeighbours = renderedNeighbours(of: place, words)
      doubt.fitsWhole = share > 0.99
      doubt.longFit = fit.count >= 4 ? share : 0
      let standIn = standIns.best(at: place)
      doubt.standIn = standIn.likelihood
      return (words[place], doubt, standIn.word)
    }
  }

  /// How many of the names that stand directly before and after a word are rendered.
  private func renderedNeighbours(of place: Int, _ words: [BeadWord]) -> Float {
    var count: Float = 0
    for other in [place - 1, place + 1] where words.indices.contains(other) {
      let (first, second) = (words[min(place, other)].place, words[max(place, other)].place)
      guard first.segment == second.segment,
        second.range.lowerBound - first.range.upperBound <= 1, words[other].match >= 0.4,
        isName(words[other], latin.types[Int(words[other].type)])
      else { continue }
      count += 1
    }
    return count
  }

  /// Whether a word may be part of a name: it has a capital of its own, and is no date, no title
  /// and no adjective made from a place.
  private func isName(_ word: BeadWord, _ type: WordType) -> Bool {
    guard case .word = type.kind, type.script == .latin, !type.isFunctionWord,
      type.form.utf8.count > 1,
      word.isCapitalized || mention(of: word, latinMentions) != nil
    else { return false }
    let classes = NameLexicon.classes(of: NameFolding.key(type.form))
    return classes.isDisjoint(with: [.demonym, .abbreviation])
      && !type.meanings.contains {
        NewsLexicon.shared.field(of: $0.concept) == .calendar
      }
  }

  private func mention(of word: BeadWord, _ mentions: [[Mention]]) -> Mention? {
    mentions[word.place.segment].first { $0.range.overlaps(word.place.range) }
  }

  private static func mentions(_ segments: [Segment]) -> [[Mention]] {
    let language = segments.first?.language ?? .english
    let article = Article(
      id: "", title: ArticleTitle(text: "", origin: .lead, language: language), language: language,
      text: "", segments: segments)
    var found = [[Mention]](repeating: [], count: segments.count)
    for mention in MentionDetector().mentions(in: article) {
      found[mention.segment].append(mention)
    }
    return found
  }
}
