import Markup
import Model

/// Reads XLIFF.
enum InterchangeReader {
  static func files(of root: MarkupNode) -> [TranslationFile] {
    root.elements.filter { $0.name == "file" }.map { file in
      // Version 2 tells the languages once for all files.
      let source = file.attribute("source-language") ?? root.attribute("srcLang")
      let target = file.attribute("target-language") ?? root.attribute("trgLang")
      return TranslationFile(
        sourceLanguage: LanguageTag(rawValue: source ?? "und"),
        targetLanguage: LanguageTag(rawValue: target ?? "und"),
        units: file.descendants.flatMap { node -> [TranslationFile.Unit] in
          switch node.name {
          case "trans-unit": [unit(node)].compactMap(\.self)
          case "unit": units(ofSecondVersion: node)
          default: []
          }
        })
    }
  }

  private static func unit(_ node: MarkupNode) -> TranslationFile.Unit? {
    let state = node.first("target")?.attribute("state")
    let isConfirmed =
      node.attribute("approved") == "yes" || state == "signed-off" || state == "final"
    // Notes of the program are about flags, which are found anew.
    let notes = node.elements.filter { $0.name == "note" && $0.attribute("from") != "khabar" }
    return unit(
      node, isConfirmed: isConfirmed,
      note: notes.reduce(nil) { UnitText.joined($0, UnitText.plain($1)) })
  }

  private static func units(ofSecondVersion node: MarkupNode) -> [TranslationFile.Unit] {
    let notes = node.first("notes").map { $0.elements.filter { $0.name == "note" } } ?? []
    let note = notes.reduce(nil) { UnitText.joined($0, UnitText.plain($1)) }
    return node.elements.filter { $0.name == "segment" }.compactMap { segment in
      unit(segment, isConfirmed: segment.attribute("state") == "final", note: note)
    }
  }

  private static func unit(
    _ node: MarkupNode, isConfirmed: Bool, note: String?
  ) -> TranslationFile.Unit? {
    let unit = TranslationFile.Unit(
      source: node.first("source").map(UnitText.plain) ?? "",
      target: node.first("target").map(UnitText.plain) ?? "", isConfirmed: isConfirmed, note: note)
    return unit.source.isEmpty && unit.target.isEmpty ? nil : unit
  }
}
