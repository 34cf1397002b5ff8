/// The 64-bit FNV-1a hash, step by step, the same on every machine and in every run: what words and contents
/// are told apart by.
///
/// Among the words of any library two that share their 64 bits are as good as impossible. It is no protection
/// against somebody who wants two contents to look the same.
///
/// - SeeAlso: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (RFC 9923).
public enum FNV1a {
  /// The hash of nothing.
  @inlinable
  public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Goes on with a hash by one unit: a byte, or a number that stands for a letter.
  @inlinable @inline(__always)
  public static func combine(_ hash: UInt64, _ unit: some BinaryInteger) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: unit)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of 32 bits of bytes.
  @inlinable
  public static func hash32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// The hash of bytes.
  @inlinable
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = combine(hash, byte) }
    return hash
  }

  /// The hash of bytes, going on from another.
  @inlinable
  public static func hash(
    _ bytes: some Sequence<UInt8>, from seed: UInt64 = FNV1a.seed
  ) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = combine(hash, byte) }
    return hash
  }
}
