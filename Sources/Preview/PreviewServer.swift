internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Shows what lessons become to browsers on this machine, and tells them of changes.
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
  ///   - wanted: told, on a thread of the server's, where somebody asks for a page that is out of date; then
  ///     `nextPage` says which.
  ///   - clicked: told of each block that a reader clicks, on a thread of the server's; says what the reader is told.
  /// - Throws: `PreviewFault` where it cannot listen there.
  package init(
    port: Int, secret: String, wanted: @escaping @Sendable () -> Void = {},
    clicked: @escaping @Sendable (PreviewPlace) -> String
  ) throws(PreviewFault) {
    let showing = Showing(clicked: clicked, wanted: wanted)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let bootstrap = ServerBootstrap(group: group)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.backlog, value: 64)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
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
      throw PreviewFault(error)
    }
    self.port = channel.localAddress?.port ?? port
    (self.group, self.showing, self.secret) = (group, showing, secret)
  }

  /// What a browser opens.
  package var address: String { "http://127.0.0.1:\(port)/\(secret)/" }

  /// Adds pages, and notes that all pages are out of date: who asks for one waits until it is shown. Pages stay,
  /// also those that are not among these.
  package func expect(_ pages: [PreviewAddress]) { showing.expect(pages) }

  /// The folder of a page that is out of date and that somebody looks at or waits for, the first page before all
  /// others and in any case; nil where there is none.
  package var nextPage: String? { showing.next }

  /// Shows something else from here on, and tells the browsers that look, if they have to know of anything.
  ///
  /// - Parameters:
  ///   - content: what is shown.
  ///   - folder: of the page.
  package func show(_ content: PreviewContent, in folder: String = "") {
    showing.show(content, in: folder)
  }

  /// Brings what a line, from 0, has become before the eyes of readers; nothing while another lesson is shown.
  package func point(to line: Int, of subject: String) { showing.point(to: line, of: subject) }

  /// Ends all connections.
  package func stop() {
    try? channel.close().wait()
    try? group.syncShutdownGracefully()
  }
}

/// Why there can be no server.
package struct PreviewFault: Error, CustomStringConvertible {
  package let description: String

  init(_ error: any Error) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: description = "another program listens there"
    case let code?: description = String(cString: strerror(code))
    case nil: description = "\(error)"
    }
  }
}
