import Model

/// The account of a comparison, as `compare` prints it as JSON.
struct AccountDocument: Encodable {
  struct NameDocument: Encodable {
    struct FormDocument: Encodable {
      var text: String
      var segments: [Int]
    }

    var name: String
    var forms: [FormDocument]
  }

  struct RowsDocument: Encodable {
    var total: Int
    var matched: Int
    var omitted: Int
    var added: Int
    var aside: Int
  }

  var rendered: Double
  var grounded: Double
  var rows: RowsDocument
  var flags: [String: Int]
  var names: [NameDocument]
  /// How many rows a person has decided about.
  var reviewed: Int

  init(_ account: TranslationAccount, reviewed: Int) {
    self.reviewed = reviewed
    rendered = account.rendered.inThousandths
    grounded = account.grounded.inThousandths
    let counts = account.rows
    rows = RowsDocument(
      total: counts.total, matched: counts.matched, omitted: counts.omitted, added: counts.added,
      aside: counts.aside)
    flags = Dictionary(
      uniqueKeysWithValues: Flag.Kind.allCases.map { kind in
        (kind.rawValue, account.flagCounts[kind] ?? 0)
      })
    names = account.names.map { name in
      NameDocument(
        name: name.name,
        forms: name.forms.map { .init(text: $0.text, segments: $0.segments) })
    }
  }
}
