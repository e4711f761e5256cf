/// The numbers of a program, which stay where they are from one run to the next: those that are the same
/// whatever the variables are, are made once.
final class Frame<N: EvaluatedNumber> {
  private let program: Program
  let numbers: UnsafeMutableBufferPointer<N>
  /// Whether the constant numbers are there.
  var isReady = false
  /// How many ties were met on the way to these.
  var ties = 0
  /// Whether a run uses it.
  fileprivate var isTaken = true

  fileprivate init(_ program: Program) {
    self.program = program
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
  /// The programs of these, which keep them, so that no other one has their identity.
  private var programs: [ObjectIdentifier] = []

  /// A term with more calls that are not written out has other costs.
  private static var capacity: Int { 16 }

  /// A frame that no other run uses until it is given back.
  mutating func take(for program: Program) -> Frame<N> {
    let name = ObjectIdentifier(program)
    if let place = programs.firstIndex(of: name) {
      let frame = known[place]
      // A derivative of a derivative may run the same program within a run.
      if frame.isTaken { return Frame(program) }
      frame.isTaken = true
      return frame
    }
    let frame = Frame<N>(program)
    if known.count < Self.capacity {
      known.append(frame)
      programs.append(name)
    }
    return frame
  }
}
