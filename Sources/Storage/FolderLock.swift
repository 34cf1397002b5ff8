import Glibc
import Language

/// Keeps two programs from making or upgrading a library at once.
///
/// It is a lock on the folder, which needs no file of its own; it goes with the program that holds
/// it, however that ends. Where a file system has no such locks there is none.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other program has the lock, and takes it.
  ///
  /// - Parameter wait: Called again and again while another has it, with the number of the call.
  init(folder: String, wait: (Int) -> Void) {
    descriptor = FileName.withCString(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      wait(tries)
      tries += 1
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
