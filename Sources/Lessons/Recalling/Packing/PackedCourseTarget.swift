package import Packing

extension CourseSeat: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .contents: packer.write(0 as UInt8)
    case .lesson(let folder, let number): packer.write(1, folder, number)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .contents
    case 1: self = .lesson(folder: try unpacker.value(), number: try unpacker.value())
    default: throw Unpacker.Fault()
    }
  }
}

extension CourseTarget: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(from)
    packer.write(to)
    packer.write(title)
    packer.write(anchor)
    packer.write(nameInCourse)
    packer.write(mark)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      from: try unpacker.value(), to: try unpacker.value(), title: try unpacker.value())
    anchor = try unpacker.value()
    nameInCourse = try unpacker.value()
    mark = try unpacker.value()
  }
}

extension CourseTarget.Mark: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(numbering)
    packer.write(number)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(numbering: try unpacker.value(), number: try unpacker.value())
  }
}
