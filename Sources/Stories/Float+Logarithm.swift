#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Float {
  /// The natural logarithm.
  var logarithm: Float { log(self) }
}
