internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// The names that run in a figure, at most two, and the frames that they make.
struct Variations: Sendable {
  let all: [Variation]

  /// One frame, in which nothing runs.
  static let none = Variations(all: [])

  private init(all: [Variation]) { self.all = all }

  /// What a figure's keys let run; nil where something is wrong with it.
  init?(_ keys: KeyValues, in scope: Scope, reporting findings: inout Findings) {
    let variables = keys[Keys.vary]
    let settings = keys[Keys.from].last ?? []
    if let third = variables.dropFirst(Self.mostNames).first {
      scope.reject(.tooManyNames(at: third.nameRange), reporting: &findings)
      return nil
    }
    for setting in settings where !variables.contains(where: { $0.name == setting.name }) {
      scope.reject(
        .beginsNothing(setting.name, variables.map(\.name), at: setting.nameRange),
        reporting: &findings)
      return nil
    }
    var all: [Variation] = []
    for variable in variables {
      let found = scope.attempt(reporting: &findings) { () throws(Rejection) in
        if all.contains(where: { $0.name == variable.name }) {
          throw Rejection(.variesTwice(variable.name, at: variable.nameRange))
        }
        var variation = try Variation(variable, in: scope.library)
        for setting in settings where setting.name == variable.name {
          guard let value = try scope.library.resolve(setting.value).evaluate().number else {
            throw Rejection(.beginsAtNoNumber(setting.name, at: setting.value.range))
          }
          try variation.start(at: value, from: setting.value.range)
        }
        return variation
      }
      guard let found else { return nil }
      all.append(found)
    }
    self.init(all: all)
    if frameCount > Self.mostFrames, let second = variables.last {
      scope.reject(.tooManyFrames(frameCount, at: second.domain.range), reporting: &findings)
      return nil
    }
  }

  private static let mostNames = 2
  /// More would make a page too heavy.
  fileprivate static let mostFrames = 60

  // MARK: Frames

  /// Counted with the last name running fastest.
  var frameCount: Int { all.reduce(1) { $0 * $1.stops.count } }

  /// The frame that is shown where nobody chooses.
  var start: Int { all.reduce(0) { $0 * $1.stops.count + $1.start } }

  /// The places of the stops of a frame, by name.
  func stops(of frame: Int) -> [Int] {
    var rest = frame
    return all.reversed().map { variation in
      defer { rest /= variation.stops.count }
      return rest % variation.stops.count
    }.reversed()
  }

  /// What each name is in a frame.
  func values(of frame: Int) -> [(name: String, value: Double)] {
    zip(all, stops(of: frame)).map { ($0.name, $0.stops[$1]) }
  }
}

extension Diagnostic {
  fileprivate static func tooManyNames(at range: SourceRange) -> Diagnostic {
    .error("at most two names vary in a figure", at: range)
  }

  fileprivate static func variesTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' varies already", at: range)
  }

  fileprivate static func beginsNothing(
    _ name: String, _ names: [String], at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(name)' does not vary here", at: range,
      hint: nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
        ?? "write 'vary: \(name) in 0..1'")
  }

  fileprivate static func beginsAtNoNumber(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' begins at a number", at: range)
  }

  fileprivate static func tooManyFrames(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "a figure has at most \(Variations.mostFrames) frames, and these names make \(count)",
      at: range,
      hint: "give the names fewer stops, as in 'T in [0.5, 1, 2]'")
  }
}
