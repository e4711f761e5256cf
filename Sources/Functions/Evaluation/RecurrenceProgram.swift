internal import Expressions
internal import Synchronization

/// The rules of recurrences that are computed together, as programs for parameters of known shapes.
final class RecurrenceProgram: Sendable {
  /// A rule's program over the step, the parameters, and the states that it reads.
  struct Rule {
    let program: Program
    let states: [RecurrenceSystem.State]
  }

  /// By member.
  let starts: [[Rule]]
  let steps: [Rule]
  let own: Int
  /// The most values that a member begins with: so many rounds are needed to go on.
  let depth: Int
  /// Of the recurrence itself; nil where only the run tells.
  let stateShape: Shape?
  /// Whether all parameters are constants: what was computed is then kept.
  private let areFixed: Bool
  private let kept: Mutex<States<Double>>
  private let memory = StateMemory()

  /// The last step that a recurrence is computed to.
  static let lastStep = 10_000

  init(
    _ system: RecurrenceSystem, parameters: [Program.Operand], areFixed: Bool
  ) {
    own = system.own
    depth = system.depth
    self.areFixed = areFixed
    kept = Mutex(States(memberCount: system.members.count))
    var shapes: [Shape?] = system.members.map { _ in nil }
    func compile(_ rule: RecurrenceSystem.Rule) -> Rule {
      let values: [(Shape?, Bool)] =
        [(.scalar, false)] + parameters.map { ($0.shape, $0.isTruth) }
        + rule.states.map { (shapes[$0.member], false) }
      return Rule(
        program: Program(rule.term, operands: Program.variables(values), path: 0),
        states: rule.states)
    }
    var starts: [[Rule]] = system.members.map { _ in [] }
    for round in 0..<depth {
      for (number, member) in system.members.enumerated() where round < member.starts.count {
        let rule = compile(member.starts[round])
        starts[number].append(rule)
        if round == 0 { shapes[number] = rule.program.parts.result.shape }
      }
    }
    self.starts = starts
    steps = system.members.map { compile($0.step) }
    stateShape = shapes[own]
  }

  var programs: [Program] { (starts.flatMap(\.self) + steps).map(\.program) }

  /// The states of the recurrence.
  ///
  /// - Parameters:
  ///   - places: at which steps; a number or a vector of whole numbers from 0 to `lastStep`.
  ///   - parameters: of the system.
  ///   - context: what observes and pays.
  /// - Returns: the state at a number; at a vector those at each of its elements, in a vector, or as rows
  ///   of a matrix where they are vectors.
  /// - Throws: an `EvaluationFault` for another place, for states of different or unfit shapes, and for
  ///   too much work.
  func run<N: EvaluatedNumber>(
    _ places: Elements<N>, _ parameters: [Elements<N>], in context: EvaluationContext
  ) throws -> Tensor<N> {
    if case .matrix = places.shape { throw EvaluationFault.stepsInMatrix }
    var wanted: Set<Int> = []
    for place in 0..<places.count {
      let number = places[place]
      for side in OneSided.Side.allCases {
        let step = number.value(on: side)
        guard step >= 0, step <= Double(Self.lastStep), step.rounded() == step else {
          throw EvaluationFault.noStep(step)
        }
        wanted.insert(Int(step))
      }
      if number.varies { throw EvaluationFault.slopeByStep }
    }
    guard areFixed else {
      var states = States<N>(memberCount: steps.count)
      let parameters = parameters.map(\.tensor)
      var found: [Int: [N]] = [:]
      for step in wanted.sorted() {
        try advance(&states, to: step, parameters, in: context, forgetting: true)
        found[step] = states.elements(own, at: step)
      }
      return try gather(places, states.shapes[own] ?? .scalar, found)
    }
    let (shape, found) = try kept.withLock { states in
      let parameters = parameters.map { $0.tensor.map(\.value) }
      try advance(&states, to: wanted.max() ?? 0, parameters, in: context)
      let found = wanted.map { ($0, states.elements(own, at: $0).map { N($0) }) }
      let shape = states.shapes[own] ?? .scalar
      if !memory.holds(states.count) { states = States(memberCount: steps.count) }
      return (shape, Dictionary(uniqueKeysWithValues: found))
    }
    return try gather(places, shape, found)
  }

  private func gather<N: EvaluatedNumber>(
    _ places: Elements<N>, _ shape: Shape, _ states: [Int: [N]]
  ) throws -> Tensor<N> {
    let count = shape.count
    let elements = (0..<places.count).flatMap { place in
      (0..<count).map { element in
        N.joining { side in
          states[Int(places[place].value(on: side))]?[element] ?? N(.nan)
        }
      }
    }
    switch (places.shape, shape) {
    case (.scalar, _): return .shaped(shape, elements)
    case (_, .scalar): return .vector(elements)
    case (_, .vector(let n)):
      guard elements.count <= Shape.maximumCount else { throw EvaluationFault.tooLarge }
      return .matrix(columns: n, elements)
    case (_, .matrix): throw EvaluationFault.matricesAtSteps
    }
  }

  // MARK: Rounds

  private func advance<N: EvaluatedNumber>(
    _ states: inout States<N>, to last: Int, _ parameters: [Tensor<N>],
    in context: EvaluationContext, forgetting: Bool = false
  ) throws {
    while states.rounds <= last {
      try context.spend(1)
      let round = states.rounds
      for member in steps.indices {
        let site = Site(id: mix(context.path, UInt64(round * steps.count + member)))
        try context.at(site) {
          try context.weighing(N.weight) {
            try append(to: &states, member, round, parameters, in: context)
          }
        }
      }
      states.endRound()
      if forgetting { states.forget(before: round - depth, keeping: depth) }
    }
  }

  private func append<N: EvaluatedNumber>(
    to states: inout States<N>, _ member: Int, _ round: Int, _ parameters: [Tensor<N>],
    in context: EvaluationContext
  ) throws {
    let count = starts[member].count
    let rule = round < count ? starts[member][round] : steps[member]
    let step = round < count ? round : round - count
    let (shape, elements) = try rule.program.run(in: context) {
      (numbers: UnsafeMutableBufferPointer<N>, frame: WideFrame<N>?) in
      let variables = rule.program.parts.variables
      func set(_ variable: Program.Operand, _ shape: Shape, _ element: (Int) -> N) {
        if variable.shape == nil {
          frame?.fill(variable.index, shape, element)
        } else {
          for place in 0..<variable.count { numbers[variable.index + place] = element(place) }
        }
      }
      set(variables[0], .scalar) { _ in N(Double(step)) }
      for (variable, parameter) in zip(variables[1...], parameters) {
        set(variable, parameter.shape) { parameter[$0] }
      }
      for (variable, state) in zip(variables[(1 + parameters.count)...], rule.states) {
        let at = state.place.round(at: step)
        let shape = states.shapes[state.member] ?? .scalar
        set(variable, shape) { states.element($0, of: state.member, at: at) }
      }
    } reading: { (result: Elements<N>) in
      (result.shape, Array(UnsafeBufferPointer(start: result.base, count: result.count)))
    }
    if let before = states.shapes[member], before != shape {
      throw EvaluationFault.changesShape(before, shape)
    }
    states.append(elements, shape, to: member)
  }
}

extension EvaluationFault {
  private static let rule =
    "a recurrence has values at the whole numbers 0 to \(RecurrenceProgram.lastStep)"

  fileprivate static func noStep(_ step: Double) -> EvaluationFault {
    EvaluationFault(
      "\(rule), not at \(Value.scalar(step).text())",
      hint: "write a range of whole numbers, as 'for t in 0..20'")
  }

  fileprivate static let stepsInMatrix = EvaluationFault("\(rule), not at those of a matrix")

  fileprivate static let slopeByStep = EvaluationFault(
    "a recurrence has no derivative by its step",
    hint: "its values stand at whole numbers; take the derivative by another parameter")

  fileprivate static func changesShape(_ before: Shape, _ after: Shape) -> EvaluationFault {
    EvaluationFault(
      "the values of a recurrence are alike; here are \(before.words) and \(after.words)")
  }

  fileprivate static let matricesAtSteps = EvaluationFault(
    "several values that are matrices", hint: "values are numbers, vectors and matrices")
}
