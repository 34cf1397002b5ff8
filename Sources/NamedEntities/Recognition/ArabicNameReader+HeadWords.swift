import Model

/// Names that a head word opens: bodies and places.
extension ArabicNameReader {
  // MARK: - Bodies

  /// `وزارة الخارجية`, `حزب العدالة والتنمية`, `جامعة نورث كارولاينا`.
  func body(at index: Int) -> NameSpan? {
    guard let head = word(at: index, of: .organisation), !head.losesAlef,
      index + 1 < tokens.count
    else { return nil }
    guard !reading.begins(index, skipping: head.skip, with: "ا", "ل") else { return nil }
    guard joins(index + 1) else { return nil }
    let next = index + 1
    let isMinistry = head.key == ArabicHeadWords.ministry
    let isParty = ArabicHeadWords.parties.contains(head.key)
    let isGeneric = ArabicHeadWords.generic.contains(head.key)
    // A known place or name right behind it, as in `جامعة دمشق`.
    if let known = reading.known[next], !known.isWeak, known.skip == 0 {
      guard !isMinistry, !isParty, !isGeneric, known.type == .location else { return nil }
      return NameSpan(
        words: index..<known.words.upperBound, skip: head.skip, type: .organization,
        evidence: ["an organisation's word before a name"])
    }
    var end = next
    var definite = 0
    var isClosedByNisba = false
    while end < tokens.count, end - next < 4, joins(end) {
      let isDefinite = startsWithArticle(end)
      let isJoined = reading.begins(end, with: "و", "ا", "ل") && end > next && isMinistry
      let isDemonym = reading.classes[end].contains(.demonym)
      guard isDefinite || isJoined else { break }
      if ArabicHeadWords.adjectives.contains(tokens[end].key) { break }
      if end > next, reading.known[end].map({ !$0.isWeak }) ?? false, !isDemonym { break }
      if isDemonym {
        // A nisba closes the name: `حزب الأمة العراقية`.
        if end > next {
          end += 1
          isClosedByNisba = true
        }
        break
      }
      definite += 1
      end += 1
      if isMinistry, definite >= 1, end < tokens.count,
        !reading.begins(end, with: "و", "ا", "ل")
      {
        break
      }
    }
    guard definite > 0, !isGeneric,
      isMinistry || isParty || tokens[next].gap == .mark || definite > 1 || isClosedByNisba
    else { return nil }
    return NameSpan(
      words: index..<end, skip: head.skip, type: .organization,
      evidence: ["an organisation's word in front"])
  }

  /// A body or a place that is called for somebody: `جامعة الملك سالم`, `مدينة الأمير نادر الطبية`,
  /// `مؤسسة الشيخ سالم للأعمال الإنسانية`.
  func eponym(at index: Int) -> NameSpan? {
    guard joins(index + 1), joins(index + 2),
      ArabicHeadWords.honorifics.contains(tokens[index + 1].key),
      let (head, type) = eponymousHead(at: index),
      !reading.begins(index, skipping: head.skip, with: "ا", "ل"),
      reading.known[index + 1].map({ $0.type == .person }) ?? true,
      isNameLike(index + 2, strictly: false)
    else { return nil }
    var end = endOfPerson(from: index + 2, afterTitle: true)
    // What the body is like closes its name: `الطبية`.
    while end < tokens.count, end - index < 8, joins(end), startsWithArticle(end),
      reading.scalars[tokens[end].range].suffix(2).elementsEqual(["ي", "ة"])
        || reading.scalars[tokens[end].range].last == "ي",
      !classes(at: end).contains(.demonym)
    {
      end += 1
    }
    // `للأعمال الإنسانية`
    if type == .organization { end = endOfPurpose(at: end, ofKnown: false) ?? end }
    return NameSpan(
      words: index..<end, skip: head.skip, type: type, evidence: ["called for somebody"])
  }

  /// The word for a body or a place that may be called for somebody, as it stands or behind proclitics.
  private func eponymousHead(at index: Int) -> (Word, EntityType)? {
    let whole = Word(skip: 0, key: tokens[index].key, classes: classes(at: index))
    let behind = reading.splits(index).filter { !$0.isVerbal && !$0.losesAlef }.map {
      Word(skip: $0.skip, key: $0.key, classes: $0.classes)
    }
    for word in [whole] + behind {
      if ArabicHeadWords.eponymousBodies.contains(word.key) { return (word, .organization) }
      if ArabicHeadWords.eponymousPlaces.contains(word.key) { return (word, .location) }
    }
    return nil
  }

  /// A body whose head names it with an unknown word: `جامعة فارنهولت`, `صحيفة صدى الوادي`.
  func bodyOfUnknownName(at index: Int) -> NameSpan? {
    guard let head = word(at: index, of: .organisation), !head.losesAlef, joins(index + 1),
      !reading.begins(index, skipping: head.skip, with: "ا", "ل"), !startsWithArticle(index + 1),
      !isAdjectiveLike(index + 1)
    else { return nil }
    let end: Int
    if ArabicHeadWords.seats.contains(head.key), isNameLike(index + 1, strictly: true) {
      end = index + 2
    } else if ArabicHeadWords.media.contains(head.key), joins(index + 2),
      startsWithArticle(index + 2), classes(at: index + 1).isDisjoint(with: [.function, .saying]),
      classes(at: index + 2).isDisjoint(with: [.demonym, .title, .organisation]),
      !ArabicHeadWords.adjectives.contains(tokens[index + 2].key)
    {
      end = index + 3
    } else {
      return nil
    }
    return NameSpan(
      words: index..<end, skip: head.skip, type: .organization,
      evidence: ["an organisation's word in front"])
  }

  /// An unknown name behind the word for what it is: `شركة نوكيا`, `مجلة "أتلنتيك"`.
  func bodyByItsOwnName(at index: Int) -> NameSpan? {
    guard index > 0, reading.known[index] == nil, !startsWithArticle(index),
      let head = word(at: index - 1, of: .organisation) ?? plainWord(at: index - 1),
      ArabicHeadWords.namedByThemselves.contains(head.key),
      !reading.begins(index - 1, skipping: head.skip, with: "ا", "ل")
    else { return nil }
    let isQuoted =
      self.isQuoted(index)
      || tokens[index].gap == .mark && tokens[index].shape.contains(.opensSentence)
    guard isQuoted || joins(index), isNameLike(index, strictly: true),
      isQuoted || !isAdjectiveLike(index) && tokens[index].range.count > 3
    else { return nil }
    var end = index + 1
    while end < tokens.count, end - index < 4, joins(end), isNameLike(end, strictly: true),
      !startsWithArticle(end), reading.known[end] == nil, !reading.begins(end, with: "ي")
    {
      end += 1
    }
    return NameSpan(
      words: index..<end, type: .organization, evidence: ["follows a word for an organization"])
  }

  /// Whether a person's name stands right behind the word for a company, which is called so:
  /// `شركة محمد سعد الدريس`.
  func isCalledBehindCompany(_ span: NameSpan) -> Bool {
    let index = span.words.lowerBound
    guard index > 0, span.skip == 0, span.words.count > 1, joins(index),
      let head = word(at: index - 1, of: .organisation) ?? plainWord(at: index - 1)
    else { return false }
    return ArabicHeadWords.namedByThemselves.contains(head.key)
      && !reading.begins(index - 1, skipping: head.skip, with: "ا", "ل")
  }

  /// A club that goes by the name of its town: `لاعب مانشستر`, `ميلان الإيطالي`. A town is feminine, so
  /// that a masculine nisba tells of the club.
  func clubOfTown(_ known: SegmentReading.Known) -> NameSpan? {
    let index = known.words.lowerBound
    let next = known.words.upperBound
    guard known.type == .location, !known.isWeak, !known.isCountry,
      !startsWithArticle(index) || known.skip > 0
    else { return nil }
    let isPlayedFor =
      index > 0 && joins(index) && known.skip == 0
      && ArabicHeadWords.beforeClubs.contains(tokens[index - 1].key)
    let isAfterPlaceWord =
      index > 0
      && (word(at: index - 1, of: .place) != nil
        || !classes(at: index - 1).isDisjoint(with: [.placeHead, .titleComplement]))
    let isHis =
      next < tokens.count && joins(next) && startsWithArticle(next)
      && classes(at: next).contains(.demonym)
      && reading.scalars[tokens[next].range].last == "ي" && !isAfterPlaceWord
    guard isPlayedFor || isHis else { return nil }
    return NameSpan(
      words: known.words, skip: known.skip, type: .organization,
      evidence: ["in a sentence about a club"], strength: 4)
  }

  /// A word as it stands.
  private func plainWord(at index: Int) -> Word? {
    tokens[index].isArabic
      ? Word(skip: 0, key: tokens[index].key, classes: classes(at: index)) : nil
  }

  /// Whether a word has the form of an adjective: `جامعة حكومية`.
  private func isAdjectiveLike(_ index: Int) -> Bool {
    let word = reading.scalars[tokens[index].range]
    return word.last == "ي" || word.last == "ة" || classes(at: index).contains(.demonym)
  }

  /// A place whose name begins with what it is: `وادي الشويرف`, `تل صوران`.
  func headedPlace(at index: Int) -> NameSpan? {
    // `كبير` is no well.
    guard let head = word(at: index, of: .placeHead), !head.losesAlef, joins(index + 1),
      !reading.begins(index, skipping: head.skip, with: "ا", "ل"),
      head.skip == 0 || !reading.begins(index, with: "ك"),
      ArabicHeadWords.landforms.contains(head.key)
        || ArabicHeadWords.otherLandforms.contains(head.key) && isAfterPlaceWord(index, head)
    else { return nil }
    let next = index + 1
    guard classes(at: next).isDisjoint(with: Self.noPlaces), tokens[next].range.count > 2,
      !isParticiple(next), !reading.begins(next, with: "و"),
      startsWithArticle(next) ? !reading.isDerived(next) : !reading.looksLikeVerbOrNoun(next)
    else { return nil }
    return NameSpan(
      words: index..<(next + 1), skip: head.skip, type: .location,
      evidence: ["a place's word in front"])
  }

  private static let noPlaces: NameLexicon.WordClass = [
    .function, .common, .demonym, .calendar, .title, .titleComplement, .saying, .organisation,
    .place,
  ]

  private func isAfterPlaceWord(_ index: Int, _ head: Word) -> Bool {
    guard index > 0 else { return false }
    return head.skip > 0 || word(at: index - 1, of: .place) != nil
      || classes(at: index - 1).contains(.locative)
  }

  // MARK: - Places

  /// `مدينة ترهونة`, `قاعدة الوطية`: the name is what follows a place's word.
  func placeAfterHead(at index: Int) -> NameSpan? {
    guard index > 0, joins(index) || tokens[index].gap == .mark,
      let head = word(at: index - 1, of: .place), !head.losesAlef,
      !reading.begins(index - 1, skipping: head.skip, with: "ا", "ل")
    else { return nil }
    guard isNameLike(index, strictly: true) || reading.known[index] != nil, !isParticiple(index)
    else { return nil }
    guard !reading.classes[index].contains(.demonym) else { return nil }
    var end = index + 1
    while end < tokens.count, end - index < 2, joins(end), isNameLike(end, strictly: true),
      !startsWithArticle(end), !isAnother(end)
    {
      end += 1
    }
    let isCity = ArabicHeadWords.towns.contains(head.key)
    guard isCity || !startsWithArticle(index) else { return nil }
    return NameSpan(
      words: index..<end, type: .location, evidence: ["follows a word for a place"])
  }

  /// Whether a word behind a place's name does not belong to it: `منطقة عسير ونتج عنه`, `حي الزرقون بنيرفا`,
  /// `أمين منطقة عسير صالح`.
  private func isAnother(_ index: Int) -> Bool {
    let classes = classes(at: index)
    return reading.begins(index, with: "و") && tokens[index].range.count > 3
      || reading.known[index].map { $0.skip > 0 } ?? false
      || !classes.isDisjoint(with: [.givenName, .weakGivenName]) && !classes.contains(.person)
  }

  /// A place whose name begins as many in the Americas do: `سان خوسيه`.
  func foreignPlace(at index: Int) -> NameSpan? {
    let first =
      ArabicHeadWords.foreignHeads.contains(tokens[index].key)
      ? 0
      : reading.splits(index).first {
        !$0.isVerbal && ArabicHeadWords.foreignHeads.contains($0.key)
      }?.skip
    guard let skip = first, joins(index + 1), isNameLike(index + 1, strictly: true),
      !startsWithArticle(index + 1)
    else { return nil }
    return NameSpan(
      words: index..<index + 2, skip: skip, type: .location,
      evidence: ["a word that opens places' names"])
  }

  /// A ministry under its short name: `أضافت الخارجية`.
  func ministryForShort(at index: Int) -> NameSpan? {
    guard index > 0, joins(index), ArabicHeadWords.portfolios.contains(tokens[index].key),
      isVerb(at: index - 1, among: ArabicHeadWords.ministryVerbs)
    else { return nil }
    return NameSpan(
      words: index..<index + 1, type: .organization, evidence: ["a ministry's short name"])
  }

  /// Whether a word is a feminine participle that only describes: `مدينة محاصرة`.
  private func isParticiple(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count >= 5 && reading.scalars[range.lowerBound] == "م"
      && reading.scalars[range.upperBound - 1] == "ة" && reading.known[index] == nil
  }
}
