extension Double {
  /// A share in words, as in "94 %".
  var percent: String { "\(Int((self * 100).rounded())) %" }

  /// The number to three digits behind the point, as all formats tell it.
  var inThousandths: Double { (self * 1000).rounded() / 1000 }
}
