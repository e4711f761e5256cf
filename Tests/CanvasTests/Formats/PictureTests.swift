import Canvas
import Drawings
import Testing

@Suite struct PictureTests {
  private static let pictures = (0..<4).map { index in
    Picture(
      Sample.drawing(curves: index), theme: Theme.all[index % 3], id: "f\(index)",
      title: "Figure \(index)")
  }

  private static func files(_ pictures: [Picture]) throws -> [[[UInt8]]] {
    try pictures.map { picture in try Format.allCases.map { try picture.encoded(as: $0) } }
  }

  /// Cairo counts surfaces through the life of the process; nothing of that may show.
  @Test func theSameBytesInEveryOrder() throws {
    let first = try Self.files(Self.pictures)
    #expect(try Self.files(Self.pictures.reversed()) == first.reversed())
  }

  @Test func theSameBytesFromSeveralThreads() async throws {
    let serial = try Self.files(Self.pictures)
    let parallel = try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for (index, picture) in Self.pictures.enumerated() {
        group.addTask {
          (index, try Format.allCases.map { try picture.encoded(as: $0) })
        }
      }
      var files = [[[UInt8]]](repeating: [], count: Self.pictures.count)
      for try await (index, file) in group { files[index] = file }
      return files
    }
    #expect(parallel == serial)
  }

  @Test(arguments: Format.allCases)
  func theFileCarriesItsFingerprint(format: Format) throws {
    for picture in Self.pictures {
      let file = try picture.encoded(as: format)
      #expect(Fingerprint.inFile(file) == picture.fingerprint(as: format))
      // A file cut short may lose its fingerprint, but reading it never fails.
      for count in stride(from: 0, to: file.count, by: 4999) {
        let cut = Fingerprint.inFile(Array(file.prefix(count)))
        #expect(cut == nil || cut == picture.fingerprint(as: format))
      }
    }
  }

  @Test(arguments: [
    "", "hello", "<html></html>", "<svg", "<svg data-curvesheet=\"no\"/>", "%PDF-1.5",
  ])
  func otherFilesHaveNone(text: String) {
    #expect(Fingerprint.inFile(Array(text.utf8)) == nil)
  }

  /// A new description is in the SVG alone, so it alone is written again.
  @Test func aFingerprintCoversWhatItsFormatShows() {
    let picture = Picture(Sample.drawing(), theme: .light, id: "a", title: "t", description: "d")
    let described = Picture(Sample.drawing(), theme: .light, id: "a", title: "t", description: "e")
    let titled = Picture(Sample.drawing(), theme: .light, id: "a", title: "u", description: "d")
    func changed(_ other: Picture) -> [Format] {
      Format.allCases.filter { other.fingerprint(as: $0) != picture.fingerprint(as: $0) }
    }
    #expect(changed(described) == [.svg])
    #expect(changed(titled) == [.svg, .pdf])
  }
}
