// What Khabar asks of libcurl, which is opened when something is fetched for the first time: linked
// outright it would cost every start of the program nine milliseconds.
//
// Nothing of libcurl's own headers is in sight: its functions are variadic or are only known once the
// library is open.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// libcurl, opened.
typedef struct khabar_curl khabar_curl;
/// Transfers that go on beside each other.
typedef struct khabar_multi khabar_multi;
/// One request and what is answered to it.
typedef struct khabar_transfer khabar_transfer;

/// Why a transfer ended, as far as Khabar tells it apart.
typedef enum khabar_transfer_end {
  KHABAR_TRANSFER_DONE,
  KHABAR_TRANSFER_BAD_ADDRESS,
  KHABAR_TRANSFER_UNKNOWN_HOST,
  KHABAR_TRANSFER_NO_CONNECTION,
  KHABAR_TRANSFER_PRIVATE_ADDRESS,
  KHABAR_TRANSFER_INSECURE,
  KHABAR_TRANSFER_TOO_SLOW,
  KHABAR_TRANSFER_CUT_OFF,
  KHABAR_TRANSFER_NO_ANSWER,
  KHABAR_TRANSFER_NOT_HTTP,
  KHABAR_TRANSFER_BODY_TOO_LARGE,
  KHABAR_TRANSFER_HEADERS_TOO_LARGE,
  KHABAR_TRANSFER_BAD_ENCODING,
  KHABAR_TRANSFER_OTHER,
} khabar_transfer_end;

/// Whether a connection to an address, in its numeric form, may be made.
typedef bool (*khabar_may_connect)(const void *_Nonnull context, const char *_Nonnull address);

typedef struct khabar_transfer_options {
  /// Percent-encoded, of the scheme http or https.
  const char *_Nonnull url;
  /// A proxy's address, empty for none.
  const char *_Nonnull proxy;
  const char *_Nonnull user_agent;
  /// A file with the certificates of those who vouch for servers, empty for the system's.
  const char *_Nonnull authorities;
  /// Lines of the request's header.
  const char *_Nullable const *_Nonnull headers;
  size_t header_count;
  /// Bytes of a body, decoded, beyond which it is given up.
  size_t body_limit;
  long connect_milliseconds;
  long total_milliseconds;
  /// Seconds for which hardly a byte may come.
  long stall_seconds;
  /// Asked before each connection, also those to a proxy.
  khabar_may_connect _Nonnull may_connect;
  const void *_Nonnull context;
} khabar_transfer_options;

/// Opens the first library of some names that there is; NULL where there is none.
khabar_curl *_Nullable khabar_curl_open(
    const char *_Nonnull const *_Nonnull names, size_t count);

/// Transfers of this thread; NULL where there is no memory.
khabar_multi *_Nullable khabar_multi_create(khabar_curl *_Nonnull curl);
/// Ends them all; each must have been removed.
void khabar_multi_destroy(khabar_multi *_Nonnull multi);
/// Lets transfers go on, and waits for at most so long where there is nothing to do.
void khabar_multi_run(khabar_multi *_Nonnull multi, int milliseconds);
/// A transfer that has ended and was not told yet; NULL for none.
khabar_transfer *_Nullable khabar_multi_next_ended(khabar_multi *_Nonnull multi);

/// Begins a transfer; NULL where there is no memory.
khabar_transfer *_Nullable khabar_transfer_begin(
    khabar_multi *_Nonnull multi, const khabar_transfer_options *_Nonnull options);
/// Ends a transfer, wherever it is, and frees it.
void khabar_transfer_destroy(khabar_transfer *_Nonnull transfer);

khabar_transfer_end khabar_transfer_how_ended(const khabar_transfer *_Nonnull transfer);
/// What libcurl says of a failure; it lives as long as the transfer.
const char *_Nonnull khabar_transfer_message(const khabar_transfer *_Nonnull transfer);
long khabar_transfer_status(const khabar_transfer *_Nonnull transfer);
/// The numeric address that was connected to, of a proxy where there is one; empty for none.
const char *_Nonnull khabar_transfer_peer(const khabar_transfer *_Nonnull transfer);
const uint8_t *_Nullable khabar_transfer_body(
    const khabar_transfer *_Nonnull transfer, size_t *_Nonnull count);
/// The lines of the last response's header, as they came.
const uint8_t *_Nullable khabar_transfer_header(
    const khabar_transfer *_Nonnull transfer, size_t *_Nonnull count);
