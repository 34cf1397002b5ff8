import GRDB
public import Model

private enum ChosenColumn: Int, RowColumn {
  case language, name

  static let table = "chosenName"
  static let ofEntity = """
    SELECT \(selection()) FROM chosenName WHERE entity = (SELECT id FROM entity WHERE number = ?)
    """
}

extension StoreWriter {
  /// Has an entity called otherwise in a language from now on; an empty name takes that away again.
  public func setName(_ name: String, of id: EntityID, in language: LanguageTag) throws {
    let number = try entityNumber(of: id)
    if name.isEmpty {
      let former = try String.fetchOne(
        database.cachedStatement(
          sql: "SELECT former FROM chosenName WHERE entity = ? AND language = ?"),
        arguments: [id.rawValue, language.rawValue])
      try execute(
        "DELETE FROM chosenName WHERE entity = ? AND language = ?",
        [id.rawValue, language.rawValue])
      if let number { try putName(former, ofEntity: number, in: language) }
      return
    }
    try execute(
      """
      INSERT INTO chosenName (entity, language, name, former) VALUES (?1, ?2, ?3, (
        SELECT entityName.name FROM entityName
        WHERE entity = (SELECT number FROM entity WHERE id = ?1) AND language = ?2))
      ON CONFLICT (entity, language) DO UPDATE SET name = excluded.name
      """, [id.rawValue, language.rawValue, name])
    if let number { try putName(name, ofEntity: number, in: language) }
  }

  /// Puts the names that a person chose for an entity in place of those that linking has just given it, which
  /// are kept to come back to.
  func applyChosenNames(toEntity number: Int64) throws {
    let chosen = try Row.fetchAll(
      database.cachedStatement(sql: ChosenColumn.ofEntity), arguments: [number])
    for row in chosen {
      let language: String = try row.value(ChosenColumn.language)
      try execute(
        """
        UPDATE chosenName SET former = (
          SELECT entityName.name FROM entityName WHERE entity = ?1 AND language = ?2)
        WHERE entity = (SELECT id FROM entity WHERE number = ?1) AND language = ?2
        """, [number, language])
      try putName(
        try row.value(ChosenColumn.name), ofEntity: number, in: LanguageTag(rawValue: language))
    }
  }
}
