internal import Expressions

/// Recurrences that are computed together, resolved: how each state follows from earlier ones.
///
/// Round n computes the states of all members at n, in their order. The terms of all members have the
/// same parameters, those of the recurrence that the system is of.
package final class RecurrenceSystem: Sendable {
  /// The state of a member that a rule reads.
  struct State: Hashable {
    let member: Int
    let place: StepPlace
  }

  /// How one state is computed: a term whose slots are the step, the parameters, and the states.
  struct Rule {
    let term: Term
    let states: [State]
  }

  struct Member {
    let name: String
    let starts: [Rule]
    let step: Rule
    /// The recurrence as a name with a notation and ranks; its term is not evaluated.
    let head: Function
  }

  let members: [Member]
  /// Which of them the system is of.
  let own: Int
  /// How many parameters follow the step.
  let parameterCount: Int

  init(members: [Member], own: Int, parameterCount: Int) {
    (self.members, self.own, self.parameterCount) = (members, own, parameterCount)
  }

  var rules: [Rule] { members.flatMap { $0.starts + [$0.step] } }

  /// How far back a rule reads, in rounds.
  var depth: Int { members.map(\.starts.count).max() ?? 1 }

  /// Whether an element of a state can depend on several elements of a parameter.
  func mixes(parameter: Int) -> Bool {
    // A number of the step gives one state, whatever else that one mixes.
    guard parameter > 0 else { return false }
    return rules.contains { rule in
      rule.term.mixes(slot: parameter)
        || rule.states.indices.contains { rule.term.mixes(slot: 1 + parameterCount + $0) }
    }
  }
}
