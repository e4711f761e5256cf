import Packing
import Seeded
import Testing

@Suite struct PackedTests {
  private func returned<Value: Packed>(_ value: Value) throws -> Value {
    var packer = Packer()
    packer.write(value)
    #expect(!packer.isUnfit)
    var unpacker = Unpacker(packer.bytes[...])
    let found: Value = try unpacker.value()
    #expect(unpacker.isAtEnd)
    return found
  }

  @Test func integersComeBack() throws {
    var random = SplitMix(seed: 1)
    let edges = [0, 1, -1, 63, 64, -64, -65, 127, 128, .max, .min]
    for number in edges
      + (0..<1_000).map({ _ in
        Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random)
      })
    {
      #expect(try returned(number) == number)
    }
  }

  @Test func doublesComeBackBitByBit() throws {
    var random = SplitMix(seed: 2)
    let edges = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
    for number in edges + (0..<1_000).map({ _ in Double(bitPattern: random.next()) }) {
      #expect(try returned(number).bitPattern == number.bitPattern)
    }
  }

  @Test func textsListsAndNothingComeBack() throws {
    for text in ["", "a", "σ(z)", "e\u{301}", "👩‍👩‍👧", "\u{0}"] {
      #expect(try returned(text).utf8.elementsEqual(text.utf8))
    }
    #expect(try returned([["a"], [], ["b", "c"]]) == [["a"], [], ["b", "c"]])
    #expect(try returned([true, false]) == [true, false])
    #expect(try returned([Optional(1), nil]) == [1, nil])
  }

  @Test func placesMoveWithTheirText() throws {
    var packer = Packer(from: 100, to: 120)
    packer.write(place: 100)
    packer.write(place: 120)
    #expect(!packer.isUnfit)
    var unpacker = Unpacker(packer.bytes[...], from: 7)
    #expect(try unpacker.place() == 7)
    #expect(try unpacker.place() == 27)
    packer.write(place: 121)
    #expect(packer.isUnfit)
    var before = Packer(from: 100)
    before.write(place: 99)
    #expect(before.isUnfit)
  }

  @Test func otherBytesAreAFaultOrAnotherValue() {
    var random = SplitMix(seed: 3)
    var packer = Packer()
    packer.write([["one", "two"], ["three"]])
    packer.write(3.5)
    packer.write(Optional(-5))
    for _ in 0..<5_000 {
      var bytes = packer.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      var unpacker = Unpacker(bytes[...])
      _ = try? (
        unpacker.value([[String]].self), unpacker.value(Double.self), unpacker.value(Int?.self)
      )
    }
  }

  @Test func checksumsTellEachChangedByte() {
    var random = SplitMix(seed: 4)
    for count in [1, 7, 8, 9, 64, 1_000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let sum = Checksum(of: bytes[...]).value
      for place in 0..<count {
        for bit in [0, 3, 7] {
          var changed = bytes
          changed[place] ^= 1 << UInt8(bit)
          #expect(Checksum(of: changed[...]).value != sum)
        }
      }
      #expect(Checksum(of: (bytes + [0])[...]).value != sum)
    }
  }
}
