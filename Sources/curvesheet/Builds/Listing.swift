internal import Canvas
internal import Lessons

/// The files that builds of a lesson have made, as the folder's `values.json` says.
struct Listing {
  /// From the output folder; nil where no `values.json` says it.
  let paths: [String]?
  /// What the reports are called.
  let reportNames: [ReportNames]

  static let member = "files"
  static let reportMember = "report"
  static let dataEnding = "csv"
  /// The key of the author's pictures, which is no figure's.
  private static let ownKey = OwnFiles.folder + "/"

  /// - Parameter values: the folder's `values.json`, and those that builds have left that were killed
  ///   while they put their files in their places.
  init(in values: [JSON]) {
    let lists = values.compactMap { $0[Self.member] }
    var known: Set<String> = []
    let paths = lists.flatMap(\.members).flatMap(Self.paths).filter { known.insert($0).inserted }
    self.paths = lists.isEmpty ? nil : paths
    reportNames = values.map { ReportNames(listed: $0[Self.reportMember]) ?? .usual }
  }

  /// Whoever can write `values.json` must not be able to name files elsewhere.
  private static func paths(of figure: JSON.Member) -> [String] {
    if figure.key == ownKey { return ownPaths(figure.value) }
    guard Identifier.isAllowed(figure.key), case .array(let endings) = figure.value else {
      return []
    }
    return endings.compactMap { ending in
      guard case .string(let ending) = ending,
        ending == dataEnding || Format(rawValue: ending) != nil
      else { return nil }
      return path(of: figure.key, ending)
    }
  }

  private static func ownPaths(_ names: JSON) -> [String] {
    guard case .array(let names) = names else { return [] }
    return names.compactMap { name in
      guard case .string(let name) = name, !name.utf8.contains(0) else { return nil }
      let steps = name.split(separator: "/", omittingEmptySubsequences: false)
      return steps.contains { ["", ".", ".."].contains($0) } ? nil : ownKey + name
    }
  }

  /// Whether a path is one of the author's pictures.
  static func isOwn(_ path: String) -> Bool { path.hasPrefix(ownKey) }

  /// The path of a figure's picture or samples.
  static func path(of id: String, _ ending: String) -> String {
    "\(ending == dataEnding ? BuildPlan.dataName : BuildPlan.figuresName)/\(id).\(ending)"
  }

  /// The values of a report with the files of its figures, the author's pictures, and its own where they have no usual names.
  static func adding(
    _ figures: [(id: String, endings: [String])], _ pictures: [OwnPicture],
    named names: ReportNames, to values: JSON
  ) -> JSON {
    var lists = figures.map { JSON.Member($0.id, .array($0.endings.map { .string($0) })) }
    if !pictures.isEmpty {
      lists.append(JSON.Member(ownKey, .array(pictures.map { .string($0.name) })))
    }
    var members = values.members + [JSON.Member(member, .object(lists))]
    if names != .usual { members.append(JSON.Member(reportMember, names.listed)) }
    return .object(members.sorted { $0.key < $1.key })
  }
}
