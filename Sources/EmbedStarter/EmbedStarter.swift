import Foundation
import PackagePlugin

/// Puts the theme and the starter content inside the program, so that `bulletin init` works wherever the binary is.
@main struct EmbedStarter: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let theme = package.appending(path: "Templates")
    let starter = package.appending(path: "Sources/bulletin/Starter")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the theme and the starter content",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path(), "theme=\(theme.path())", "starter=\(starter.path())"],
        inputFiles: try files(in: theme) + files(in: starter), outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .map { folder.appending(path: $0) }
  }
}
