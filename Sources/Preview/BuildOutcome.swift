/// What one call of the rebuild closure came to.
package enum BuildOutcome: Sendable, Equatable {
  /// Output is new. `changed` are the files that were written, replaced or removed, as paths in Output with slashes.
  case built(changed: [String])
  /// Output is as it was. `text` is what the terminal says, without colours.
  case failed(text: String)
}
