/// The known name that the author most likely meant, for `did you mean 'tanh'?`.
///
/// Names are compared without regard to case by the Damerau–Levenshtein distance (optimal string
/// alignment: insertion, deletion, replacement and exchange of neighbours count one each). A third of
/// the name's characters, at least one, may be wrong, but never all of them. Of equally near names one as
/// long as `name` wins, then the first in alphabetical order, whatever the order of `names`.
///
/// - Parameters:
///   - name: what was written.
///   - names: those that there are.
///   - limit: the most characters that may be wrong, where a third is too many.
/// - Returns: the nearest one; nil where none is near.
package func nearestName(
  to name: String, in names: some Sequence<String>, within limit: Int = .max
) -> String? {
  let wanted = Array(name.lowercased())
  guard wanted.count <= longestComparedName else { return nil }
  let allowed = Swift.min(Swift.max(1, wanted.count / 3), limit)
  var best: (distance: Int, difference: Int, name: String)?
  for candidate in names where candidate != name {
    let letters = Array(candidate.lowercased())
    let difference = abs(letters.count - wanted.count)
    guard difference <= allowed else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= allowed, distance < wanted.count else { continue }
    let found = (distance, difference, candidate)
    if let best, best <= found { continue }
    best = found
  }
  return best?.name
}

private let longestComparedName = 100

/// The Damerau–Levenshtein distance (optimal string alignment): what it costs to make one name another by
/// putting in, leaving out and exchanging letters, `unit` each, and by replacing them.
///
/// - Parameters:
///   - first: a name's letters.
///   - second: another's.
///   - unit: what one change costs.
///   - replacement: what it costs to take one letter for a different one; nil for a unit.
/// - Returns: the least sum.
package func editDistance<Letter: Equatable>(
  _ first: [Letter], _ second: [Letter], unit: Int = 1,
  replacement: (Letter, Letter) -> Int? = { _, _ in nil }
) -> Int {
  var beforeLast: [Int] = []
  var last = (0...second.count).map { $0 * unit }
  for (row, letter) in first.enumerated() {
    var current = [(row + 1) * unit]
    for (column, other) in second.enumerated() {
      let change = letter == other ? 0 : replacement(letter, other) ?? unit
      var distance = Swift.min(
        last[column + 1] + unit, current[column] + unit, last[column] + change)
      if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
        distance = Swift.min(distance, beforeLast[column - 1] + unit)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
