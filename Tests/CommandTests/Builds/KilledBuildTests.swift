import Seeded
import Foundation
import Testing

/// A build that is killed at any moment leaves each file as it was or as it is to be.
struct KilledBuildTests {
  let folder = TemporaryFolder()

  private static let kills = 250
  private static let files = SampleLesson.files.filter { $0.contains(".") }

  private func write(_ slope: String) throws {
    try folder.write(SampleLesson.text(slope: slope, claim: "leaky(0) == 0"), to: "lesson.md")
  }

  private func bytes(of output: String) -> [[UInt8]?] {
    Self.files.map { folder.bytes("\(output)/\($0)") }
  }

  @Test func eachFileIsOldOrNew() throws {
    var versions: [(slope: String, files: [[UInt8]?])] = []
    var longest = 0.0
    for slope in ["0.1", "0.2"] {
      try write(slope)
      let run = try Program.run(["build", "lesson.md", "-o", "of\(slope)"], in: folder)
      #expect(run.code == 0)
      longest = max(longest, run.seconds)
      versions.append((slope, bytes(of: "of\(slope)")))
    }
    var random = SplitMix(seed: 1)
    var (killed, halfWritten) = (0, 0)
    for round in 0..<Self.kills {
      if round % 10 == 0 { try? FileManager.default.removeItem(atPath: folder.path("Output")) }
      let old = bytes(of: "Output")
      let new = versions[round % 2]
      try write(new.slope)
      let life = Double.random(in: 0...longest, using: &random)
      let run = try Program.run(["build", "lesson.md"], in: folder, life: life)
      if run.code == 128 + SIGKILL { killed += 1 }
      for (name, (found, (old, new))) in zip(
        Self.files, zip(bytes(of: "Output"), zip(old, new.files)))
      {
        #expect(found == old || found == new, "\(name) in round \(round)")
      }
      if folder.names.contains(where: { $0.hasSuffix("~") }) { halfWritten += 1 }
    }
    // The moments were spread over the whole build.
    #expect(
      killed > Self.kills / 3 && halfWritten > 0, "\(killed) killed, \(halfWritten) in writing")
    let run = try Program.run(["build", "lesson.md"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(bytes(of: "Output") == versions[(Self.kills - 1) % 2].files)
    #expect(
      folder.names.filter { $0.hasPrefix("Output/") } == SampleLesson.files.map { "Output/" + $0 })
  }
}
