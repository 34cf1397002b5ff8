// What Linux lets a thread be beyond POSIX, which Swift cannot import: it asks for _GNU_SOURCE.
#pragma once

/// Gives the calling thread a name of at most 15 bytes for debuggers, and for the lists of threads
/// of ps and top.
void khabar_thread_set_name(const char *name);

/// Makes the calling thread nicer by so much than the main one, and lets it not preempt others when it
/// wakes. What cannot be had is done without.
void khabar_thread_step_back(int niceness);

/// How many processors the program may use: fewer than there are where it is kept on some.
int khabar_thread_processor_count(void);
