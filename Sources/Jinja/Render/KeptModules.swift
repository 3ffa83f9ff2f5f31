/// The modules of a renderer that every page finds: they and what belongs to them lie below those of a page.
struct KeptModules {
  var modules = 0
  var macros = 0
  var contexts = 0
  var tables = 0
  var variables = 0
  /// Programs that the page has imported and that are to be kept after it.
  var wanted: [Int] = []
}
