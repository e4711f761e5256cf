import Seeded
import Charting
import Drawings
import Testing

struct EndLabelsTests {
  private func place(_ ends: [Double], note: Drawing? = nil) -> EndLabels {
    EndLabels(
      ends.map {
        EndLabels.Label(label("f"), note: note, fontSize: 14.5, role: .curve(0), end: $0)
      },
      top: 84, bottom: 398, style: .page)
  }

  @Test("Labels that have room stay, without leaders")
  func apart() {
    let labels = place([84, 120, 398])
    #expect(labels.labels.map(\.height) == [84, 120, 398])
    #expect(!labels.hasLeaders)
  }

  @Test("Neighbours are pooled around their mean, ties in listed order, within the rectangle")
  func pooled() {
    #expect(place([200, 200]).labels.map(\.height) == [191, 209])
    #expect(place([208, 200]).labels.map(\.height) == [213, 195])
    #expect(place([84, 84, 84]).labels.map(\.height) == [84, 102, 120])
    #expect(place([398, 390]).labels.map(\.height) == [398, 380])
    #expect(place([200, 200]).hasLeaders)
    #expect(!place([200, 216]).hasLeaders)
  }

  @Test("A note below a label pushes the next one down")
  func notes() {
    let labels = place([200, 210], note: label("= 1", 10.5)).labels
    #expect(labels[1].height - labels[0].height == 32)
  }

  @Test("Random stacks keep their order, their distance and the rectangle")
  func random() {
    var source = SplitMix(seed: 3)
    for _ in 0..<500 {
      let ends = (0..<Int.random(in: 1...12, using: &source)).map { _ in
        Double.random(in: 84...398, using: &source)
      }
      let labels = place(ends).labels.sorted { $0.height < $1.height }
      for (a, b) in zip(labels, labels.dropFirst()) {
        #expect(b.height - a.height >= 18 - 1e-6)
        #expect(a.end <= b.end)
      }
      #expect(labels.allSatisfy { $0.height >= 84 - 1e-6 && $0.height <= 398 + 1e-6 })
    }
  }
}
