#define _GNU_SOURCE
#include "CThreads.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>

void khabar_thread_set_name(const char *name) {
#if defined(__linux__)
  pthread_setname_np(pthread_self(), name);
#else
  (void)name;
#endif
}

void khabar_thread_step_back(int niceness) {
#if defined(__linux__)
  // Elsewhere niceness is the whole process's. Here each thread has its own, and inherits it.
  errno = 0;
  int present = getpriority(PRIO_PROCESS, 0);
  if (errno == 0) setpriority(PRIO_PROCESS, 0, present + niceness);
  struct sched_param none = {0};
  sched_setscheduler(0, SCHED_BATCH, &none);
#else
  (void)niceness;
#endif
}
