internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// Shows what a lesson becomes to browsers on this machine, and tells them of changes.
///
/// It listens on 127.0.0.1 alone, reads and writes no file, and answers only to who knows its secret.
package final class PreviewServer: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel
  private let showing: Showing
  /// Where it listens.
  package let port: Int
  private let secret: String

  /// - Parameters:
  ///   - port: where it listens; 0 for any that is free.
  ///   - secret: what addresses begin with.
  /// - Throws: what the system says where it cannot listen there.
  package init(port: Int, secret: String) throws {
    let showing = Showing()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let bootstrap = ServerBootstrap(group: group)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.backlog, value: 64)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
            let port = channel.localAddress?.port ?? 0
            try pipeline.addHandler(RequestHandler(showing, secret: secret, port: port))
          }
        }
      channel = try bootstrap.bind(host: "127.0.0.1", port: port).wait()
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
    self.port = channel.localAddress?.port ?? port
    (self.group, self.showing, self.secret) = (group, showing, secret)
  }

  /// What a browser opens.
  package var address: String { "http://127.0.0.1:\(port)/\(secret)/" }

  /// Shows something else from here on, and tells the browsers that look.
  package func show(_ content: PreviewContent) { showing.show(content) }

  /// Ends all connections.
  package func stop() {
    try? channel.close().wait()
    try? group.syncShutdownGracefully()
  }
}

/// What is shown now, and who is told of changes.
final class Showing: Sendable {
  private struct State {
    var content = PreviewContent()
    /// How often it has changed.
    var version = 0
    var listeners: [ObjectIdentifier: any Channel] = [:]
  }

  private let state = Mutex(State())

  var now: (content: PreviewContent, version: Int) {
    state.withLock { ($0.content, $0.version) }
  }

  func show(_ content: PreviewContent) {
    let listeners = state.withLock { state in
      state.content = content
      state.version += 1
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.pipeline.fireUserInboundEventTriggered(ShowingChanged()) }
  }

  func listen(_ channel: any Channel) {
    state.withLock { $0.listeners[ObjectIdentifier(channel)] = channel }
  }

  func leave(_ channel: any Channel) {
    state.withLock { $0.listeners[ObjectIdentifier(channel)] = nil }
  }
}

/// That something else is shown.
struct ShowingChanged: Sendable {}
