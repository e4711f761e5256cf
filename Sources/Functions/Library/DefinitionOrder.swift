package import Expressions

/// An order of a lesson's definitions in which each comes after those that it names, as near to the
/// order of their lines as that allows.
///
/// A stated derivative comes right after its formula where it can: what calls the formula then knows it.
package struct DefinitionOrder {
  /// A definition by its place in the lesson, with the keys of those that wait for each other in a
  /// circle with it: empty where there is none.
  package struct Entry {
    package let place: Int
    package let circle: [String]
  }

  package private(set) var entries: [Entry] = []
  private let definitions: [Definition]
  /// The stated derivatives of each formula.
  private var stated: [String: [Int]] = [:]
  /// What has to come before each definition.
  private let needed: [[Int]]
  private var states: [State]
  /// The definitions that wait for what is being looked at, each for the next.
  private var waiting: [Int] = []
  /// What was found to be in a circle.
  private var circles: [Int: [String]] = [:]

  private enum State { case new, waiting, done }

  package init(_ definitions: [Definition]) {
    self.definitions = definitions
    states = Array(repeating: .new, count: definitions.count)
    // The first of each name.
    var named: [String: Int] = [:]
    for (place, definition) in definitions.enumerated() {
      if definition.primes > 0 {
        stated[definition.name, default: []].append(place)
      } else if named[definition.name] == nil {
        named[definition.name] = place
      }
    }
    needed = definitions.map { definition in
      let formula = definition.primes > 0 ? [definition.name] : []
      return (formula + definition.namesOfOthers).compactMap { named[$0] }
    }
    for place in definitions.indices { visit(place) }
  }

  private mutating func visit(_ place: Int) {
    switch states[place] {
    case .done: return
    case .waiting:
      // What calls itself has a message of its own.
      let circle = waiting.drop { $0 != place }
      if circle.count > 1 {
        let keys = circle.map { definitions[$0].key }
        for (index, member) in circle.enumerated() where circles[member] == nil {
          circles[member] = Array(keys[index...] + keys[..<index])
        }
      }
      return
    case .new: break
    }
    states[place] = .waiting
    waiting.append(place)
    for other in needed[place] { visit(other) }
    waiting.removeLast()
    states[place] = .done
    entries.append(Entry(place: place, circle: circles[place] ?? []))
    guard definitions[place].primes == 0 else { return }
    for derivative in stated[definitions[place].name] ?? [] {
      // One that needs what waits for its formula can only come later.
      var met: Set<Int> = []
      if states[derivative] == .new, !needsWaiting(derivative, besides: &met) { visit(derivative) }
    }
  }

  private func needsWaiting(_ place: Int, besides met: inout Set<Int>) -> Bool {
    for other in needed[place] where met.insert(other).inserted {
      if states[other] == .waiting { return true }
      if states[other] == .new, needsWaiting(other, besides: &met) { return true }
    }
    return false
  }
}

extension Definition {
  /// The names of values and formulas in it that are not its own parameters, in the author's order.
  fileprivate var namesOfOthers: [String] {
    let own = Set(parameters.map(\.name))
    // Recurrences of a block are defined together.
    let together = [name] + (recurrence?.system.map(\.name) ?? [])
    return (formulas + parameters.compactMap(\.fallback)).flatMap(\.parts).compactMap { part in
      switch part.kind {
      case .name(let name, false) where !own.contains(name): name
      case .call(let call) where !call.numpy && !own.contains(call.name): call.name
      default: nil
      }
    }.filter { !together.contains($0) }
  }
}
