import Testing
import Text

struct EscapingTests {
  @Test func whatXMLForbids() {
    #expect(
      "a<b> & \"c\"\u{0}\u{1B}\u{7F}\u{FFFE}\n𝑧".escapedForXML
        == "a&lt;b&gt; &amp; &quot;c&quot; 𝑧")
  }

  @Test func whatStringsOfJSONCannotHold() {
    #expect("a\"\\\n\t\u{1}\u{1F}\u{7F}σ".quotedForJSON == #""a\"\\\n\t\u0001\u001f"# + "\u{7F}σ\"")
  }
}
