/// Keys and values in the order of insertion. Immutable once made; a copy is one reference.
@usableFromInline package struct ValueDictionary: Sendable {
  private final class Storage: Sendable {
    let keys: [Value]
    let values: [Value]
    /// Positions by hash, open addressing; empty where a scan is as fast.
    let buckets: [Int32]

    init(keys: [Value], values: [Value], buckets: [Int32]) {
      self.keys = keys
      self.values = values
      self.buckets = buckets
    }
  }

  private let storage: Storage

  package init(_ entries: [(key: String, value: Value)] = []) {
    self.init(pairs: entries.map { (.text($0.key), $0.value) })
  }

  /// A later pair replaces the value of an earlier one with an equal key, as in Python.
  init(pairs: [(key: Value, value: Value)]) {
    var builder = ValueDictionaryBuilder(capacity: pairs.count)
    for pair in pairs { builder.set(pair.key, pair.value) }
    storage = Storage(keys: builder.keys, values: builder.values, buckets: builder.buckets)
  }

  package var count: Int { storage.keys.count }
  package var keys: [Value] { storage.keys }
  package var values: [Value] { storage.values }

  package var entries: [(key: Value, value: Value)] { Array(zip(storage.keys, storage.values)) }

  package subscript(key: Value) -> Value? {
    position(of: key).map { storage.values[$0] }
  }

  package subscript(key: String) -> Value? { self[.text(key)] }

  private func position(of key: Value) -> Int? {
    if storage.buckets.isEmpty {
      guard case .string(let bytes) = key else { return storage.keys.firstIndex { $0 == key } }
      return storage.keys.firstIndex { $0.holds(bytes) }
    }
    return storage.buckets.bucket(of: key, keys: storage.keys).position
  }
}

/// Collects the pairs of a dictionary; equal keys keep their first place.
struct ValueDictionaryBuilder {
  private static let smallest = 8
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private(set) var buckets: [Int32] = []

  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  mutating func set(_ key: Value, _ value: Value) {
    guard keys.count > Self.smallest else {
      if let position = keys.firstIndex(where: { $0 == key }) { values[position] = value } else { append(key, value) }
      if keys.count > Self.smallest { rehash() }
      return
    }
    let (bucket, position) = buckets.bucket(of: key, keys: keys)
    if let position { return values[position] = value }
    buckets[bucket] = Int32(keys.count)
    append(key, value)
    if keys.count * 2 > buckets.count { rehash() }
  }

  func holds(_ key: Value) -> Bool {
    if buckets.isEmpty { return keys.contains(key) }
    return buckets.bucket(of: key, keys: keys).position != nil
  }

  private mutating func append(_ key: Value, _ value: Value) {
    keys.append(key)
    values.append(value)
  }

  private mutating func rehash() {
    buckets = Array(repeating: -1, count: max(32, buckets.count * 2))
    for position in keys.indices {
      buckets[buckets.bucket(of: keys[position], keys: keys).bucket] = Int32(position)
    }
  }
}

extension [Int32] {
  /// The bucket where `key` is or would be, and its position if it is there. The count is a power of two.
  fileprivate func bucket(of key: Value, keys: [Value]) -> (bucket: Int, position: Int?) {
    var bucket = key.keyHash & (count - 1)
    while self[bucket] >= 0 {
      let position = Int(self[bucket])
      if keys[position] == key { return (bucket, position) }
      bucket = (bucket + 1) & (count - 1)
    }
    return (bucket, nil)
  }
}

extension Value {
  /// Whether the value is the string `bytes`.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .string(let own), .safe(let own): own == bytes
    default: false
    }
  }

  /// Equal keys have equal hashes: numbers by value, strings by bytes.
  fileprivate var keyHash: Int {
    var hasher = Hasher()
    switch self {
    case .string(let bytes), .safe(let bytes): hasher.combine(bytes)
    case .bool(let flag): hasher.combine(Double(flag ? 1 : 0))
    case .int(let number): hasher.combine(Double(number))
    case .double(let number): hasher.combine(number)
    case .tuple(let elements): hasher.combine(elements.count)
    default: break
    }
    return hasher.finalize()
  }
}
