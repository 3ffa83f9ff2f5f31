/// What a commit is going to do: made while the pages' links are still looked at.
package struct OutputPlan: Sendable {
  /// Of Output when the commit is done, with the way there.
  let manifest: OutputManifest
  /// Its bytes.
  let text: [UInt8]
  /// Whether it names the same files as the one before.
  let namesSame: Bool

  init(_ files: [StagedFile], replacing owned: OwnedFiles) {
    let same = owned.manifest(of: files)
    manifest = same ?? OutputManifest(files)
    text = manifest.text
    namesSame = same != nil
  }
}
