import GRDB
import Language
import Model

private enum PlacedColumn: Int, RowColumn {
  case text, entity

  static let table = "form"
  static let selected = selection()
}

private enum FormColumn: Int, RowColumn {
  case number, count, entity, text, stems, lastStem

  static let table = "form"
}

private enum EntityColumn: Int, RowColumn {
  case number, mentions

  static let table = "entity"
}

private enum NameColumn: Int, RowColumn {
  case name, stems

  static let table = "entityName"
}

private enum PlaceColumn: Int, RowColumn {
  case entity, count, article

  static let table = "entityArticle"
}

/// The names in the articles, and how often they are counted.
extension ContentCheck {
  mutating func compareNames(of stored: StoredArticle) throws {
    let segments = stored.article.segments
    var entities: [Int64: Int] = [:]
    defer {
      for (entity, count) in entities {
        expectedPlaces &+= Self.hash([], row: entity, column: count, place: Int(stored.row))
      }
    }
    // What is packed wrongly is told by its own check.
    guard let mentions = try? reader.storedMentions(ofRow: stored.row) else { return }
    for mention in mentions {
      formCounts[mention.form, default: 0] += 1
      let form = try Row.fetchOne(
        reader.database.cachedStatement(
          sql: "SELECT \(PlacedColumn.selected) FROM form WHERE number = ?"),
        arguments: [mention.form])
      let text: String? = try form?.value(PlacedColumn.text)
      if let form { entities[try form.value(PlacedColumn.entity), default: 0] += 1 }
      guard let text, segments.indices.contains(mention.segment) else {
        wrongNames += 1
        continue
      }
      let scalars = segments[mention.segment].text.unicodeScalars
      let part = scalars.dropFirst(mention.range.lowerBound).prefix(mention.range.count)
      if String(String.UnicodeScalarView(part)) != text { wrongNames += 1 }
    }
  }

  mutating func compareForms() throws {
    var mentionsOfEntity: [Int64: Int] = [:]
    let forms = try Row.fetchCursor(
      reader.database, sql: "SELECT \(FormColumn.selection()) FROM form")
    while let row = try forms.next() {
      let count: Int = try row.value(FormColumn.count)
      let stems = analyzer.tokens(of: try row.value(FormColumn.text)).map(\.stem)
      if try row.value(FormColumn.stems) != stems.joined(separator: " ")
        || row.value(FormColumn.lastStem) != stems.last ?? ""
      {
        wrongNames += 1
      }
      if count != formCounts[try row.value(FormColumn.number)] ?? 0 { wrongNames += 1 }
      mentionsOfEntity[try row.value(FormColumn.entity), default: 0] += count
    }
    let entities = try Row.fetchCursor(
      reader.database, sql: "SELECT \(EntityColumn.selection()) FROM entity")
    while let row = try entities.next() {
      let count: Int = try row.value(EntityColumn.mentions)
      if count != mentionsOfEntity[try row.value(EntityColumn.number)] ?? 0 { wrongNames += 1 }
    }
    let names = try Row.fetchCursor(
      reader.database, sql: "SELECT \(NameColumn.selection()) FROM entityName")
    while let row = try names.next() {
      let stems = analyzer.tokens(of: try row.value(NameColumn.name)).map(\.stem)
      if try row.value(NameColumn.stems) != stems.joined(separator: " ") { wrongNames += 1 }
    }
    var places: UInt64 = 0
    let rows = try Row.fetchCursor(
      reader.database, sql: "SELECT \(PlaceColumn.selection()) FROM entityArticle")
    while let row = try rows.next() {
      places &+= Self.hash(
        [], row: try row.value(PlaceColumn.entity), column: try row.value(PlaceColumn.count),
        place: try row.value(PlaceColumn.article))
    }
    if places != expectedPlaces { wrongNames += 1 }
  }
}
