import Model

/// The parts of a TMX 1.4b document.
struct TranslationMemory {
  var sourceLanguage: LanguageTag
  var madeAt: PublicationDate
  var version: String
  /// "paragraph", "sentence", "phrase" or "block".
  var segmentType: String

  func begin(notes: [String], on output: any TextOutput) {
    output.print(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
      <header creationtool="khabar" creationtoolversion="\(version)" segtype="\(segmentType)" \
      o-tmf="khabar" adminlang="en" srclang="\(sourceLanguage)" datatype="plaintext" \
      creationdate="\(Self.time(madeAt))">
      """ as Markup)
    for note in notes { output.print("<note>\(note)</note>" as Markup) }
    output.print("</header>\n<body>" as Markup)
  }

  /// Writes a unit.
  ///
  /// - Parameters:
  ///   - changedAt: When it was decided about last, in seconds since 1970.
  ///   - changedBy: Who decided about it last.
  ///   - variants: Its text in each language, the source first.
  func write(
    id: String, properties: [(type: String, value: String)], notes: [String],
    changedAt: Int64? = nil, changedBy: String? = nil,
    variants: [(language: LanguageTag, text: String)],
    on output: any TextOutput
  ) {
    let changed: Markup =
      changedAt.map { seconds in
        let moment = PublicationDate(secondsSince1970: seconds, precision: .second)
        return " changedate=\"\(Self.time(moment))\""
      } ?? ""
    let person: Markup = changedBy.map { " changeid=\"\($0)\"" } ?? ""
    output.print("<tu tuid=\"\(id)\"\(changed)\(person)>" as Markup)
    for note in notes { output.print("<note>\(note)</note>" as Markup) }
    for (type, value) in properties {
      output.print("<prop type=\"\(type)\">\(value)</prop>" as Markup)
    }
    for (language, text) in variants {
      output.print("<tuv xml:lang=\"\(language)\"><seg>\(text)</seg></tuv>" as Markup)
    }
    output.print("</tu>" as Markup)
  }

  func end(on output: any TextOutput) {
    output.print("</body>\n</tmx>" as Markup)
  }

  /// A time as TMX writes it: 20200706T120000Z.
  private static func time(_ date: PublicationDate) -> String {
    PublicationDate(secondsSince1970: date.secondsSince1970, precision: .second).iso8601
      .filter { $0 != "-" && $0 != ":" }
  }
}
