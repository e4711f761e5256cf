import LanguageServer
import Lessons
import Testing

/// A lesson that each feature finds something in; the places of its words are found by the words.
struct SampleLesson {
  static let text = """
    # First 😀

    ```formula
    leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
    eta = 2/3
    w(0) = 2
    w(t + 1) = w(t) - eta * leaky(w(t))
    ```

    ## Second

    ```figure
    id: one
    title: 😀 with `= leaky(2)`
    plot: leaky(z, eta), leaky'(z) for z in -1..1
    mark: leaky(z) at z = 1 : leaky here
    ```

    😀 See [](#fig-one), `= leaky(-2) + eta`, `$ leaky(z) = 1`, `= leaky_relu(1, alpha=eta)`.

    ```steps
    p = leaky(-3)
    q = p * 2
    ```

    `= p`

    ```check
    leaky(1) == 1
    leaky(eta) == 1 for eta in 1..1
    ```

    ## Third

    ```steps
    p = 1
    ```

    `= p`
    """

  let client = Client()

  init(_ text: String = Self.text) {
    client.open(text)
    client.build()
  }

  /// The place in the n-th line that begins with some words, in UTF-16, where a word stands first after them.
  static func place(_ line: String, _ word: String, _ number: Int = 0) -> JSON {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = lines.indices.filter { lines[$0].hasPrefix(line) }[number]
    let before = lines[row].ranges(of: word).first.map { lines[row][..<$0.lowerBound] } ?? ""
    return Client.position(row, before.utf16.count)
  }

  func ask(_ method: String, at place: JSON, _ more: JSON.Member...) -> JSON? {
    var members = [JSON.Member("position", place)]
    members += more
    var parameters = Client.document().members
    parameters += members
    return client.ask("textDocument/" + method, .object(parameters))
  }

  /// What stands in the ranges of an answer, by line.
  static func words(_ ranges: [JSON]) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf16)
    }
    return ranges.map { range in
      let (start, end) = (range["start"], range["end"])
      let row = start?["line"]?.number ?? 0
      let units = lines[row][(start?["character"]?.number ?? 0)..<(end?["character"]?.number ?? 0)]
      return "\(row) " + String(decoding: units, as: UTF16.self)
    }
  }
}
