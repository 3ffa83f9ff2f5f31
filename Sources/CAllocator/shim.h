#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Gives back what was freed and is no part of anything that is still used. */
static inline void give_back_heap(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

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
