// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The template engine of Bulletin by itself (its sources are links), to be timed and compared with others.
let package = Package(
  name: "templates",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Bytes", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["Bytes"], swiftSettings: settings),
    .target(name: "Jinja", dependencies: ["Diagnostics", "Bytes"], swiftSettings: settings),
    .executableTarget(name: "TemplateCases", dependencies: ["Jinja"], swiftSettings: settings),
    .executableTarget(name: "TemplateBenchmark", dependencies: ["Jinja", "Diagnostics"], swiftSettings: settings),
  ]
)
