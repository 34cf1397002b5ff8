import GRDB
import Model

/// A query as SQLite is asked it.
struct CompiledQuery {
  /// The expression for the full-text index; `nil` where the query has no words.
  var match: String?
  /// Conditions on `article` in SQL, all of which must hold.
  var conditions: [String] = []
  /// The conditions' arguments, in order.
  var arguments: StatementArguments = []
  /// The words and phrases that count, in the query's order.
  var groups: [TermGroup] = []
  /// For each phrase of ``match``, in order, the group and the alternative that it stands for;
  /// `nil` for what must not be and for repetitions.
  var phrases: [(group: Int, alternative: Int)?] = []
  /// What is searched beside what was typed, for the reader to see.
  var expansions: [String] = []
}
