#define _GNU_SOURCE
#include "CThreads.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

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
  // The main thread's is what the program was started with, whoever starts this one.
  errno = 0;
  int given = getpriority(PRIO_PROCESS, (id_t)getpid());
  if (errno == 0) setpriority(PRIO_PROCESS, 0, given + niceness);
  struct sched_param none = {0};
  sched_setscheduler(0, SCHED_BATCH, &none);
#else
  (void)niceness;
#endif
}

int khabar_thread_processor_count(void) {
#if defined(__linux__)
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
#endif
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}
