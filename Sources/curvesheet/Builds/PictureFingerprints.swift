internal import Canvas
internal import Drawings
internal import Lessons

/// What tells the pictures of figures from others.
enum PictureFingerprints {
  /// - Parameters:
  ///   - figures: what is drawn.
  ///   - formats: the pictures of each.
  ///   - memory: where they may be known from; nil for nowhere.
  ///   - workers: who finds those that are not known.
  /// - Returns: for each figure those of its pictures, in their order.
  static func of(
    _ figures: [ReportFigure], as formats: [Format], _ memory: LessonMemory?, _ workers: Workers
  ) -> [[Fingerprint]] {
    let keys = figures.map { figure in
      formats.map { figure.key?.joined(with: "shown as \($0.rawValue)") }
    }
    let find = { @Sendable (number: Int) -> [Fingerprint] in
      zip(formats, keys[number]).map { format, key in
        memory.value(for: key) { Picture(figures[number]).fingerprint(as: format) }
      }
    }
    // Where they are known, the drawing is not looked at, and no thread is worth its start.
    let areKnown = keys.joined().allSatisfy { key in
      key.flatMap { memory?.bytes(for: $0) } != nil
    }
    return areKnown ? figures.indices.map(find) : workers.map(figures.count, find)
  }
}
