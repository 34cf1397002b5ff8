package import CResources

extension CompiledTable {
  /// A table that came with the program.
  package init(_ resource: khabar_resource) {
    self.init(bytes: resource.bytes, count: resource.count)
  }
}
