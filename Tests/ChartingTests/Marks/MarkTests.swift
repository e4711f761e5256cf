import Charting
import Drawings
import Foundation
import Testing

struct MarkTests {
  /// A mark that only this test knows.
  private struct Summit: Mark {
    var place: Point

    func need(_ extent: inout DataExtent) { extent.add(place.y) }

    func ending(along y: Axis) -> EndLabels.Label? {
      EndLabels.Label(
        label("summit"), fontSize: 14.5, role: .ink, end: y.scale.position(place.y))
    }

    func paint(into layers: inout Layers) {
      guard let center = layers.frame.shown(place) else { return }
      layers.points += Layers.circle(at: center, radius: 5, width: 1, .ink)
      layers.obstacles.append(Layers.spot(center))
      layers.write(.points) { $0.add(label("here", 11.5), at: center, fontSize: 11.5) }
    }
  }

  @Test("A mark that no layout knows has room on the axes, a shape, a name and words")
  func unknown() {
    let plot = Plot([Summit(place: Point(0, 700))], x: Plot.AxisRequest(-1...1))
    let page = PageChart(.plot(plot)).drawing(measurer: FixedMeasurer()).page
    #expect(page.strokes(in: "markers").map(\.path.bounds.width) == [10])
    #expect(page.dump("label").map { $0.split(separator: " ")[0] } == ["summit"])
    #expect(page.dump("point label").map { $0.split(separator: " ")[0] } == ["here"])
  }

  @Test("No other folder names a mark")
  func names() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Charting").standardized
    let marks = ["Guide", "MarkedPoint", "ReferenceLine", "Series", "Shade"]
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path()).filter {
      $0.hasSuffix(".swift") && !$0.hasPrefix("Marks/")
    }
    #expect(files.count > 40)
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.contains("//") }.joined(separator: "\n")
      let words = Set(code.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      #expect(words.isDisjoint(with: marks), "\(file)")
    }
  }
}
