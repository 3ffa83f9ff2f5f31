#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Lets the heap of each thread grow by `step` bytes at once, and what has `large` bytes lie outside of it. */
static inline void set_heap_steps(int step, int large) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, step);
  mallopt(M_MMAP_THRESHOLD, large);
#else
  (void)step;
  (void)large;
#endif
}
