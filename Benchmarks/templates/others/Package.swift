// swift-tools-version: 6.0
import PackageDescription

/// Other template engines of Swift, timed on the same pages.
let package = Package(
  name: "others",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
    .package(url: "https://github.com/kylef/PathKit.git", from: "1.0.1"),
  ],
  targets: [
    .executableTarget(
      name: "OtherEngines",
      dependencies: [.product(name: "Mustache", package: "swift-mustache"), "Stencil", "PathKit"],
      swiftSettings: [.swiftLanguageMode(.v5)])
  ]
)
