internal import Lessons
internal import Text

/// What links lead to, and the links.
extension NameIndex {
  /// The ids of figures and tables, and the links to them without words.
  static func labels(of lesson: Lesson) -> [Occurrence] {
    let ids = lesson.blocks.compactMap { block in
      block.content.value("id").map { id in
        Occurrence(symbol: .figure(lesson.text(id)), range: id, isDefinition: true)
      }
    }
    return ids
      + lesson.allReferences.compactMap { reference in
        let name = Array("#\(reference.numbering.rawValue)-\(reference.id)".utf8)
        let bytes = lesson.source.bytes[reference.range.lower..<reference.range.upper]
        return bytes.indices.first { bytes[$0...].starts(with: name) }.map { place in
          let end = place + name.count
          return Occurrence(
            symbol: .figure(reference.id), range: SourceRange(end - reference.id.utf8.count, end),
            link: reference.range)
        }
      }
  }

  /// The links to lessons of the folder, and the title of this one, which they lead to.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - file: the name of its file.
  /// - Returns: an occurrence for each.
  static func links(of lesson: Lesson, in file: String) -> [Occurrence] {
    let title = lesson.headings.first { $0.level == 1 }.map {
      Occurrence(symbol: .lesson(file: file), range: $0.range, isDefinition: true)
    }
    return [title].compactMap(\.self)
      + lesson.allLinks.compactMap { link in
        let bytes = lesson.source.bytes[link.written]
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        guard let id = link.goal.id else {
          return Occurrence(
            symbol: .lesson(file: link.goal.file), range: SourceRange(bytes.startIndex, hash),
            link: link.range)
        }
        // An id that is written in another way, as `&#102;ig`, is none that could be replaced.
        guard bytes.suffix(id.utf8.count).elementsEqual(id.utf8) else { return nil }
        return Occurrence(
          symbol: link.goal.file == file ? .figure(id) : .otherFigure(id, file: link.goal.file),
          range: SourceRange(bytes.endIndex - id.utf8.count, bytes.endIndex), link: link.range)
      }
  }
}

extension LessonLink.Goal {
  /// The id of the figure or table that it means, `relu` of `fig-relu`; nil for other places.
  fileprivate var id: String? {
    Numbering.allCases.lazy.map { $0.rawValue + "-" }.first(where: anchor.hasPrefix).map {
      String(anchor.dropFirst($0.count))
    }
  }
}
