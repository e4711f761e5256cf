internal import ArgumentParser
internal import Numerals

/// With how many digits a command prints numbers.
struct DigitOptions: ParsableArguments {
  @Option(help: "Significant digits, 1 to 17; without it, as many as read back the same.")
  var digits: DigitCount?

  var format: NumberFormat { digits.map { .digits($0.count) } ?? .shortest }
}

/// A number of significant digits.
struct DigitCount: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    guard let count = Int(argument), (1...17).contains(count) else { return nil }
    self.count = count
  }
}
