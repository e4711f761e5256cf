/// Why a request has no result (JSON-RPC 2.0, section 5.1; LSP 3.17, ErrorCodes).
package struct RequestFault: Error, Hashable, Sendable {
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    case requestFailed = -32803
    /// The text changed before there was a result.
    case contentModified = -32801
    case cancelled = -32800
  }

  package let code: Code
  package let message: String

  package init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }

  static func missing(_ name: String) -> RequestFault {
    RequestFault(.invalidParameters, "'\(name)' is missing, or no such value")
  }
}
