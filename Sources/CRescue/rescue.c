#define _GNU_SOURCE
#include "CRescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

// Two buffers, so that a crash while one is being filled still finds the other whole.
static unsigned char buffers[2][KHABAR_RESCUE_CAPACITY];
static size_t counts[2];
static atomic_int current = -1;
static atomic_bool armed;
static struct termios modes;
static int terminal = -1;

static atomic_int held_error = -1;   // what was written to standard error meanwhile
static atomic_int real_error = -1;   // standard error itself

static void write_all(int fd, const unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void release_standard_error(void) {
  int real = atomic_exchange(&real_error, -1);
  int held = atomic_exchange(&held_error, -1);
  if (real < 0 || held < 0) return;
  dup2(real, STDERR_FILENO);
  close(real);
  unsigned char chunk[1024];
  if (lseek(held, 0, SEEK_SET) == 0) {
    ssize_t count;
    while ((count = read(held, chunk, sizeof chunk)) > 0) {
      write_all(STDERR_FILENO, chunk, (size_t)count);
    }
  }
  close(held);
}

void khabar_rescue_restore(void) {
  int saved = errno;
  if (atomic_exchange(&armed, false)) {
    int index = atomic_load(&current);
    if (index >= 0) write_all(terminal, buffers[index], counts[index]);
    tcsetattr(terminal, TCSANOW, &modes);
  }
  release_standard_error();
  errno = saved;
}

void khabar_rescue_hold_standard_error(void) {
  if (atomic_load(&real_error) >= 0 || !isatty(STDERR_FILENO)) return;
#if defined(__linux__)
  int held = memfd_create("khabar-standard-error", MFD_CLOEXEC);
#else
  char path[] = "/tmp/khabar-standard-error-XXXXXX";
  int held = mkstemp(path);
  if (held >= 0) unlink(path);
#endif
  if (held < 0) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(held, STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    close(held);
    return;
  }
  atomic_store(&held_error, held);
  atomic_store(&real_error, real);
}

// A crash

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction before[fatal_count];

static void crashed(int number) {
  khabar_rescue_restore();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  // Blocked until this returns; then whoever handled it before (a backtrace, the core) has it.
  raise(number);
}

static void install_crash_handlers(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  // A stack that ran over is no place for a handler.
  static unsigned char stack_memory[65536];
  stack_t old, stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
  if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crashed;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before[i]);
  atexit(khabar_rescue_restore);
}

bool khabar_rescue_arm(
    int fd, const struct termios *original, const unsigned char *bytes, size_t count) {
  if (count > KHABAR_RESCUE_CAPACITY) return false;
  int next = atomic_load(&current) == 0 ? 1 : 0;
  memcpy(buffers[next], bytes, count);
  counts[next] = count;
  terminal = fd;
  modes = *original;
  atomic_store(&current, next);
  atomic_store(&armed, true);
  install_crash_handlers();
  return true;
}

// Signals that the program answers

static int signal_pipe[2] = {-1, -1};
static atomic_int requests_to_end;

static void set_default(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void noted(int number) {
  int saved = errno;
  // Not SIGHUP: a closing terminal and its shell send it one after the other.
  if (number == SIGTERM || number == SIGINT) {
    if (atomic_fetch_add(&requests_to_end, 1) > 0) {
      khabar_rescue_restore();
      set_default(number);
      raise(number);
    }
  }
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void listen_to(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = noted;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int khabar_signals_open(void) {
  if (signal_pipe[0] < 0) {
    if (pipe(signal_pipe) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
      fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
    }
  }
  atomic_store(&requests_to_end, 0);
  const int answered[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
  for (size_t i = 0; i < sizeof answered / sizeof answered[0]; i++) listen_to(answered[i]);
  return signal_pipe[0];
}

/// Raises a signal in this thread, which may be one that blocks it, as Dispatch's workers do.
static void raise_here(int number) {
  sigset_t these, before_these;
  sigemptyset(&these);
  sigaddset(&these, number);
  pthread_sigmask(SIG_UNBLOCK, &these, &before_these);
  raise(number);
  pthread_sigmask(SIG_SETMASK, &before_these, NULL);
}

void khabar_signals_stop(void) {
  set_default(SIGTSTP);
  set_default(SIGCONT);
  raise_here(SIGTSTP);
  listen_to(SIGCONT);
  listen_to(SIGTSTP);
}

static const int signals_of_job[] = {SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
static struct sigaction answers_before[sizeof signals_of_job / sizeof signals_of_job[0]];

void khabar_signals_lend(void) {
  for (size_t i = 0; i < sizeof signals_of_job / sizeof signals_of_job[0]; i++) {
    const int number = signals_of_job[i];
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = number == SIGINT || number == SIGQUIT ? SIG_IGN : SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, &answers_before[i]);
  }
}

void khabar_signals_take_back(void) {
  for (size_t i = 0; i < sizeof signals_of_job / sizeof signals_of_job[0]; i++) {
    sigaction(signals_of_job[i], &answers_before[i], NULL);
  }
}

void khabar_signals_die(int number) {
  set_default(number);
  raise_here(number);
}

_Noreturn void khabar_exit_as_signalled(int number) { _exit(128 + number); }

void khabar_signals_quit_at_once(void) { set_default(SIGQUIT); }
