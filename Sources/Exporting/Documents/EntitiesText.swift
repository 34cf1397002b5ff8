import Model

/// Writes entities for people: in groups, each with both names and its spellings.
struct EntitiesText {
  let output: any TextOutput
  /// Whether to say of every spelling why it was linked.
  let why: Bool

  func write(_ entities: [Entity]) {
    var isFirst = true
    for type in EntityType.allCases {
      let group = entities.filter { $0.type == type }
      guard !group.isEmpty else { continue }
      if !isFirst { output.print("") }
      isFirst = false
      output.print(TextStyle.title("\(type.groupName)"))
      group.forEach(write)
    }
  }

  private func write(_ entity: Entity) {
    let shown = [entity.shownNames[.english], entity.shownNames[.arabic]].compactMap(\.self)
    output.print("  \(entity.mentionCount)  \(shown.joined(separator: " · "))")
    let names = Set(entity.names.values)
    let others = entity.forms.filter { !names.contains($0.text) }
    if why {
      for form in entity.forms {
        let reasons =
          form.reasons.isEmpty ? "" : ": " + form.reasons.map(\.description).joined(separator: ", ")
        output.print(TextStyle.faint("       \(form.count)  \(form.text)\(reasons)"))
      }
    } else if !others.isEmpty {
      output.print(
        TextStyle.faint("       also \(others.map(\.text).joined(separator: ", "))"))
    }
  }
}

extension EntityType {
  /// What a group of entities of this type is called.
  fileprivate var groupName: String {
    switch self {
    case .person: "People"
    case .location: "Places"
    case .organization: "Organisations"
    case .miscellaneous: "Other names"
    }
  }
}
