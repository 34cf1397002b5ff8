/// What one article, those of a story, or all that name somebody quote.
public struct QuotationList: Hashable, Sendable {
  /// The quotations, in order.
  public var quotations: [ReportedQuotation]
  /// Indices of those that stand in the articles of one language of a story only: nothing in the others renders them,
  /// and the others do not quote the speaker at all. None where they are of no story, or of one in one language.
  public var oneSided: Set<Int>

  /// Quotations, and which of them stand in one language only.
  public init(quotations: [ReportedQuotation], oneSided: Set<Int> = []) {
    self.quotations = quotations
    self.oneSided = oneSided
  }
}
