/// What is said of a plan.
extension BuildPlan {
  /// What the plan does, a line for each file and each value.
  ///
  /// - Parameters:
  ///   - isChecked: whether it is only checked, and would be done.
  ///   - prefix: what stands before each file: of a lesson of a course, `softmax/`.
  /// - Returns: the lines in their order.
  func lines(would isChecked: Bool, under prefix: String = "") -> [String] {
    let verb = isChecked ? " would be " : " "
    let written = changes.map { "\(prefix)\($0.shown)\(verb)\($0.participle)" }
    let removed = stale.map { "\(prefix)\(Self.shown($0))\(verb)removed" }
    let kept = left.map { "\(prefix)\($0.path.splitAtLastSlash.name) left as it is: \($0.reason)" }
    return written + removed + kept
      + valueChanges.map { change in
        change.line.map { "\(prefix)\(names.markdown):\($0) \(change.text)" }
          ?? prefix + change.text
      }
  }

  /// The same for programs.
  ///
  /// - Parameter isChecked: whether it is only checked.
  /// - Returns: a message for each file and each value.
  func messages(would isChecked: Bool) -> [BuildMessage] {
    let pictures = Self.figuresName + "/"
    let written = changes.map { change in
      BuildMessage.file(
        path: "\(folder)/\(change.path)",
        figure: change.path.hasPrefix(pictures) ? change.stem : nil, action: change.participle,
        isPlanned: isChecked)
    }
    let removed = stale.map {
      BuildMessage.file(
        path: "\(folder)/\($0)", figure: nil, action: "removed", isPlanned: isChecked)
    }
    return written + removed
      + valueChanges.map {
        .value(
          report: "\(folder)/\(names.markdown)", line: $0.line, name: $0.name, old: $0.old,
          new: $0.new)
      }
  }
}
