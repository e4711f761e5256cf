internal import Lessons
internal import Packing

extension LessonMemory? {
  /// What is known for a key, or else what is made now and known from then on.
  ///
  /// - Parameters:
  ///   - key: of all that it depends on; nil where that is not known.
  ///   - make: makes it anew.
  /// - Returns: the same as `make`.
  /// - Throws: what `make` throws.
  func value<Value: Packed, Fault: Error>(
    for key: MemoryKey?, _ make: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    guard let self, let key else { return try make() }
    if let bytes = self.bytes(for: key) {
      var unpacker = Unpacker(bytes)
      if let known = try? unpacker.value(Value.self) { return known }
    }
    let made = try make()
    var packer = Packer()
    packer.write(made)
    self.keep(packer.bytes, for: key)
    return made
  }
}
