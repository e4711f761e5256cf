internal import NIOCore
internal import Synchronization

/// What is shown now, and who is told of changes.
final class Showing: Sendable {
  private struct State {
    var page = VersionedPage()
    var listeners: [ObjectIdentifier: any Channel] = [:]
  }

  /// What listeners are told.
  enum Event: Sendable {
    /// Something else is shown.
    case change
    /// The block of a number is of interest.
    case block(Int)
  }

  private let state = Mutex(State())
  private let clicked: @Sendable (PreviewPlace) -> String

  init(clicked: @escaping @Sendable (PreviewPlace) -> String) { self.clicked = clicked }

  var page: VersionedPage { state.withLock(\.page) }

  func show(_ content: PreviewContent) {
    state.withLock { $0.page.show(content) }
    tell(.change)
  }

  func point(to line: Int, of subject: String) {
    let block = state.withLock { state in
      state.page.content.subject == subject ? state.page.block(at: line) : nil
    }
    if let block { tell(.block(block)) }
  }

  /// What a reader is told who clicks a block; nil where its place is not known.
  func click(on block: Int) -> String? { page.place(of: block).map(clicked) }

  private func tell(_ event: Event) {
    for listener in state.withLock({ Array($0.listeners.values) }) {
      listener.pipeline.fireUserInboundEventTriggered(event)
    }
  }

  func listen(_ channel: any Channel) {
    state.withLock { $0.listeners[ObjectIdentifier(channel)] = channel }
  }

  func leave(_ channel: any Channel) {
    state.withLock { $0.listeners[ObjectIdentifier(channel)] = nil }
  }
}
