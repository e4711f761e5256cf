internal import Expressions
internal import Diagnostics
internal import Text

extension Library {
  /// A recurrence with all those of its block that it is computed with.
  ///
  /// - Parameters:
  ///   - definition: of the recurrence.
  ///   - parameters: the step, and those that its steps pass on.
  ///   - faults: what is wrong with the parameters.
  /// - Returns: the function of the step.
  /// - Throws: `Rejection`, with all that is wrong, also with the others of the block as far as it needs
  ///   them.
  func resolve(
    recurrence definition: Definition, _ parameters: [Function.Parameter], _ faults: [Diagnostic]
  ) throws(Rejection) -> Function {
    let members = definition.neededSystem
    let settings = parameters.dropFirst().map(\.name)
    var faults = faults
    var resolved: [RecurrenceSystem.Member] = []
    for (number, member) in members.enumerated() {
      let isOwn = member.name == definition.name
      func rule(
        _ expression: Expression, at place: StateSlots.Round
      ) -> RecurrenceSystem.Rule {
        var resolver = Resolver(
          library: self, slots: [member.parameters[0].name] + settings,
          states: StateSlots(members: members, own: number, at: place, settings: settings))
        let term = resolver.resolve(expression)
        do {
          try resolver.finish(term, at: expression.range)
        } catch {
          // What is wrong with another one is said where that one is defined.
          faults += isOwn ? error.diagnostics : [.refused(member.name, at: definition.nameRange)]
        }
        return RecurrenceSystem.Rule(term: term, states: resolver.states?.found ?? [])
      }
      let starts = member.recurrence?.starts ?? []
      resolved.append(
        RecurrenceSystem.Member(
          name: member.name,
          starts: starts.enumerated().map { rule($1, at: .start($0)) },
          step: rule(member.body, at: .step), head: head(of: member)))
    }
    if !faults.isEmpty { throw Rejection(diagnostics: faults) }
    let term = Term.recurrence(
      RecurrenceSystem(
        members: resolved, own: members.firstIndex { $0.name == definition.name } ?? 0,
        parameterCount: settings.count), parameters.indices.map { .slot($0) },
      Node(number: 1, range: definition.nameRange))
    return Function(
      name: definition.name, parameters: parameters, body: term, textbook: term,
      definition: definition, constants: constants(in: definition))
  }

  private func head(of member: Definition) -> Function {
    Function(
      name: member.name,
      parameters: member.parameters.map { .init(name: $0.name, fallback: nil) },
      body: .failed, textbook: .failed, definition: member)
  }
}

/// The states that a rule of a recurrence reads, each in a slot of its own after the step and the
/// parameters.
struct StateSlots {
  /// What the rule computes: a value to begin with, or the value at the step plus the number of those.
  enum Round {
    case start(Int)
    case step
  }

  let members: [Definition]
  let own: Int
  let round: Round
  let settings: [String]
  private(set) var found: [RecurrenceSystem.State] = []

  init(members: [Definition], own: Int, at round: Round, settings: [String]) {
    (self.members, self.own, self.round, self.settings) = (members, own, round, settings)
  }

  private var step: String { members[own].parameters[0].name }

  private static func starts(_ member: Definition) -> Int { member.recurrence?.starts.count ?? 0 }

  /// The slot of the state that a call means; nil for what is no recurrence of the block.
  mutating func slot(of call: Call) -> Result<Int, Rejection>? {
    guard let member = members.firstIndex(where: { $0.name == call.name }) else { return nil }
    do throws(Rejection) {
      let state = RecurrenceSystem.State(member: member, place: try place(of: call, member))
      let index = found.firstIndex(of: state) ?? found.count
      if index == found.count { found.append(state) }
      return .success(1 + settings.count + index)
    } catch {
      return .failure(error)
    }
  }

  private func place(
    of call: Call, _ member: Int
  ) throws(Rejection) -> StepPlace {
    if call.primes > 0 { throw Rejection(.slopeByStep(at: call.nameRange)) }
    let names = members[member].parameters.map(\.name)
    if let missing = names.dropFirst().first(where: { !settings.contains($0) }) {
      throw Rejection(
        .parameterMissing(missing, of: call.name, in: members[own].name, call.nameRange))
    }
    guard let index = call.arguments.first, index.name == nil || index.name == names[0] else {
      throw Rejection(.missingArgument(names[0], of: call.name, at: call.nameRange))
    }
    for (number, argument) in call.arguments.enumerated().dropFirst() {
      guard let place = argument.place(at: number, among: names), place > 0 else {
        throw Rejection(
          .tooManyArguments(call.name, names.count, call.arguments.count, at: argument.range))
      }
      guard case .name(names[place], false) = argument.value.kind else {
        throw Rejection(.passesOn(names[place], at: argument.range))
      }
    }
    let count = Self.starts(members[own])
    let isAbove = member < own
    switch (index.value.place(from: step), round) {
    case (.step(let offset)?, .step):
      if offset < count || offset == count && isAbove { return .step(offset) }
      if offset == count, member != own {
        throw Rejection(.laterInRound(members, own, member, call, at: index.range))
      }
    case (.start(let place)?, .step):
      let last = isAbove ? count : count - 1
      if place < Self.starts(members[member]), place <= last { return .start(place) }
    case (.start(let place)?, .start(let round)):
      if place < Self.starts(members[member]), place < round || place == round && isAbove {
        return .start(place)
      }
    default: break
    }
    throw Rejection(.stateNotThere(members[own], isOwn: member == own, at: index.range))
  }
}

extension Definition {
  /// Whether its step needs that of another one in the same round.
  fileprivate func needsNow(_ other: Definition) -> Bool {
    let count = recurrence?.starts.count ?? 0
    return body.calls.contains { call in
      call.name == other.name
        && call.arguments.first?.value.place(from: parameters[0].name) == .step(count)
    }
  }
}

extension Diagnostic {
  static func slopeByStep(at range: SourceRange) -> Diagnostic {
    .error(
      "a recurrence has no derivative by its step", at: range,
      hint: "its values stand at whole numbers; take the derivative by another parameter")
  }

  fileprivate static func parameterMissing(
    _ parameter: String, of name: String, in own: String, _ range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(name)' has the parameter '\(parameter)', which '\(own)' has not to pass on", at: range,
      hint: "write '\(parameter)' in the lines of '\(own)', too")
  }

  fileprivate static func passesOn(_ parameter: String, at range: SourceRange) -> Diagnostic {
    .error(
      "a step passes its parameters on as they are", at: range,
      hint: "leave the argument out, or write '\(parameter)'")
  }

  fileprivate static func stateNotThere(
    _ own: Definition, isOwn: Bool, at range: SourceRange
  ) -> Diagnostic {
    let step = own.parameters[0].name
    let count = own.recurrence?.starts.count ?? 1
    let places = (0..<count).map { $0 == 0 ? "'\(step)'" : "'\(step) + \($0)'" }
      .joined(separator: ", ")
    return .error(
      "a value that is not known there yet", at: range,
      hint: "the step of '\(own.name)' knows values at \(places) and those that it begins with"
        + (isOwn ? "" : ", of recurrences above it also those at '\(step) + \(count)'"))
  }

  fileprivate static func laterInRound(
    _ members: [Definition], _ own: Int, _ other: Int, _ call: Call, at range: SourceRange
  ) -> Diagnostic {
    // The shortest way back through what is needed in the same round.
    var ways = [[other]]
    var met: Set<Int> = [other]
    while let way = ways.first, let last = way.last {
      ways.removeFirst()
      if members[last].needsNow(members[own]) {
        let names = ([own] + way + [own]).map { "'\(members[$0].name)'" }
        return .error(
          "recurrences wait for each other: \(names.joined(separator: " needs "))", at: range,
          hint: "write one of them without the others at this step")
      }
      for next in members.indices
      where members[last].needsNow(members[next]) && met.insert(next).inserted {
        ways.append(way + [next])
      }
    }
    return .error(
      "'\(call.name)' is computed after '\(members[own].name)' in each step", at: range,
      hint: "write the step of '\(call.name)' above that of '\(members[own].name)'")
  }
}
