import Model
import NamedEntities
import Testing

/// What somebody is called beside the name.
@Suite
struct TitleReaderTests {
  /// The titles of the first name in a text that has names in signs: people in `[ ]`, bodies and places in
  /// `{ }`.
  private func titles(in marked: String) -> [String] {
    var text = ""
    var mentions: [Mention] = []
    var start = 0
    let language: LanguageTag = marked.contains("ا") ? .arabic : .english
    for character in marked {
      let count = text.unicodeScalars.count
      switch character {
      case "[", "{": start = count
      case "]", "}":
        mentions.append(
          Mention(
            segment: 0, range: start..<count, type: character == "]" ? .person : .organization,
            text: String(text.unicodeScalars.dropFirst(start)), language: language))
      default: text.append(character)
      }
    }
    let person = mentions.first { $0.type == .person }
    return TitleReader().titles(
      in: Segment(kind: .paragraph, language: language, text: text), names: mentions
    ) { $0 == person }
  }

  @Test(arguments: [
    ("Libyan Prime Minister [Nadim Harrak] said on Monday", ["Libyan Prime Minister"]),
    ("They met the rebel commander [Nadim Harrak] there.", ["rebel commander"]),
    ("The government of Prime Minister [Nadim Harrak] fell.", ["Prime Minister"]),
    ("Hatta's Foreign Minister [Nadim Harrak] left.", ["Foreign Minister"]),
    ("[Nadim Harrak], the minister of finance, said so.", ["minister of finance"]),
    (
      "[Nadim Harrak], head of the {Hatta Savings Bank}, said so.",
      ["head of the Hatta Savings Bank"]
    ),
    ("Former Energy Minister [Nadim Harrak] agreed.", ["Former Energy Minister"]),
    (
      "President [Nadim Harrak], the former mayor of {Hatta}, agreed.",
      ["President", "former mayor of Hatta"]
    ),
    ("Mr [Nadim Harrak] said", []), ("and yesterday [Nadim Harrak] said", []),
    ("[Nadim Harrak], President [Salem Dabbagh] and others", []),
    ("President [Salem] said that [Nadim Harrak] left.", ["President"]),
    ("as a private [Nadim Harrak] said", []),
  ])
  func `an English title stands before the name or behind it`(text: String, expected: [String]) {
    #expect(titles(in: text) == expected)
  }

  @Test(arguments: [
    ("قال وزير الداخلية الليبي [نديم حراك] إن الأمر انتهى", ["وزير الداخلية الليبي"]),
    ("والتقى الوفد بوزير الخارجية [نديم حراك] أمس", ["وزير الخارجية"]),
    ("في المؤتمر الصحفي للرئيس [نديم حراك] أمس", ["الرئيس"]),
    ("أعلن رئيس مجلس النواب [نديم حراك] ذلك", ["رئيس مجلس النواب"]),
    ("أعلن رئيس {حكومة الوفاق الوطني} [نديم حراك] ذلك", ["رئيس حكومة الوفاق الوطني"]),
    ("[نديم حراك]، رئيس الوزراء السابق، أكد ذلك", ["رئيس الوزراء السابق"]),
    ("حضر رئيس الوزراء ووزير الدفاع [نديم حراك] الحفل", ["وزير الدفاع"]),
    ("قال السيد [نديم حراك] إن الأمر انتهى", []),
    ("أكد أن [نديم حراك] غادر البلاد", []),
  ])
  func `an Arabic title is told without what is written together with it`(
    text: String, expected: [String]
  ) {
    #expect(titles(in: text) == expected)
  }
}
