import Foundation
import Model

/// Some of the names in the seed articles, with their spellings.
enum SeedNames {
  struct Name {
    let id: EntityID
    let type: EntityType
    let names: [LanguageTag: String]
    let forms: [String]
  }

  static let all: [Name] = [
    name(
      "haftar", .person, "Khalifa Haftar", "خليفة حفتر",
      [
        "Khalifa Haftar", "Khalifa Hifter", "Haftar", "Hifter", "خليفة حفتر", "حفتر",
      ]),
    name(
      "erdogan", .person, "Recep Tayyip Erdogan", "رجب طيب أردوغان",
      [
        "Recep Tayyip Erdogan", "Erdogan", "رجب طيب أردوغان",
      ]),
    name(
      "putin", .person, "Vladimir Putin", "فلاديمير بوتين", ["Vladimir Putin", "فلاديمير بوتين"]),
    name(
      "lavrov", .person, "Sergey Lavrov", "سيرغي لافروف",
      [
        "Sergey Lavrov", "Sergei Lavrov", "سيرغي لافروف",
      ]),
    name("kalin", .person, "Ibrahim Kalin", nil, ["Ibrahim Kalin", "Kalin"]),
    name("sirte", .location, "Sirte", "سرت", ["Sirte", "سرت"]),
    name("libya", .location, "Libya", "ليبيا", ["Libya", "ليبيا"]),
    name("turkey", .location, "Turkey", "تركيا", ["Turkey", "تركيا"]),
    name("russia", .location, "Russia", "روسيا", ["Russia", "روسيا"]),
    name("tripoli", .location, "Tripoli", "طرابلس", ["Tripoli", "طرابلس"]),
    name("moscow", .location, "Moscow", "موسكو", ["Moscow"]),
    name(
      "gna", .organization, "Government of National Accord", "حكومة الوفاق الوطني",
      [
        "National Accord government", "National Accord Government", "Al-Wefaq government",
        "حكومة الوفاق الوطني", "حكومة الوفاق",
      ]),
    name("reuters", .organization, "Reuters", "رويترز", ["Reuters", "رويترز"]),
    name("wagner", .organization, "Wagner", "فاغنر", ["Wagner", "فاغنر"]),
    name("jazeera", .organization, "Al Jazeera", "الجزيرة", ["Al-Jazeera", "الجزيرة"]),
    name("rage", .miscellaneous, "Volcano of Rage", "بركان الغضب", ["Volcano of Rage"]),
  ]

  static func mentions(in segments: [Segment]) -> [LinkedMention] {
    var mentions: [LinkedMention] = []
    for (index, segment) in segments.enumerated() {
      var taken: [Range<Int>] = []
      let found = all.flatMap { name in
        name.forms.flatMap { form in
          occurrences(of: form, in: segment.text).map { ($0, name, form) }
        }
      }
      for (range, name, form) in found.sorted(by: { $0.0.count > $1.0.count })
      where !taken.contains(where: { $0.overlaps(range) }) {
        taken.append(range)
        mentions.append(
          LinkedMention(
            mention: Mention(
              segment: index, range: range, type: name.type, text: form,
              language: segment.language),
            entity: name.id))
      }
    }
    return mentions.sorted {
      ($0.mention.segment, $0.mention.range.lowerBound)
        < ($1.mention.segment, $1.mention.range.lowerBound)
    }
  }

  /// Scalar ranges where a word or phrase stands as a whole, whatever the case of its letters.
  static func occurrences(of phrase: String, in text: String, wholeWords: Bool = true) -> [Range<
    Int
  >] {
    guard !phrase.isEmpty else { return [] }
    // The seeds hold no scalar beyond U+FFFF, so that UTF-16 offsets are scalar offsets.
    let text = text as NSString
    func isLetter(_ index: Int) -> Bool {
      Unicode.Scalar(text.character(at: index))?.properties.isAlphabetic ?? false
    }
    var found: [Range<Int>] = []
    var start = 0
    while start < text.length {
      let range = text.range(
        of: phrase, options: [.caseInsensitive, .literal],
        range: NSRange(location: start, length: text.length - start))
      guard let match = Range(range) else { break }
      start = match.upperBound
      let isWord =
        (match.lowerBound == 0 || !isLetter(match.lowerBound - 1))
        && (match.upperBound == text.length || !isLetter(match.upperBound))
      if isWord || !wholeWords { found.append(match) }
    }
    return found
  }

  private static func name(
    _ id: String, _ type: EntityType, _ english: String, _ arabic: String?, _ forms: [String]
  ) -> Name {
    var names: [LanguageTag: String] = [.english: english]
    names[.arabic] = arabic
    return Name(id: EntityID(rawValue: id), type: type, names: names, forms: forms)
  }
}
