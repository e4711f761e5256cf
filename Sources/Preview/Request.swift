internal import Text

/// What somebody asks of the server, as far as it is looked at.
package struct Request: Sendable {
  /// `GET`, `HEAD`, `POST`
  package let method: String
  /// With what follows a `?`.
  package let target: String
  /// The values of `Host` and of `Origin`, nil where there is none; of several the first.
  package let host: String?
  package let origin: String?

  package init(method: String, target: String, host: String?, origin: String? = nil) {
    (self.method, self.target, self.host, self.origin) = (method, target, host, origin)
  }

  /// What it is answered with.
  package enum Answer: Equatable, Sendable {
    /// The page, or a place that waits for it.
    case page
    /// What a browser has to know that shows a version of the page.
    case changes(since: Int)
    /// What a reader is told who clicks the block of a number.
    case click(block: Int)
    /// Told of each change until the browser leaves.
    case events
    case script
    case file(String)
    case refusal(Int)
  }

  /// Whoever does not know the secret learns nothing; a page of another site, or a name that another site lets
  /// lead to this machine (DNS rebinding), is refused before.
  ///
  /// - Parameters:
  ///   - secret: what addresses begin with.
  ///   - port: where the server listens.
  ///   - pages: what pages are called, by their folders.
  /// - Returns: the folder of the page that is meant, and what to answer, or the status of a refusal.
  package func answer(
    secret: String, port: Int, pages: [String: String]
  ) -> (folder: String, answer: Answer) {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let beginning = "/\(secret)/"
    guard path.hasPrefix(beginning) else { return ("", answer(to: nil, port: port)) }
    let (folder, name) = parted(path.dropFirst(beginning.count), among: pages)
    return (folder, answer(to: name, called: pages[folder] ?? "", port: port))
  }

  /// The folder of the page that a path leads to, and the rest of the path.
  private func parted(
    _ path: Substring, among pages: [String: String]
  ) -> (folder: String, name: Substring) {
    guard let slash = path.firstIndex(of: "/") else { return ("", path) }
    let folder = Self.decoded(path[..<slash])
    let name = path[slash...].dropFirst()
    // A page may be called as what the first one asks for.
    let isOfFirst = folder.isEmpty || (method == "POST" && !name.hasPrefix(Self.blocks))
    return isOfFirst || pages[folder] == nil ? ("", path) : (folder, name)
  }

  /// The answer to what is asked of a page of a name; nil where the secret is not known.
  private func answer(to name: Substring?, called document: String = "", port: Int) -> Answer {
    let names = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host, names.contains(host.lowercased()) else { return .refusal(421) }
    if let origin, !names.contains(where: { origin.lowercased() == "http://\($0)" }) {
      return .refusal(403)
    }
    // Nothing is changed here, but an editor may be asked to show a place.
    if method == "POST", let name, name.hasPrefix(Self.blocks) {
      return Self.number(name.dropFirst(Self.blocks.count)).map { .click(block: $0) }
        ?? .refusal(404)
    }
    guard ["GET", "HEAD"].contains(method) else { return .refusal(405) }
    // Browsers ask for it unasked, and tell their users where it is missing.
    if target == "/favicon.ico" { return .refusal(204) }
    guard let name else { return .refusal(404) }
    switch name {
    case "": return .page
    case "changes":
      let query = target.drop { $0 != "?" }
      return .changes(
        since: query.hasPrefix(Self.since) ? Self.number(query.dropFirst(Self.since.count)) ?? 0 : 0
      )
    case "events": return .events
    case Substring(PreviewScript.name): return .script
    default:
      let name = Self.decoded(name)
      return name == document ? .page : .file(name)
    }
  }

  /// A part of an address with bytes for their numbers.
  private static func decoded(_ part: Substring) -> String {
    String(decoding: AddressText.path(of: part.utf8), as: UTF8.self)
  }

  private static let (blocks, since) = ("blocks/", "?since=")

  /// A number that is written in digits alone; nil for another text.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
