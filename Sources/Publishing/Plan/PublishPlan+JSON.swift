package import Bytes

extension PublishPlan {
  /// Writes the plan as one JSON object: each list with its count, its bytes and all its paths.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("target", target)
      json.member("destination", destination)
      json.member("nothing_to_do", isEmpty)
      write(added, as: "added", to: &json)
      write(changed, as: "changed", to: &json)
      write(deleted, as: "deleted", to: &json)
      write(retired, as: "kept_for_one_more_publish", to: &json)
      json.member("unchanged", unchanged.count)
      json.member("departures", departures)
      json.member("allowed_departures", allowedDepartures)
      json.array("notes") { json in for note in notes { json.element(note) } }
    }
  }

  private func write(_ files: [PublishedFile], as key: StaticString, to json: inout JSONWriter) {
    json.object(key) { json in
      json.member("files", files.count)
      json.member("bytes", files.totalSize)
      json.array("paths") { json in for file in files { json.element(file.path) } }
    }
  }
}
