public import Model

/// People, places and organisations that are taken away: `export names`.
public struct ExportedNames: Hashable, Sendable {
  /// The entities, the most frequent first.
  public var entities: [Entity]
  /// When they are taken away.
  public var madeAt: PublicationDate
  /// The version of the program.
  public var version: String

  /// Names of the given parts.
  public init(_ entities: [Entity], madeAt: PublicationDate, version: String) {
    self.entities = entities
    self.madeAt = madeAt
    self.version = version
  }

  private var table: Table {
    Table(
      title: "Names",
      columns: ["id", "type", "arabic", "english", "mentions", "spellings", "unwritten"],
      rows: entities.map { entity in
        let forms = entity.forms.filter { $0.count > 0 }.map { "\($0.text) (\($0.count))" }
        return [
          .text(entity.id.rawValue), .text(entity.type.rawValue),
          .text(entity.names[.arabic] ?? "", .arabic),
          .text(entity.names[.english] ?? "", .english), .number(String(entity.mentionCount)),
          .text(forms.joined(separator: " · ")), .text(entity.unwrittenInWords),
        ]
      })
  }
}

extension ExportedNames: Exportable {
  /// What names are taken away as.
  public static var exporters: [any Exporter<ExportedNames>] {
    [
      TabSeparatedExporter(\.table), SpreadsheetExporter(\.table), NameMemoryExporter(),
      JSONLinesExporter { $0.entities.map { EntitiesDocument.EntityDocument($0) } },
      MarkdownTableExporter(\.table), PageTableExporter(\.table),
    ]
  }
}

/// Writes names that both languages have as a translation memory of phrases: TMX 1.4b.
private struct NameMemoryExporter: Exporter {
  let format = ExportFormat.translationMemory

  func write(_ document: ExportedNames, to output: any TextOutput) {
    let memory = TranslationMemory(
      sourceLanguage: .arabic, madeAt: document.madeAt, version: document.version,
      segmentType: "phrase")
    memory.begin(notes: [], on: output)
    for entity in document.entities {
      guard let arabic = entity.names[.arabic], let english = entity.names[.english] else {
        continue
      }
      var properties = [
        ("x-type", entity.type.rawValue), ("x-mentions", String(entity.mentionCount)),
      ]
      let unwritten = entity.unwrittenInWords
      if !unwritten.isEmpty { properties.append(("x-unwritten", unwritten)) }
      memory.write(
        id: entity.id.rawValue, properties: properties, notes: [],
        variants: [(.arabic, arabic), (.english, english)], on: output)
    }
    memory.end(on: output)
  }
}
