import Model

/// Writes entities for people: in groups, each with both names and its spellings.
struct EntitiesText {
  let output: any TextOutput
  /// Whether to say of every spelling why it was linked.
  let why: Bool
  /// What people are called, where that is told.
  var titles: [EntityID: EntityTitles] = [:]

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
    for title in titles[entity.id]?.titles ?? [] {
      let dates = title.dates.map { [$0.lowerBound.iso8601, $0.upperBound.iso8601] } ?? []
      let days = dates.map { String($0.prefix(10)) }
      let span = days.first == days.last ? days.prefix(1) : days[...]
      let when = span.isEmpty ? "" : ": " + span.joined(separator: " to ")
      output.print(TextStyle.faint("       \(title.count)  \(title.text)\(when)"))
    }
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
