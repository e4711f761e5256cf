internal import ArgumentParser
internal import Lessons
internal import Synchronization

/// A command that draws a figure.
protocol FigureCommand {
  /// The kinds of plots that it can draw.
  static var kinds: Set<PlotKind> { get }
}

/// A key of a figure as it was given on the command line.
struct GivenKey: Sendable {
  let option: KeyOption
  let value: String
  /// A larger one for each further argument.
  fileprivate let place: Int
}

/// The keys of a figure as options, all that can do something for the plots of a command. What they
/// are is said by the keys themselves.
struct KeyOptions<Command: FigureCommand>: ParsableArguments, CustomReflectable {
  /// As they stand in the arguments: a panel's follow it.
  private(set) var given: [GivenKey] = []

  private static var all: [KeyOption] { KeyOption.all(for: Command.kinds) }

  init() {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Name.self)
    for option in Self.all {
      given += try values.decode(Option<[GivenKey]>.self, forKey: Name(option.name)).wrappedValue
    }
    given.sort { $0.place < $1.place }
  }

  /// What the parser of arguments takes for the properties of this type, an option each.
  var customMirror: Mirror {
    Mirror(self, children: Self.all.map { ($0.name, Self.option($0)) })
  }

  private static func option(_ option: KeyOption) -> Option<[GivenKey]> {
    Option(
      wrappedValue: [], name: .customLong(option.name),
      help: ArgumentHelp("\(option.help)", valueName: option.valueName),
      completion: option.values.isEmpty ? nil : .list(option.values)
    ) { value in
      if !option.values.isEmpty, !option.values.contains(value) {
        throw ValidationError("it is one of \(option.values.joined(separator: ", "))")
      }
      let place = places.add(1, ordering: .relaxed).newValue
      return GivenKey(option: option, value: withoutProtection(value), place: place)
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

/// The parser keeps no order among options, but takes them in order.
private let places = Atomic(0)
