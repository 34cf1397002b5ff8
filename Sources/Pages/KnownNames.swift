/// What names tell that were met on a page: most elements have one that another has too.
struct KnownNames {
  private var hints: [String: ElementHints] = [:]

  mutating func hints(of names: String) -> ElementHints {
    if let known = hints[names] { return known }
    let found = NameWords.standard.hints(of: names)
    hints[names] = found
    return found
  }
}
