import Testing

struct ProgramTests {
  /// The memory that a run is said to take is its own, however much the tests have in use.
  @Test func memoryIsOfTheProgramAlone() throws {
    let large = [UInt8](repeating: 1, count: 400 << 20)
    let run = try Program.run(["evaluate", "1 + 1"], in: TemporaryFolder())
    #expect(large.last == 1)
    #expect((1 << 20..<200 << 20).contains(run.peakMemory), "\(run.peakMemory)")
  }
}
