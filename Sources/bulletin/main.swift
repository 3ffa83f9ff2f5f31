print(EmbeddedFiles.starter.map(\.path))
