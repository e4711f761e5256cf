/// What somebody asks of the server, as far as it is looked at.
package struct Request: Sendable {
  /// `GET`, `HEAD`
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
    /// What is wrong now.
    case mistakes
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
  /// - Returns: what to answer, or the status of a refusal.
  package func answer(secret: String, port: Int) -> Answer {
    let names = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host, names.contains(host.lowercased()) else { return .refusal(421) }
    if let origin, !names.contains(where: { origin.lowercased() == "http://\($0)" }) {
      return .refusal(403)
    }
    guard ["GET", "HEAD"].contains(method) else { return .refusal(405) }
    // Browsers ask for it unasked, and tell their users where it is missing.
    if target == "/favicon.ico" { return .refusal(204) }
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let beginning = "/\(secret)/"
    guard path.hasPrefix(beginning) else { return .refusal(404) }
    switch path.dropFirst(beginning.count) {
    case "": return .page
    case "mistakes": return .mistakes
    case "events": return .events
    case Substring(PreviewScript.name): return .script
    case let name: return .file(String(name))
    }
  }
}
