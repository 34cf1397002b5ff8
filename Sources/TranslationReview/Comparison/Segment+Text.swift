import Model

extension Segment {
  /// The part of the text between two scalar offsets.
  func text(in range: Range<Int>) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
  }
}

extension String {
  /// A name without the `'s` of its owner's case.
  var withoutPossessive: String {
    hasSuffix("'s") || hasSuffix("’s") ? String(dropLast(2)) : self
  }
}
