public import Model
public import NamedEntities

/// What entities are called: their ids and the names to show.
public enum EntityNaming {
  /// An id made of the type and the letters of a name, or of their hash where they are not Latin.
  static func id(ofNewEntityNamed key: String, _ type: EntityType) -> EntityID {
    let prefix = type.rawValue.lowercased() + "-"
    let isLatin = key.utf8.allSatisfy { $0 < 0x80 }
    guard isLatin, key.utf8.count <= 60, !key.isEmpty else {
      return EntityID(rawValue: prefix + String(NameFolding.key(key), radix: 36))
    }
    return EntityID(rawValue: prefix + key.split(separator: " ").joined(separator: "-"))
  }

  /// An id for a given name that is somebody's of one article.
  static func id(of key: String, in article: Int64) -> EntityID {
    id(ofNewEntityNamed: key + " " + String(UInt64(bitPattern: article), radix: 36), .person)
  }

  /// An id with the first number that no other has.
  static func numbered(_ id: EntityID, unless isTaken: (EntityID) throws -> Bool) rethrows
    -> EntityID
  {
    var number = 2
    while true {
      let numbered = EntityID(rawValue: "\(id.rawValue)-\(number)")
      if try !isTaken(numbered) { return numbered }
      number += 1
    }
  }

  /// The name to show in each language: the known one, or the fullest of the frequent ones.
  ///
  /// - Parameters:
  ///   - forms: The entity's spellings, the most frequent first.
  ///   - type: What it is.
  ///   - known: What the tables hold of it.
  public static func names(
    of forms: [EntityForm], type: EntityType, known: KnownEntity?
  ) -> [LanguageTag: String] {
    var names: [LanguageTag: String] = [:]
    for form in forms {
      guard let current = names[form.language] else {
        names[form.language] = form.text
        continue
      }
      let isFuller = form.text.split(separator: " ").count > current.split(separator: " ").count
      if type == .person, isFuller { names[form.language] = form.text }
    }
    return names.merging(known?.names ?? [:]) { _, known in known }
  }
}
