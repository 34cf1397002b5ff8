internal import CCurl
import Foundation

/// What was answered to a transfer that has ended.
struct TransferAnswer {
  private let transfer: OpaquePointer
  /// The fields of its header.
  let header: ResponseHeader

  /// The answer to a transfer, which must live as long.
  init(_ transfer: OpaquePointer) {
    self.transfer = transfer
    var count = 0
    let start = khabar_transfer_header(transfer, &count)
    header = ResponseHeader(UnsafeBufferPointer(start: start, count: count))
  }

  var status: Int { khabar_transfer_status(transfer) }

  /// The numeric address that was connected to.
  var peer: String { String(cString: khabar_transfer_peer(transfer)) }

  var body: [UInt8] {
    var count = 0
    let start = khabar_transfer_body(transfer, &count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  var retryAfter: Int? { header.retryAfter(now: Int64(Date().timeIntervalSince1970)) }

  /// Why nothing was answered, or not all of it; `nil` where there is an answer.
  func failure(within limits: FetchLimits) -> FetchFailure.Cause? {
    let message = String(cString: khabar_transfer_message(transfer))
    switch khabar_transfer_how_ended(transfer) {
    case KHABAR_TRANSFER_DONE: return nil
    case KHABAR_TRANSFER_BAD_ADDRESS: return .badAddress
    case KHABAR_TRANSFER_UNKNOWN_HOST:
      return .unknownHost(message.split(separator: " ").last.map(String.init) ?? message)
    case KHABAR_TRANSFER_NO_CONNECTION: return .noConnection(detail: message)
    case KHABAR_TRANSFER_PRIVATE_ADDRESS: return .redirectToPrivate(address: peer)
    case KHABAR_TRANSFER_INSECURE: return .insecure(detail: message)
    case KHABAR_TRANSFER_TOO_SLOW: return .tooSlow(detail: message)
    case KHABAR_TRANSFER_CUT_OFF: return .cutOff
    case KHABAR_TRANSFER_NO_ANSWER: return .noAnswer
    case KHABAR_TRANSFER_NOT_HTTP: return .notHTTP
    case KHABAR_TRANSFER_BODY_TOO_LARGE: return .tooLarge(limit: limits.bodySize)
    case KHABAR_TRANSFER_HEADERS_TOO_LARGE:
      return .other(detail: "its server sends a header that does not end")
    case KHABAR_TRANSFER_BAD_ENCODING: return .badPacking
    default: return .other(detail: message)
    }
  }
}
