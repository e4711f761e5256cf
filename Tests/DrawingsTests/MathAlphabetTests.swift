import Drawings
import Testing

@Suite struct MathAlphabetTests {
  @Test(
    arguments: zip(
      "AZahzαωςσΑΩΣϴ∇∂ϵϕıȷ1+−é".unicodeScalars, "𝐴𝑍𝑎ℎ𝑧𝛼𝜔𝜍𝜎𝛢𝛺𝛴𝛳𝛻𝜕𝜖𝜙𝚤𝚥1+−é".unicodeScalars))
  func lettersHaveAnItalicForm(letter: Unicode.Scalar, italic: Unicode.Scalar) {
    #expect(letter.mathItalic == italic)
  }

  @Test func noTwoLettersShareAForm() {
    let letters = (0x21...0x3FF).compactMap { Unicode.Scalar($0 as Int) }
    #expect(Set(letters.map(\.mathItalic)).count == letters.count)
  }
}
