internal import Drawings
internal import Packing

/// A drawing, or the bytes of one that was made before, which are read where it is looked at: most are not.
struct KeptDrawing: Sendable {
  private enum Form {
    case made(Drawing)
    case packed(ArraySlice<UInt8>)
  }

  private let form: Form

  init(_ drawing: Drawing) { form = .made(drawing) }

  var drawing: Drawing {
    switch form {
    case .made(let drawing): return drawing
    case .packed(let bytes):
      var unpacker = Unpacker(bytes)
      guard let drawing = try? Drawing(from: &unpacker), unpacker.isAtEnd else {
        // A memory's bytes are those that this program has kept: its file has a checksum.
        preconditionFailure("a drawing that was kept is one")
      }
      return drawing
    }
  }
}

extension KeptDrawing: Packed {
  func pack(into packer: inout Packer) {
    switch form {
    case .made(let drawing):
      var own = Packer()
      own.write(drawing)
      packer.write(bytes: own.bytes)
    case .packed(let bytes): packer.write(bytes: bytes)
    }
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    form = .packed(try unpacker.slice(try unpacker.count()))
  }
}
