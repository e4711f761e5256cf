internal import NIOCore
internal import NIOHTTP1

/// Answers the requests of one connection, one after the other.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let showing: Showing
  private let secret: String
  private let port: Int
  private var head: HTTPRequestHead?
  /// What is answered once a page is made.
  private var held: HTTPRequestHead?
  private var isListening = false

  init(_ showing: Showing, secret: String, port: Int) {
    (self.showing, self.secret, self.port) = (showing, secret, port)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    // Nothing that is sent along is looked at.
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event as? Showing.Event {
    case .change?: tell(Self.change, context)
    case .block(let number)?: tell("event: block\ndata: \(number)\n\n", context)
    case .made?:
      if let head = held {
        held = nil
        answer(head, context)
      }
    case nil: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    showing.leave(context.channel)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  // MARK: Answers

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let request = Request(
      method: head.method.rawValue, target: head.uri, host: head.headers.first(name: "host"),
      origin: head.headers.first(name: "origin"))
    let isHead = head.method == .HEAD
    func send(_ bytes: [UInt8], as mediaType: String, status: HTTPResponseStatus = .ok) {
      var headers = Self.headers(mediaType)
      headers.add(name: "content-length", value: "\(bytes.count)")
      write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)), context)
      if !isHead, !bytes.isEmpty {
        write(.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes))), context)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      if !head.isKeepAlive { context.close(promise: nil) }
    }
    func refuse(_ status: HTTPResponseStatus) {
      send(Array("\(status.reasonPhrase)\n".utf8), as: "text/plain", status: status)
    }
    /// A page, or nothing where it is yet to be made.
    func currentPage(in folder: String) -> VersionedPage? {
      let page = showing.currentPage(in: folder, for: context.channel)
      if page == nil { held = head }
      return page
    }
    let (folder, answer) = request.answer(secret: secret, port: port, pages: showing.documents)
    switch answer {
    case .page:
      guard let page = currentPage(in: folder) else { return }
      let document =
        page.document
        ?? Array(PreviewScript.waiting(isOneOfMany: page.content.isOneOfMany).utf8)
      send(document, as: "text/html; charset=utf-8")
    case .changes(let version):
      guard let page = currentPage(in: folder) else { return }
      send(Array(page.changes(since: version).utf8), as: "application/json; charset=utf-8")
    case .click(let block):
      guard let words = showing.click(on: block, in: folder) else { return refuse(.notFound) }
      send(Array(words.utf8), as: "text/plain; charset=utf-8")
    case .script: send(Array(PreviewScript.text.utf8), as: "text/javascript; charset=utf-8")
    case .events where isHead: send([], as: Self.events)
    case .events:
      write(
        .head(
          HTTPResponseHead(version: .http1_1, status: .ok, headers: Self.headers(Self.events))),
        context)
      isListening = true
      showing.listen(context.channel, in: folder)
      tell(Self.change, context)
    case .file(let name):
      guard let file = showing.page(in: folder)?.content.files[name] else {
        return refuse(.notFound)
      }
      send(file.bytes, as: file.mediaType)
    case .refusal(let code): refuse(HTTPResponseStatus(statusCode: code))
    }
  }

  private static let events = "text/event-stream"

  /// Nobody keeps what they get, frames it, or takes it for something else.
  private static func headers(_ mediaType: String) -> HTTPHeaders {
    [
      "content-type": mediaType, "cache-control": "no-store", "x-content-type-options": "nosniff",
      "x-frame-options": "DENY", "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
    ]
  }

  private static let change = "event: change\ndata:\n\n"

  /// Tells somebody who listens of an event.
  private func tell(_ text: String, _ context: ChannelHandlerContext) {
    guard isListening else { return }
    let buffer = context.channel.allocator.buffer(string: text)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
  }

  private func write(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(part), promise: nil)
  }
}
