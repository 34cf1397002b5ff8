import CResources
import Language

/// The words of both languages that tell numbers, dates and quantities, and what each does in one.
///
/// They stand in `numbers.tsv`, months and days of the week in `news-calendar.tsv`.
struct QuantityWords: Sendable {
  /// What a word does in a number.
  enum Role: String, Sendable {
    /// Is added: `seven`, `eleven`, `سبعة`; in Arabic `عشر` after another unit makes a teen of it.
    case unit
    /// Is added, and takes a unit along: `twenty-two`, `اثنان وعشرون`.
    case ten
    /// An Arabic hundred in one word: `ثلاثمئة`.
    case hundred
    /// Multiplies what stands before it, or is one of it: `thousand`, `مليون`.
    case scale
    /// The same in the plural; alone it is an unsaid number of them: `thousands`, `آلاف`.
    case scales
    /// An unsaid number of tens: `dozens`, `عشرات`.
    case many
    /// The accusative of a scale, which before a noun is the dual of it: `ألفا`.
    case accusative
    /// Two of a scale in one word: `ألفين`, `ملياري`.
    case pair
    /// A scale in short, after digits only: `bn`.
    case short
    /// Counts a place in a row: `third`, `ثالث`.
    case ordinal
    /// Makes an ordinal of the digits before it: `21st`.
    case ending
    /// A part of one: `half`, `ربع`.
    case part
    /// Parts that a number counts: `three quarters`, `ثلاثة أرباع`.
    case parts
    /// Years that a number counts by ten or a hundred: `decades`, `قرون`.
    case years
    /// Two of these: `عقدين`.
    case yearPair
    /// Ten years by name: `eighties`, `الثمانينيات`.
    case decade
    /// How often: `twice`, `مرتين`.
    case times
    /// Two of a stretch of time: `يومين`.
    case timePair
    /// Makes a share of a hundred of what stands before it: `percent`, `بالمئة`.
    case percent
    /// The same with the word after it: `per cent`, `في المئة`.
    case outOf
    case cent
    /// Points, of a share of a hundred with the word beside it: `percentage points`, `نقاط مئوية`.
    case point
    case percentOf
    /// After an hour: `o'clock`.
    case hour
    /// Before an hour: `الساعة`.
    case clock
    /// The half of the day: `pm`, `مساء`.
    case meridiem
    /// The same, only behind an hour: `in the morning`, `من صباح`.
    case dayPart
    /// After a year of the Hijri calendar: `AH`, `هـ`.
    case hijri
    /// A currency.
    case money
    case month
    case weekday
    case hijriMonth
    /// The first word of a name of two.
    case firstOfTwo
    /// Makes a month of a word that may mean something else.
    case monthCue
    /// Joins the parts of a number: `and`, `و`.
    case and
    /// May stand before a part or a scale: `a`.
    case filler
    /// Makes an unsaid number of a scale: `multi-billion`.
    case multi
    /// Nothing, though it looks like one of these with a particle before it.
    case none
  }

  /// A role with its value.
  struct Entry: Sendable {
    var role: Role
    var value = 0.0
    /// Whether the word may mean something else.
    var isAmbiguous = false
  }

  /// The words of the program's tables.
  static let shared = QuantityWords()

  private var entries = KeyTable<Entry>(minimumCapacity: 1024)
  private var units = KeyTable<Measure>(minimumCapacity: 256)

  /// What a folded word does.
  func entry(of key: WordKey) -> Entry? { entries[key.value] }

  /// What a folded word measures.
  func unit(of key: WordKey) -> Measure? { units[key.value] }

  private init() {
    for row in Self.rows(khabar_numbers()) {
      guard let role = Role(rawValue: row.fields[0]), let value = Self.value(row.fields[1]) else {
        continue
      }
      for word in row.columns.joined() {
        note(word.folded, Entry(role: role, value: value, isAmbiguous: word.isAmbiguous))
      }
    }
    for (names, role) in [
      (CalendarNames.standard.monthNames, Role.month),
      (CalendarNames.standard.weekdayNames, .weekday),
    ] {
      for name in names {
        note(
          name.folded,
          Entry(role: role, value: Double(name.number), isAmbiguous: name.isAmbiguous))
      }
    }
    for row in Self.rows(khabar_units()) {
      guard let dimension = Measure.Dimension(rawValue: row.fields[0]),
        let factor = Double(row.fields[1])
      else { continue }
      for word in row.columns.joined() {
        units[WordKey(word.folded).value] = Measure(dimension: dimension, factor: factor)
      }
    }
  }

  private static func rows(_ table: khabar_resource) -> [WordTable.Row] {
    WordTable(UnsafeBufferPointer(start: table.bytes, count: table.count), fieldCount: 2).rows
      .filter { $0.fields.count == 2 }
  }

  /// A word's first role stands; a name that two months have names neither.
  private mutating func note(_ name: String, _ entry: Entry) {
    let words = name.split(separator: " ")
    if words.count > 1, let first = words.first, self.entry(of: WordKey(first)) == nil {
      entries[WordKey(first).value] = Entry(role: .firstOfTwo)
    }
    let key = WordKey(name).value
    if let known = entries[key] {
      if known.role == .month, entry.role == .month, known.value != entry.value {
        entries[key] = Entry(role: .firstOfTwo)
      } else if known.role == .firstOfTwo, entry.role != .month {
        entries[key] = entry
      }
    } else {
      entries[key] = entry
    }
  }

  private static func value(_ text: String) -> Double? {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first
  }
}
