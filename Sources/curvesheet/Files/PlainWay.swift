/// The way from a folder to a file below it that only folders lead to: no symbolic link is followed.
enum PlainWay {
  enum Obstacle {
    case missing, link, folder, other
  }

  /// What is in the way.
  ///
  /// - Parameters:
  ///   - path: from the folder, without `..`.
  ///   - folder: empty, or with a slash at its end.
  /// - Returns: nil for a file.
  static func obstacle(on path: String, from folder: String) -> Obstacle? {
    var way = folder
    let names = path.split(separator: "/").filter { $0 != "." }
    for (index, name) in names.enumerated() {
      way += name
      switch FileKind(of: way) {
      case nil: return .missing
      case .link: return .link
      case .folder where index == names.count - 1: return .folder
      case .other: return .other
      case .folder, .file: way += "/"
      }
    }
    return nil
  }
}
