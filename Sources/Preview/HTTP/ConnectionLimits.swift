/// How much of our patience, and of the system's sockets, clients may use.
struct ConnectionLimits: Sendable {
  /// For the next whole request head, from the end of the last answer on.
  var idle: Duration = .seconds(15)
  /// The same while more than `crowd` connections are open, so that silent ones cannot lock others out.
  var idleInCrowd: Duration = .milliseconds(300)
  /// For a client that has stopped taking the bytes of an answer.
  var stalled: Duration = .seconds(20)
  var crowd = 128
  /// Beyond this, further connections wait in the system's queue. Well below the usual limit of 1,024 descriptors.
  var open = 512
}
