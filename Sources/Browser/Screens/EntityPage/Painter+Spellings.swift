import Canvas
import Model

extension Painter<EntityPage> {
  /// Draws an entity's spellings: how often each stands there, and why it belongs to the entity.
  mutating func drawSpellings(of entity: Entity, in list: Rect) {
    let counts = entity.forms.map { width(of: $0.count.grouped) }.max() ?? 0
    let spellings = entity.forms.map { width(of: $0.text) }.max() ?? 0
    let columns = SpellingColumns(
      count: counts, spelling: min(spellings, (list.columns - counts) / 2), in: list)
    let below = wholeReasons(of: entity, at: screen.selection, columns: columns)
      .prefix(list.rows - 1)
    var form = max(0, screen.selection + 1 + below.count - list.rows)
    var row = list.top
    let bottom = list.bottom
    while row < bottom, entity.forms.indices.contains(form) {
      let isSelected = form == screen.selection
      let lines = isSelected ? below : []
      draw(
        entity.forms[form], row: row, columns: columns, isSelected: isSelected,
        hasReasons: lines.isEmpty)
      row += 1
      for line in lines {
        draw(line, column: columns.spelling, row: row, width: columns.room, style: theme.quiet)
        row += 1
      }
      form += 1
    }
  }

  /// Why a spelling belongs to the entity, broken into lines; none where it fits beside it.
  private func wholeReasons(
    of entity: Entity, at index: Int, columns: SpellingColumns
  ) -> [String] {
    guard entity.forms.indices.contains(index) else { return [] }
    let reasons = entity.forms[index].reasonsInWords
    return width(of: reasons) <= columns.reasonsRoom
      ? [] : PageText.wrapped(reasons, width: columns.room)
  }

  private mutating func draw(
    _ form: EntityForm, row: Int, columns: SpellingColumns, isSelected: Bool, hasReasons: Bool
  ) {
    let style = isSelected ? theme.selection : .plain
    let rect = columns.rect
    if isSelected { drawSelection(row: row, in: rect) }
    let quiet = isSelected ? style : theme.quiet
    let count = "\(form.count.grouped)×"
    draw(
      count, column: columns.spelling - 2 - width(of: count), row: row,
      width: width(of: count), style: quiet)
    draw(
      form.text.isolated, column: columns.spelling, row: row, width: columns.spellingRoom,
      style: style)
    guard hasReasons else { return }
    draw(
      form.reasonsInWords, column: columns.reasons, row: row, width: columns.reasonsRoom,
      style: quiet)
  }
}

/// The columns of an entity's page: counts, spellings, and why these belong to the entity.
private struct SpellingColumns {
  let rect: Rect
  let spelling: Int
  let spellingRoom: Int

  init(count: Int, spelling: Int, in rect: Rect) {
    self.rect = rect
    self.spelling = rect.left + count + 5
    spellingRoom = spelling
  }

  var reasons: Int { spelling + spellingRoom + 2 }
  var reasonsRoom: Int { max(0, rect.right - 1 - reasons) }
  /// Columns from the spellings on.
  var room: Int { max(1, rect.right - 1 - spelling) }
}

extension EntityForm {
  fileprivate var reasonsInWords: String { reasons.map(\.description).joined(separator: ", ") }
}
