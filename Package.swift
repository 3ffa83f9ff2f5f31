// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of the house; `uses` names the modules it may import.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module, which may also see what `uses` names.
func tests(
  of name: String, uses dependencies: [Target.Dependency] = [], excluding: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: excluding, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "bulletin",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "bulletin", targets: ["bulletin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.26.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(name: "CAllocator"),
    module("Bytes"),
    module("Diagnostics", uses: ["Bytes"]),
    module("Markdown", uses: ["CCMark", "Bytes"]),
    module("Language", uses: ["Bytes"]),
    module("Jinja", uses: ["Diagnostics", "Bytes"]),
    module("Articles", uses: ["Diagnostics", "Markdown", "Language", "Bytes", "Yams"]),
    module("Briefings", uses: ["Articles", "Diagnostics", "Markdown", "Language", "Bytes"]),
    module("Site", uses: ["Briefings", "Articles", "Diagnostics", "Markdown", "Language", "Jinja", "Bytes"]),
    module("Preview", uses: ["Diagnostics", "Bytes", .product(name: "FlyingSocks", package: "FlyingFox")]),
    module(
      "Publishing",
      uses: ["Diagnostics", "Bytes", "CZlib", "CBrotli", .product(name: "Subprocess", package: "swift-subprocess")]),
    .executableTarget(
      name: "bulletin",
      dependencies: [
        "Site", "Briefings", "Articles", "Diagnostics", "Language", "Jinja", "Preview", "Publishing", "Bytes",
        "CAllocator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Starter"], swiftSettings: settings, plugins: ["EmbedStarter"]),
    .plugin(name: "EmbedStarter", capability: .buildTool(), dependencies: ["EmbedFiles"], path: "Sources/EmbedStarter"),
    .executableTarget(name: "EmbedFiles", swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Bytes"),
    tests(of: "Language", uses: ["Bytes"], resources: [.copy("Cases")]),
    tests(of: "Diagnostics", uses: ["Bytes"]),
    tests(of: "Markdown", uses: ["CCMark"]),
    tests(of: "Preview", uses: ["Diagnostics", "Bytes", .product(name: "FlyingSocks", package: "FlyingFox")]),
    tests(of: "Articles", uses: ["Diagnostics", "Markdown", "Language"], resources: [.copy("Cases")]),
    tests(
      of: "Briefings", uses: ["Articles", "Bytes", "Diagnostics", "Markdown", "Language"], resources: [.copy("Cases")]),
    .executableTarget(
      name: "PreviewStandIn", dependencies: ["Preview", "Diagnostics", "Bytes"], path: "Tests/PreviewStandIn",
      swiftSettings: settings),
    .testTarget(
      name: "JinjaTests", dependencies: ["Jinja", "TestSupport", "Diagnostics", "Bytes"],
      exclude: ["fuzz.py", "record.py", "recording"], resources: [.copy("Cases")], swiftSettings: settings),
    tests(
      of: "Site", uses: ["Articles", "Briefings", "Bytes", "Diagnostics", "Language", "Markdown"],
      excluding: ["Fixtures", "Theme", "WordyTheme"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "TestSupport", "Diagnostics", "Bytes", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      exclude: ["packages.txt"], swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["bulletin", "TestSupport"], swiftSettings: settings),
  ]
)
