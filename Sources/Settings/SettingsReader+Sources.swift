import Language
import Markup
import Pages

extension SettingsReader {
  /// Takes the tables of feeds.
  mutating func takeSources(_ entry: TOMLValue.Entry) {
    guard case .array(let tables) = entry.value.content else {
      complain(
        "\"source\" stands once for each feed: write [[source]], with two brackets.",
        at: entry.value.place)
      return
    }
    for table in tables {
      guard case .table(let entries) = table.content else {
        complain("A source is a table: write [[source]] on a line of its own.", at: table.place)
        continue
      }
      takeSource(entries, at: table.place)
    }
  }

  private mutating func takeSource(_ entries: [TOMLValue.Entry], at place: TOMLValue.Place) {
    guard let address = entries.first(where: { $0.key == "address" }) else {
      complain("A source needs the address of its feed: address = \"https://…\".", at: place)
      return
    }
    guard let text = string(address.value, "address") else { return }
    if settings.sources.contains(where: { $0.address == text }) {
      complain("\"\(text)\" stands twice; the first one holds.", at: address.value.place)
      return
    }
    var source = SourceSettings(address: text)
    for entry in entries where entry.key != "address" {
      if entry.key == "full_text" {
        source.isFullText = boolean(entry.value, "full_text") ?? false
      } else if let part = PageExpressions.Part(rawValue: entry.key) {
        guard let expression = string(entry.value, entry.key) else { continue }
        do throws(XPathError) {
          try source.expressions.set(part, to: expression)
        } catch {
          complain(
            "\"\(expression)\" is no XPath expression: \(error.reason).", at: entry.value.place)
        }
      } else {
        let names = ["address", "full_text"] + PageExpressions.Part.allCases.map(\.rawValue)
        complain(
          "There is no setting \"\(entry.key)\" of a source."
            + NearestName.question(entry.key, among: names), at: entry.place)
      }
    }
    settings.sources.append(source)
  }
}
