internal import NIOCore
internal import Synchronization

/// What is shown now, and who is told of changes.
final class Showing: Sendable {
  /// A page by its folder.
  private struct Place {
    var document = ""
    var page = VersionedPage()
    /// Whether that is what it is to be.
    var isCurrent = true
    var listeners: [ObjectIdentifier: any Channel] = [:]
    /// Who has asked for it and waits until it is what it is to be.
    var waiting: [ObjectIdentifier: any Channel] = [:]
  }

  /// What those are told who listen or wait.
  enum Event: Sendable {
    /// Something else is shown.
    case change
    /// The block of a number is of interest.
    case block(Int)
    /// What was waited for is there.
    case made
  }

  private let places = Mutex(["": Place()])
  private let clicked: @Sendable (PreviewPlace) -> String
  private let wanted: @Sendable () -> Void

  /// - Parameters:
  ///   - clicked: told of each block that a reader clicks; says what the reader is told.
  ///   - wanted: told where a page is asked for that is out of date.
  init(
    clicked: @escaping @Sendable (PreviewPlace) -> String, wanted: @escaping @Sendable () -> Void
  ) {
    (self.clicked, self.wanted) = (clicked, wanted)
  }

  // MARK: Pages

  /// What pages are called, by their folders.
  var documents: [String: String] { places.withLock { $0.mapValues(\.document) } }

  /// What is shown in a folder, whether or not it is out of date.
  func page(in folder: String) -> VersionedPage? { places.withLock { $0[folder]?.page } }

  /// What is shown in a folder; nil where it is out of date, and who asks is told once it is made.
  func currentPage(in folder: String, for channel: any Channel) -> VersionedPage? {
    let page = places.withLock { places -> VersionedPage? in
      guard places[folder]?.isCurrent == false else {
        return places[folder]?.page ?? VersionedPage()
      }
      places[folder]?.waiting[ObjectIdentifier(channel)] = channel
      return nil
    }
    if page == nil { wanted() }
    return page
  }

  /// Adds pages, and notes that all are out of date.
  func expect(_ pages: [PreviewAddress]) {
    places.withLock { places in
      for page in pages { places[page.folder, default: Place()].document = page.document }
      for folder in places.keys { places[folder]?.isCurrent = false }
    }
  }

  /// The folder of a page that is out of date and that somebody looks at, or of the first one.
  var next: String? {
    places.withLock { places in
      places.filter { folder, place in
        !place.isCurrent
          && (folder.isEmpty || !place.listeners.isEmpty || !place.waiting.isEmpty)
      }.keys.min()
    }
  }

  func show(_ content: PreviewContent, in folder: String) {
    let (listening, waiting) = places.withLock { places -> ([any Channel], [any Channel]) in
      guard var place = places[folder] else { return ([], []) }
      let isChanged = place.page.show(content)
      let waiting = Array(place.waiting.values)
      place.isCurrent = true
      place.waiting = [:]
      places[folder] = place
      return (isChanged ? Array(place.listeners.values) : [], waiting)
    }
    tell(.made, to: waiting)
    tell(.change, to: listening)
  }

  // MARK: Readers

  func point(to line: Int, of subject: String) {
    let found = places.withLock { places in
      places.values.filter { $0.page.content.subject == subject }
        .map { (block: $0.page.block(at: line), listeners: Array($0.listeners.values)) }
    }
    for (block, listeners) in found {
      if let block { tell(.block(block), to: listeners) }
    }
  }

  /// What a reader is told who clicks a block; nil where its place is not known.
  func click(on block: Int, in folder: String) -> String? {
    page(in: folder)?.place(of: block).map(clicked)
  }

  private func tell(_ event: Event, to channels: [any Channel]) {
    for channel in channels { channel.pipeline.fireUserInboundEventTriggered(event) }
  }

  func listen(_ channel: any Channel, in folder: String) {
    places.withLock { $0[folder]?.listeners[ObjectIdentifier(channel)] = channel }
  }

  func leave(_ channel: any Channel) {
    places.withLock { places in
      for folder in places.keys {
        places[folder]?.listeners[ObjectIdentifier(channel)] = nil
        places[folder]?.waiting[ObjectIdentifier(channel)] = nil
      }
    }
  }
}
