import Language

extension SettingsReader {
  /// Takes one of the settings that say how a watch rings.
  mutating func takeRing(_ entry: TOMLValue.Entry, into ring: inout RingSettings) {
    switch entry.key {
    case "bell":
      if let bell = boolean(entry.value, "bell") { ring.bell = bell }
    case "notify":
      if let choice = choice(entry.value, "notify", of: RingSettings.Notification.self) {
        ring.notification = choice
      }
    case "command":
      // An empty list is no command where all other watches have one.
      if case .array(let values) = entry.value.content, values.isEmpty {
        ring.command = []
      } else if let command = command(entry.value, "command") {
        ring.command = command
      }
    default:
      complain(
        "There is no setting \"\(entry.key)\" of a watch."
          + NearestName.question(entry.key, among: ["name"] + Self.ringNames), at: entry.place)
    }
  }

  private static let ringNames = ["bell", "notify", "command"]

  /// Takes the tables of watches.
  mutating func takeWatches(_ entry: TOMLValue.Entry) {
    guard case .array(let tables) = entry.value.content else {
      complain(
        "\"watch\" stands once for each watch: write [[watch]], with two brackets.",
        at: entry.value.place)
      return
    }
    for table in tables {
      guard case .table(let entries) = table.content else {
        complain("A watch is a table: write [[watch]] on a line of its own.", at: table.place)
        continue
      }
      takeWatch(entries, at: table.place)
    }
  }

  private mutating func takeWatch(_ entries: [TOMLValue.Entry], at place: TOMLValue.Place) {
    guard let entry = entries.first(where: { $0.key == "name" }) else {
      complain("A watch needs its name, as khabar watch list has it: name = \"…\".", at: place)
      return
    }
    guard let name = string(entry.value, "name") else { return }
    guard settings.watches[name] == nil else {
      complain("\"\(name)\" stands twice; the first one holds.", at: entry.value.place)
      return
    }
    var ring = RingSettings()
    for entry in entries where entry.key != "name" { takeRing(entry, into: &ring) }
    settings.watches[name] = ring
  }
}
