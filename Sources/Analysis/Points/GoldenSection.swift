/// Golden-section search (Kiefer 1953) for the smallest value between two places of a row, of a function
/// that falls and then rises.
///
/// - Parameters:
///   - low: the lower end.
///   - high: the upper end.
///   - size: the function.
///   - inner: the two places that part what lies between two in the golden ratio, as far as the row has
///     places.
///   - goesOn: whether to go on after so many steps, with so small a value found.
/// - Returns: the ends of what is left, and between them the place of the smallest value found.
func goldenSection<Place: Comparable>(
  _ low: Place, _ high: Place, size: (Place) -> Double,
  inner: (Place, Place) -> (Place, Place), goesOn: (_ steps: Int, _ least: Double) -> Bool
) -> (low: Place, least: Place, high: Place) {
  var (a, b) = (low, high)
  var (c, d) = inner(a, b)
  var (atC, atD) = (size(c), size(d))
  var steps = 0
  while a < c, c < d, d < b, goesOn(steps, min(atC, atD)) {
    if atC <= atD {
      (b, d, atD) = (d, c, atC)
      c = inner(a, b).0
      // Places may be too coarse for the ratio.
      if c >= d {
        d = inner(a, b).1
        atD = size(d)
      }
      atC = size(c)
    } else {
      (a, c, atC) = (c, d, atD)
      d = inner(a, b).1
      if c >= d {
        c = inner(a, b).0
        atC = size(c)
      }
      atD = size(d)
    }
    steps += 1
  }
  return (a, atC <= atD ? c : d, b)
}
