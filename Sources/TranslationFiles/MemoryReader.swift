import Markup
import Model

/// Reads TMX.
enum MemoryReader {
  private struct Entry {
    var texts: [(language: LanguageTag, text: String)]
    var isConfirmed: Bool
    var note: String?
  }

  static func file(of root: MarkupNode) -> TranslationFile {
    let entries = root.descendants.filter { $0.name == "tu" }.map(entry)
    var counts: [LanguageTag: Int] = [:]
    var order: [LanguageTag] = []
    for language in entries.lazy.flatMap({ $0.texts.map(\.language.primary) })
    where counts.updateValue((counts[language] ?? 0) + 1, forKey: language) == nil {
      order.append(language)
    }
    func commonest(but other: LanguageTag? = nil) -> LanguageTag? {
      // Of as many, the one that comes first.
      order.filter { $0 != other }.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    }
    let named = root.descendants.first { $0.name == "header" }?.attribute("srclang")
      .map { LanguageTag(rawValue: $0).primary }
    let source = named.flatMap { counts[$0] == nil ? nil : $0 } ?? commonest() ?? .undetermined
    let target = commonest(but: source) ?? .undetermined
    func text(_ entry: Entry, _ language: LanguageTag) -> String {
      entry.texts.first { $0.language.primary == language }?.text ?? ""
    }
    return TranslationFile(
      sourceLanguage: source, targetLanguage: target,
      units: entries.map { entry in
        TranslationFile.Unit(
          source: text(entry, source), target: text(entry, target),
          isConfirmed: entry.isConfirmed, note: entry.note)
      }.filter { !$0.source.isEmpty || !$0.target.isEmpty })
  }

  private static func entry(_ unit: MarkupNode) -> Entry {
    var entry = Entry(texts: [], isConfirmed: false, note: nil)
    for child in unit.elements {
      switch child.name {
      case "note": entry.note = UnitText.joined(entry.note, UnitText.plain(child))
      case "prop" where child.attribute("type") == "x-state":
        entry.isConfirmed = UnitText.plain(child) == "confirmed"
      case "tuv":
        let language =
          child.attribute("lang", namespace: UnitText.xmlNamespace) ?? child.attribute("lang")
        guard let language, let segment = child.first("seg") else { continue }
        entry.texts.append((LanguageTag(rawValue: language), UnitText.plain(segment)))
      default: break
      }
    }
    return entry
  }
}
