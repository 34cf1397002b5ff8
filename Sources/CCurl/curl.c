#define _GNU_SOURCE
#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// libcurl's check of argument types wraps curl_easy_setopt in a macro that calls it by name.
#undef curl_easy_setopt
#undef curl_easy_getinfo

struct khabar_curl {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *easy_init;
  __typeof__(curl_easy_cleanup) *easy_cleanup;
  __typeof__(curl_easy_setopt) *easy_setopt;
  __typeof__(curl_easy_getinfo) *easy_getinfo;
  __typeof__(curl_easy_strerror) *easy_strerror;
  __typeof__(curl_slist_append) *slist_append;
  __typeof__(curl_slist_free_all) *slist_free_all;
  __typeof__(curl_multi_init) *multi_init;
  __typeof__(curl_multi_cleanup) *multi_cleanup;
  __typeof__(curl_multi_add_handle) *multi_add_handle;
  __typeof__(curl_multi_remove_handle) *multi_remove_handle;
  __typeof__(curl_multi_perform) *multi_perform;
  __typeof__(curl_multi_poll) *multi_poll;
  __typeof__(curl_multi_info_read) *multi_info_read;
};

struct khabar_multi {
  khabar_curl *curl;
  CURLM *handle;
};

typedef struct buffer {
  uint8_t *bytes;
  size_t count, capacity;
} buffer;

enum { HEADER_LIMIT = 256 << 10 };

struct khabar_transfer {
  khabar_multi *multi;
  CURL *handle;
  struct curl_slist *headers;
  buffer body, header;
  size_t body_limit;
  khabar_may_connect may_connect;
  const void *context;
  bool body_is_too_large, header_is_too_large, address_was_refused;
  CURLcode code;
  char error[CURL_ERROR_SIZE];
  char peer[64];
};

static bool find(void *library, const char *name, void *function) {
  void *found = dlsym(library, name);
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

static bool fill(khabar_curl *curl, void *library) {
#define FIND(name) find(library, "curl_" #name, &curl->name)
  return FIND(global_init) && FIND(easy_init) && FIND(easy_cleanup) && FIND(easy_setopt)
      && FIND(easy_getinfo) && FIND(easy_strerror) && FIND(slist_append)
      && FIND(slist_free_all) && FIND(multi_init) && FIND(multi_cleanup)
      && FIND(multi_add_handle) && FIND(multi_remove_handle) && FIND(multi_perform)
      && FIND(multi_poll) && FIND(multi_info_read);
#undef FIND
}

khabar_curl *khabar_curl_open(const char *const *names, size_t count) {
  khabar_curl *curl = calloc(1, sizeof *curl);
  if (!curl) return NULL;
  for (size_t index = 0; index < count; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    if (fill(curl, library) && curl->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK) return curl;
    dlclose(library);
  }
  free(curl);
  return NULL;
}

khabar_multi *khabar_multi_create(khabar_curl *curl) {
  khabar_multi *multi = calloc(1, sizeof *multi);
  if (!multi) return NULL;
  multi->curl = curl;
  multi->handle = curl->multi_init();
  if (!multi->handle) {
    free(multi);
    return NULL;
  }
  return multi;
}

void khabar_multi_destroy(khabar_multi *multi) {
  multi->curl->multi_cleanup(multi->handle);
  free(multi);
}

void khabar_multi_run(khabar_multi *multi, int milliseconds) {
  // OpenSSL writes to sockets that the other side has closed; the signal would end the program.
  sigset_t pipe, former;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &former);
  int running = 0;
  multi->curl->multi_perform(multi->handle, &running);
  if (milliseconds > 0) {
    multi->curl->multi_poll(multi->handle, NULL, 0, milliseconds, NULL);
    multi->curl->multi_perform(multi->handle, &running);
  }
  if (!sigismember(&former, SIGPIPE)) {
    struct timespec none = {0};
    while (sigtimedwait(&pipe, NULL, &none) > 0) {}
    pthread_sigmask(SIG_SETMASK, &former, NULL);
  }
}

khabar_transfer *khabar_multi_next_ended(khabar_multi *multi) {
  int left = 0;
  CURLMsg *message;
  while ((message = multi->curl->multi_info_read(multi->handle, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    khabar_transfer *transfer = NULL;
    multi->curl->easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
    if (!transfer) continue;
    transfer->code = message->data.result;
    char *peer = NULL;
    multi->curl->easy_getinfo(message->easy_handle, CURLINFO_PRIMARY_IP, &peer);
    if (peer && !transfer->address_was_refused) strncpy(transfer->peer, peer, sizeof transfer->peer - 1);
    return transfer;
  }
  return NULL;
}

// Answers whether there was room.
static bool append(buffer *buffer, const char *bytes, size_t count, size_t limit) {
  if (count > limit - buffer->count) return false;
  if (buffer->count + count > buffer->capacity) {
    size_t capacity = buffer->capacity ? buffer->capacity * 2 : 16 << 10;
    while (capacity < buffer->count + count) capacity *= 2;
    uint8_t *grown = realloc(buffer->bytes, capacity);
    if (!grown) return false;
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return true;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  khabar_transfer *transfer = context;
  if (append(&transfer->body, bytes, size * count, transfer->body_limit)) return size * count;
  transfer->body_is_too_large = true;
  return 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  khabar_transfer *transfer = context;
  // A new status line begins a new response, after that of a proxy or one of 100.
  if (size * count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->header.count = 0;
  if (append(&transfer->header, bytes, size * count, HEADER_LIMIT)) return size * count;
  transfer->header_is_too_large = true;
  return 0;
}

static curl_socket_t open_socket(
    void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)purpose;
  khabar_transfer *transfer = context;
  char name[NI_MAXHOST] = "";
  if (getnameinfo(
          &address->addr, address->addrlen, name, sizeof name, NULL, 0, NI_NUMERICHOST) == 0
      && !transfer->may_connect(transfer->context, name)) {
    transfer->address_was_refused = true;
    strncpy(transfer->peer, name, sizeof transfer->peer - 1);
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

khabar_transfer *khabar_transfer_begin(
    khabar_multi *multi, const khabar_transfer_options *options) {
  khabar_curl *curl = multi->curl;
  khabar_transfer *transfer = calloc(1, sizeof *transfer);
  if (!transfer) return NULL;
  transfer->multi = multi;
  transfer->body_limit = options->body_limit;
  transfer->may_connect = options->may_connect;
  transfer->context = options->context;
  transfer->handle = curl->easy_init();
  if (!transfer->handle) {
    free(transfer);
    return NULL;
  }
  for (size_t index = 0; index < options->header_count; index++) {
    struct curl_slist *grown = curl->slist_append(transfer->headers, options->headers[index]);
    if (grown) transfer->headers = grown;
  }
#define SET(option, value) curl->easy_setopt(transfer->handle, CURLOPT_##option, value)
  SET(URL, options->url);
  SET(PROTOCOLS_STR, "http,https");
  // Redirects are followed one by one, each after a look at where it leads.
  SET(FOLLOWLOCATION, 0L);
  SET(HTTP09_ALLOWED, 0L);
  SET(HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  // Every packing that the library knows.
  SET(ACCEPT_ENCODING, "");
  SET(USERAGENT, options->user_agent);
  SET(HTTPHEADER, transfer->headers);
  // Set both ways, so that the library itself does not look into the environment.
  SET(PROXY, options->proxy);
  SET(NOPROXY, "");
  if (options->authorities[0]) SET(CAINFO, options->authorities);
  SET(NOSIGNAL, 1L);
  SET(CONNECTTIMEOUT_MS, options->connect_milliseconds);
  SET(TIMEOUT_MS, options->total_milliseconds);
  SET(LOW_SPEED_LIMIT, 1L);
  SET(LOW_SPEED_TIME, options->stall_seconds);
  SET(WRITEFUNCTION, take_body);
  SET(WRITEDATA, transfer);
  SET(HEADERFUNCTION, take_header);
  SET(HEADERDATA, transfer);
  SET(OPENSOCKETFUNCTION, open_socket);
  SET(OPENSOCKETDATA, transfer);
  SET(ERRORBUFFER, transfer->error);
  SET(PRIVATE, transfer);
#undef SET
  if (curl->multi_add_handle(multi->handle, transfer->handle) != CURLM_OK) {
    khabar_transfer_destroy(transfer);
    return NULL;
  }
  return transfer;
}

void khabar_transfer_destroy(khabar_transfer *transfer) {
  khabar_curl *curl = transfer->multi->curl;
  curl->multi_remove_handle(transfer->multi->handle, transfer->handle);
  curl->easy_cleanup(transfer->handle);
  curl->slist_free_all(transfer->headers);
  free(transfer->body.bytes);
  free(transfer->header.bytes);
  free(transfer);
}

khabar_transfer_end khabar_transfer_how_ended(const khabar_transfer *transfer) {
  if (transfer->body_is_too_large) return KHABAR_TRANSFER_BODY_TOO_LARGE;
  if (transfer->header_is_too_large) return KHABAR_TRANSFER_HEADERS_TOO_LARGE;
  switch (transfer->code) {
  case CURLE_OK: return KHABAR_TRANSFER_DONE;
  case CURLE_URL_MALFORMAT: return KHABAR_TRANSFER_BAD_ADDRESS;
  // Only addresses of the web come here, so it is the answer's protocol.
  case CURLE_UNSUPPORTED_PROTOCOL:
  case CURLE_WEIRD_SERVER_REPLY: return KHABAR_TRANSFER_NOT_HTTP;
  case CURLE_COULDNT_RESOLVE_HOST: return KHABAR_TRANSFER_UNKNOWN_HOST;
  case CURLE_COULDNT_RESOLVE_PROXY:
  case CURLE_COULDNT_CONNECT:
    return transfer->address_was_refused ? KHABAR_TRANSFER_PRIVATE_ADDRESS
                                         : KHABAR_TRANSFER_NO_CONNECTION;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_INVALIDCERTSTATUS: return KHABAR_TRANSFER_INSECURE;
  case CURLE_OPERATION_TIMEDOUT: return KHABAR_TRANSFER_TOO_SLOW;
  case CURLE_PARTIAL_FILE:
  case CURLE_RECV_ERROR:
  case CURLE_HTTP2:
  case CURLE_HTTP2_STREAM: return KHABAR_TRANSFER_CUT_OFF;
  case CURLE_GOT_NOTHING: return KHABAR_TRANSFER_NO_ANSWER;
  case CURLE_BAD_CONTENT_ENCODING: return KHABAR_TRANSFER_BAD_ENCODING;
  default: return KHABAR_TRANSFER_OTHER;
  }
}

const char *khabar_transfer_message(const khabar_transfer *transfer) {
  if (transfer->error[0]) return transfer->error;
  return transfer->multi->curl->easy_strerror(transfer->code);
}

long khabar_transfer_status(const khabar_transfer *transfer) {
  long status = 0;
  transfer->multi->curl->easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

const char *khabar_transfer_peer(const khabar_transfer *transfer) { return transfer->peer; }

const uint8_t *khabar_transfer_body(const khabar_transfer *transfer, size_t *count) {
  *count = transfer->body.count;
  return transfer->body.bytes;
}

const uint8_t *khabar_transfer_header(const khabar_transfer *transfer, size_t *count) {
  *count = transfer->header.count;
  return transfer->header.bytes;
}
