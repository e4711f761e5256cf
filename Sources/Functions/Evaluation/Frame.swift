/// The numbers of a program, which stay where they are from one run to the next: those that are the same
/// whatever the variables are, are made once.
final class Frame<N: EvaluatedNumber> {
  /// What it is known by; it keeps its program, so that no other one has the name.
  fileprivate let name: ObjectIdentifier
  private let program: Program
  let numbers: UnsafeMutableBufferPointer<N>
  /// Whether the constant numbers are there.
  var isReady = false
  /// How many ties were met on the way to these.
  var ties = 0
  /// Whether a run uses it.
  fileprivate var isTaken = true

  fileprivate init(_ program: Program) {
    (self.program, name) = (program, ObjectIdentifier(program))
    numbers = .allocate(capacity: program.parts.operations.count)
    // What is plain memory needs no value before it gets one: no operation reads what none made.
    if N.holdsReferences { numbers.initialize(repeating: N(0)) }
  }

  /// Ends its use in a run.
  func giveBack() { isTaken = false }

  deinit {
    if N.holdsReferences { numbers.deinitialize() }
    numbers.deallocate()
  }
}

/// The frames of the programs that one context runs.
struct Frames<N: EvaluatedNumber> {
  private var known: [Frame<N>] = []

  /// A term with more calls that are not written out has other costs.
  private static var capacity: Int { 16 }

  /// A frame that no other run uses until it is given back.
  mutating func take(for program: Program) -> Frame<N> {
    let name = ObjectIdentifier(program)
    if let place = known.firstIndex(where: { $0.name == name && !$0.isTaken }) {
      known[place].isTaken = true
      return known[place]
    }
    let frame = Frame<N>(program)
    if known.count < Self.capacity { known.append(frame) }
    return frame
  }
}
