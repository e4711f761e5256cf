/// A curve, or the values of a recurrence, as text and for programs.
package protocol DescribedValues: Sendable {
  var text: String { get }
  var json: JSON { get }
}
