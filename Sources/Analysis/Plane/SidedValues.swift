/// What a function is at the corners of the triangles of a mesh, for each triangle on its own side.
struct SidedValues {
  let mesh: TriangleMesh
  /// By triangle; nan at all three corners where there is no value. At a corner, those of triangles between
  /// which the function is continuous are the same to the last bit.
  var values: [SIMD3<Double>]
  /// Where the triangles see their corners, if that is not where they are.
  private let beside: [Int: Spot]

  init(_ sampled: inout SampledMesh) {
    let mesh = sampled.mesh
    var values: [SIMD3<Double>] = []
    var beside: [Int: Spot] = [:]
    /// By corner on a switch: the triangles around it.
    var around: [Int: [(t: Int, corner: Int)]] = [:]
    values.reserveCapacity(mesh.triangles.count)
    for t in mesh.triangles.indices {
      var seen = SIMD3(repeating: 0.0)
      for corner in 0..<3 {
        let number = mesh.triangles[t][corner]
        let sample = sampled.sample(t, corner)
        seen[corner] = sampled.sampler.values[sample]
        if !sampled.marks[number].isEmpty {
          around[number, default: []].append((t, corner))
          beside[3 * t + corner] = sampled.spotSeen(t, corner)
        }
      }
      values.append(seen)
    }
    for (number, corners) in around {
      // What values differ by away from switches tells how much is a jump.
      let away = corners.flatMap { place in
        (0..<3).filter { sampled.marks[mesh.triangles[place.t][$0]].isEmpty }
          .map { values[place.t][$0] }.filter(\.isFinite)
      }
      let spread = ((away.max() ?? 0) - (away.min() ?? 0)) * 4e-3
      // Where all around lies on switches, what they differ by from corner to corner tells it.
      let drifts = corners.map { t, corner -> Double in
        let here = sampled.spotSeen(t, corner)
        let slopes = [(corner + 1) % 3, (corner + 2) % 3].map { other in
          abs(values[t][other] - values[t][corner]) / (sampled.spotSeen(t, other) - here).length
        }
        return (slopes.filter(\.isFinite).max() ?? 0) * (here - mesh.spots[number]).length
      }
      let jump = max(spread, 20 * (drifts.max() ?? 0))
      let own = sampled.value(atCorner: number)
      var known: [(sample: Int, value: Double)] = []
      for (t, corner) in corners {
        let (sample, value) = (sampled.sample(t, corner), values[t][corner])
        func isNear(_ other: Double) -> Bool {
          other == value || abs(other - value) <= jump + 1e-12 * abs(value)
        }
        // Where all switches stand alike it is the same piece, however steep.
        let alike = known.first {
          sampled.sampler.standAlike(sample, $0.sample) && $0.value.isNaN == value.isNaN
        }
        let near =
          alike?.value ?? (isNear(own) ? own : known.first { isNear($0.value) }?.value) ?? value
        values[t][corner] = near
        if alike == nil { known.append((sample, near)) }
      }
    }
    for t in values.indices {
      let nans = (0..<3).filter { values[t][$0].isNaN }
      if nans.isEmpty { continue }
      let middle = nans.count == 1 ? sampled.sampler.value(at: mesh.middle(of: t)) : .nan
      if middle.isNaN {
        values[t] = SIMD3(repeating: .nan)
      } else {
        values[t][nans[0]] = middle
      }
    }
    (self.mesh, self.values, self.beside) = (mesh, values, beside)
  }

  func isDefined(_ t: Int) -> Bool { !values[t].x.isNaN }

  /// Where a triangle sees one of its corners.
  func spotSeen(_ t: Int, _ corner: Int) -> Spot { beside[3 * t + corner] ?? mesh.spot(t, corner) }
}
