/* Lets Debian 12's valgrind run programs whose main thread waits in libdispatch: that valgrind writes to the mask it
 * is given, and libdispatch keeps the mask in memory that may not be written. */
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, sizeof(unsigned long));
}
