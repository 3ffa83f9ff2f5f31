import Synchronization

/// An object that is made when it is first asked for, by whichever task asks first.
///
/// Two tasks that ask at the same time may both make it; all get the same one.
package final class Later<Value: AnyObject & Sendable>: Sendable {
  private let made = AtomicLazyReference<Value>()
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value { made.load() ?? made.storeIfNil(make()) }
}

/// An object that is there, or that is made when it is first asked for, or each time.
package enum Deferred<Value: AnyObject & Sendable>: Sendable {
  case held(Value)
  case later(Later<Value>)
  /// Made each time someone asks, and held by nobody.
  case elsewhere(@Sendable () -> Value)

  @inlinable package var value: Value {
    switch self {
    case .held(let value): value
    case .later(let later): later.value
    case .elsewhere(let make): make()
    }
  }
}
