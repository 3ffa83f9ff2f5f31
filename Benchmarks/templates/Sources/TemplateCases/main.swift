import Foundation
import Jinja

// Prints the outcome of each case on standard input, as `bulletin render --cases` does.
while let line = readLine() {
  FileHandle.standardOutput.write(Data(TemplateCase.run(Array(line.utf8)) + [0x0A]))
}
