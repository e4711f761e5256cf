import LanguageServer
import Lessons

/// A course in the client's folder whose names and ends of lines are hard.
struct WrittenSample {
  static let index =
    "# Curves\r\n\r\nSee [](a%20b.md#fig-hat).\r\n\r\n- [](relu.md)\r\n- [](a%20b.md)\r\n\r\n## Smooth\r\n\r\n"
    + "- [Soft](s%C3%B6ft.md)\r\n"
  static let relu = """
    # The 😀 ReLU

    😀 See [](a%20b.md#fig-hat), [words](a%20b.md#fig-hat) and [](s%C3%B6ft.md).

    ```figure
    id: leaky
    title: Leaky
    caption: 😀 [](#fig-leaky) is as [](a%20b.md#tab-t) is.
    plot: relu(z) for z in -1..1
    ```
    """
  static let hats =
    "# Hats\r\n\r\n😀 [](index.md), [](relu.md#fig-leaky)\r\n\r\n```figure\r\nid: hat\r\ntitle: A hat\r\n"
    + "plot: z for z in 0..1\r\n```\r\n\r\n```table\r\nid: t\r\nn for n in [1, 2]\r\n```\r\n"
  static let soft = "# Soft *ones* σ\n\n[](<a b.md#fig-hat>) and [its lesson](<a b.md>)\n"

  static let disk = [
    "/lessons/index.md": index, "/lessons/relu.md": relu, "/lessons/a b.md": hats,
    "/lessons/söft.md": soft, "/lessons/apart.md": "[](relu.md#fig-none) [](none.md)\n",
  ]

  static func uri(_ file: String) -> String { "file:///lessons/" + file }
  static let (indexURI, reluURI) = (uri("index.md"), uri("relu.md"))
  static let (hatsURI, softURI) = (uri("a%20b.md"), uri("s%C3%B6ft.md"))

  let client: Client

  /// - Parameters:
  ///   - texts: those that are open, by address.
  ///   - disk: all that lie in the folder, by path.
  init(opening texts: KeyValuePairs<String, String>, disk: [String: String] = Self.disk) {
    client = Client(disk: disk)
    for (uri, text) in texts { client.open(text, as: uri) }
    client.build()
  }

  /// Where some words begin in a text, and so many bytes of ASCII further.
  static func place(_ words: String, in text: String, plus count: Int = 0) -> JSON {
    let before = text.ranges(of: words).first.map { text[..<$0.lowerBound] } ?? ""
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    return Client.position(lines.count - 1, (lines.last?.utf16.count ?? 0) + count)
  }

  func ask(
    _ method: String, _ place: JSON, of uri: String, _ more: JSON.Member...
  ) -> JSON? {
    let members = Client.document(.init("position", place), of: uri).members + more
    return client.ask("textDocument/" + method, .object(members))
  }

  /// `söft.md 2:4`
  static func places(_ answer: JSON?) -> [String] {
    (answer?["result"]?.elements ?? []).map { place in
      let name = place["uri"]?.string.split(separator: "/").last ?? ""
      let start = place["range"]?["start"]
      return "\(name) \(start?["line"]?.number ?? -1):\(start?["character"]?.number ?? -1)"
    }
  }

  /// What is wrong with a text, without hints.
  func mistakes(in uri: String) -> [String]? {
    client.diagnostics(of: uri)?["diagnostics"]?.elements.map {
      String(($0["message"]?.string ?? "").prefix { $0 != "\n" })
    }
  }
}
