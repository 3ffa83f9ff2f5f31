internal import CCMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A parsed document in libcmark's memory, freed with this value.
struct CommonMarkTree: ~Copyable {
  let root: CommonMarkNode

  /// Nil only where libcmark cannot parse at all.
  init?(_ source: UnsafeBufferPointer<UInt8>, smart: Bool) {
    let options = smart ? CMARK_OPT_DEFAULT | CMARK_OPT_SMART : CMARK_OPT_DEFAULT
    let root = source.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.flatMap { cmark_parse_document($0, characters.count, options) }
        ?? cmark_parse_document("", 0, options)
    }
    guard let root else { return nil }
    self.root = CommonMarkNode(pointer: root)
  }

  deinit { cmark_node_free(root.pointer) }
}

/// One node of a tree, valid as long as the tree is.
struct CommonMarkNode: Hashable {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: CommonMarkNode? { cmark_node_parent(pointer).map(CommonMarkNode.init) }
  var firstChild: CommonMarkNode? { cmark_node_first_child(pointer).map(CommonMarkNode.init) }
  var next: CommonMarkNode? { cmark_node_next(pointer).map(CommonMarkNode.init) }

  var literal: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_literal(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_title(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Line numbers from 1, both included.
  var lines: ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(pointer)))
    return first...max(first, Int(cmark_node_get_end_line(pointer)))
  }

  private func bytes(of string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(string)
    return UnsafeBufferPointer(start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
