/// The order of lists that are not ranked: newest first, and below all others the articles whose date is
/// not known, those that were added last first.
///
/// An undated article has the row of the time when it was added, so that it counts as new where new
/// articles are looked at; a list in the order of the rows would show it above all that was
/// published before, however old it is.
enum ListOrder {
  /// What stands after `ORDER BY`; the indexes `articleListed` and, without copies and what is
  /// archived, `articleShown` have the articles in this order.
  static let all = "(article.date IS NOT NULL) DESC, article.row DESC"
  /// The same order where every article has a date.
  static let dated = "article.row DESC"

  /// Whether the list of all has an article, in SQL.
  static let isShown = "NOT article.isCopy AND NOT article.isArchived"

  /// How many articles stand before one in the list of all, in SQL with the one's row as its argument.
  static func countBefore(isDated: Bool) -> String {
    func count(dated: Bool, _ condition: String) -> String {
      "(SELECT count(*) FROM article WHERE \(isShown) AND (article.date IS NOT NULL) = \(dated ? 1 : 0)\(condition))"
    }
    let above = count(dated: isDated, " AND article.row > ?")
    return isDated ? "SELECT \(above)" : "SELECT \(above) + \(count(dated: true, ""))"
  }
}
