import CAllocator

/// The allocator of the C library, set up for a program that makes a site and ends.
enum Allocator {
  /// Lets the heap of each thread grow at once as far as it may, in addresses that take no memory before they are used.
  /// By itself glibc's grows by a few pages each time it is full, and the threads wait for one another while it does.
  static func takeMemoryInLargeSteps() {
    let (wholeHeap, large): (Int32, Int32) = (64 << 20, 4 << 20)
    set_heap_steps(wholeHeap, large)
  }

  /// Gives memory back that was freed amid what is still used, which glibc keeps.
  static func giveBack() { give_back_heap() }
}
