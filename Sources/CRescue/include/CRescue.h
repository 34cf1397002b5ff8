// Puts a terminal back when the program dies, and turns signals into bytes on a pipe.
//
// A signal handler may call only what is async-signal-safe, which no Swift code promises to be: a
// first access of a global may lock, a call may allocate. Hence this little C.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// The most bytes that khabar_rescue_arm takes.
#define KHABAR_RESCUE_CAPACITY 2048

/// From now on, a crash or an exit writes `bytes` to the terminal `fd` and gives it the modes
/// `original`. May be called again to change the bytes. False if there are too many.
bool khabar_rescue_arm(
    int fd, const struct termios *original, const unsigned char *bytes, size_t count);

/// Writes the bytes and sets the modes now, once for each arming. Async-signal-safe.
void khabar_rescue_restore(void);

/// Keeps what is written to standard error off the screen until khabar_rescue_restore, which
/// writes it out. Does nothing where standard error is not a terminal.
void khabar_rescue_hold_standard_error(void);

/// Installs handlers that write each SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGINT as one
/// byte to a pipe, and returns the end to read; -1 on failure. A second SIGTERM or
/// SIGINT restores the terminal and ends the program at once: it did not listen to the first.
int khabar_signals_open(void);

/// Stops the program as SIGTSTP does by default, and returns when it goes on.
void khabar_signals_stop(void);

/// Leaves what keys ask of the whole job to the program that the terminal is lent to: SIGINT and SIGQUIT are
/// its own alone, as `system` has it, and SIGTSTP stops this program with it.
void khabar_signals_lend(void);

/// Answers the signals again as before ``khabar_signals_lend``.
void khabar_signals_take_back(void);

/// Ends the program as signal `number` does by default.
void khabar_signals_die(int number);

/// Ends the program with the status that a shell gives to a program that signal `number` ended.
_Noreturn void khabar_exit_as_signalled(int number);

/// Lets SIGQUIT end the program at once, as Ctrl-\ is meant to: the Swift runtime takes it for a
/// crash, and asks in a terminal what to do about it.
void khabar_signals_quit_at_once(void);
