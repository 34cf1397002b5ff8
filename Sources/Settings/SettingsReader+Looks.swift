import Browser
import Canvas
import Language

extension SettingsReader {
  /// Takes a colour of the palette, or one of the reader's own.
  mutating func takeColor(_ entry: TOMLValue.Entry) {
    guard let text = string(entry.value, entry.key) else { return }
    guard let rgb = Self.rgb(text) else {
      complain("A colour is written \"#RRGGBB\", not \"\(text)\".", at: entry.value.place)
      return
    }
    if Palette.names.contains(where: { $0.name == entry.key }) {
      changedColors[entry.key] = rgb
    } else if StyleText.attributes.contains(where: { $0.name == entry.key }) || entry.key == "on" {
      complain(
        "\"\(entry.key)\" has a meaning in [looks]: give the colour another name.", at: entry.place)
    } else {
      ownColors[entry.key] = rgb
    }
  }

  /// Takes the look of a part of the screen, as in `"blue bold"`, `"#102030 on gold"`.
  mutating func takeStyle(_ entry: TOMLValue.Entry) {
    guard let role = Theme.roles.first(where: { $0.name == entry.key }) else {
      complain(
        "There is no part of the screen \"\(entry.key)\"."
          + NearestName.question(entry.key, among: Theme.roles.map(\.name)), at: entry.place)
      return
    }
    guard let text = string(entry.value, entry.key) else { return }
    var style = Style.plain
    var isBackground = false
    for word in text.split(separator: " ").map(String.init) {
      if let known = StyleText.attributes.first(where: { $0.name == word }) {
        style.attributes.insert(known.attribute)
      } else if word == "on" {
        isBackground = true
      } else if let color = color(word) {
        if isBackground { style.background = color } else { style.foreground = color }
      } else {
        let names =
          StyleText.attributes.map(\.name) + Palette.names.map(\.name) + ownColors.keys.sorted()
        complain(
          "\"\(word)\" is neither a colour nor a look; there are \"#RRGGBB\", "
            + "\(names.joined(separator: ", ")), and \"on\" before a background."
            + NearestName.question(word, among: names), at: entry.value.place)
        return
      }
    }
    settings.preferences.theme[keyPath: role.style] = style
  }

  private func color(_ word: String) -> Color? {
    if let known = Palette.names.first(where: { $0.name == word }) {
      return palette[keyPath: known.color]
    }
    return (ownColors[word] ?? Self.rgb(word)).map {
      Color(rgb: $0, basic: Self.nearestBasic(to: $0))
    }
  }

  private static func rgb(_ text: String) -> UInt32? {
    guard text.hasPrefix("#"), text.utf8.count == 7,
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return UInt32(text.dropFirst(), radix: 16)
  }

  /// The one of the basic eight that a colour is nearest to in hue: the terminal's own for greys.
  private static func nearestBasic(to rgb: UInt32) -> BasicColor? {
    let parts = [16, 8, 0].map { Int(rgb >> UInt32($0)) & 0xFF }
    guard let most = parts.max(), let least = parts.min() else { return nil }
    if most - least < 32 { return most < 64 ? .black : most > 192 ? .white : nil }
    let middle = (most + least) / 2
    let bits = parts.enumerated().reduce(0) { $0 | ($1.element > middle ? 1 << $1.offset : 0) }
    return BasicColor(rawValue: bits)
  }
}
