public import Importing

/// What reading files into a library did.
public struct ReadReport: Sendable {
  /// Articles that the library did not have.
  public var added: Int
  /// Articles whose text or title is another than before.
  public var changed: Int
  /// Articles that are as before.
  public var unchanged: Int
  /// Articles whose file is gone, or which their file no longer holds.
  public var removed: Int
  /// Files and lines that could not be read.
  public var failures: [ImportingError]
  /// What was read otherwise than it stands.
  public var remarks: [ImportingRemark]
  /// Files of folders that Khabar does not read, by the ending of their names.
  public var leftOut: [String: Int]

  /// A report of the given parts.
  public init(
    added: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0,
    failures: [ImportingError] = [], remarks: [ImportingRemark] = [], leftOut: [String: Int] = [:]
  ) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
    self.failures = failures
    self.remarks = remarks
    self.leftOut = leftOut
  }

  /// Adds what reading something else did.
  public mutating func add(_ other: ReadReport) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
    removed += other.removed
    failures += other.failures
    remarks += other.remarks
    leftOut.merge(other.leftOut, uniquingKeysWith: +)
  }

  /// How many files of which kinds were left out, as in `Not read: 3 .pdf, 1 .html.`; `nil` where
  /// none were.
  public var leftOutInWords: String? {
    guard !leftOut.isEmpty else { return nil }
    let kinds = leftOut.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ending, count in
      ending.isEmpty ? "\(count) without an ending" : "\(count) .\(ending)"
    }
    return "Not read, being of other kinds: \(kinds.joined(separator: ", "))."
  }

  /// What is to be known of the reading beside failures, in a line: the first remark, with how many
  /// more there are; `nil` where there is none.
  public var remarksInWords: String? {
    let all = [leftOutInWords].compactMap(\.self) + remarks.map(\.description)
    guard let first = all.first else { return nil }
    return all.count == 1 ? first : "\(first) (\(all.count - 1) more: khabar add tells them)"
  }
}
