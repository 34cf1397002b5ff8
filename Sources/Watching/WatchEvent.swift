import Glibc
import Language

/// One thing that the kernel tells of a watched folder.
struct WatchEvent: Hashable {
  /// What happened.
  enum Kind: Hashable {
    /// A file was written to, and may be written to again.
    case modified
    /// A file that was written to is closed, or a file was moved here.
    case complete
    /// A file was taken away, or moved elsewhere.
    case gone
    /// A folder is new here.
    case folder
    /// The kernel could not keep up: nobody knows what happened.
    case lost
    /// The watch has ended, as its folder is gone.
    case ended
  }

  /// The kernel's number of the watched folder.
  let watch: CInt
  let kind: Kind
  /// The file's name in the folder.
  let name: String

  /// What the kernel is asked to tell.
  static let mask = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR
      | IN_EXCL_UNLINK)

  /// The events in what was read from the kernel; what is of no interest is left out.
  static func events(in bytes: UnsafeRawBufferPointer) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var offset = 0
    let headLength = 16
    while offset + headLength <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: offset, as: CInt.self)
      let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let start = offset + headLength
      guard length >= 0, start + length <= bytes.count else { break }
      let name = FileName.text(of: bytes[start..<(start + length)].prefix { $0 != 0 })
      if let kind = kind(of: mask) {
        events.append(WatchEvent(watch: watch, kind: kind, name: name))
      }
      offset = start + length
    }
    return events
  }

  private static func kind(of mask: UInt32) -> Kind? {
    func has(_ flag: CInt) -> Bool { mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) { return .lost }
    if has(IN_IGNORED) { return .ended }
    if has(IN_ISDIR) { return has(IN_CREATE) || has(IN_MOVED_TO) ? .folder : nil }
    if has(IN_DELETE) || has(IN_MOVED_FROM) { return .gone }
    if has(IN_CLOSE_WRITE) || has(IN_MOVED_TO) { return .complete }
    // A link to a file is made and never written to; what is written to is told of again.
    return has(IN_MODIFY) || has(IN_CREATE) ? .modified : nil
  }
}
