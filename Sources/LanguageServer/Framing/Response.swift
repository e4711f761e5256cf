internal import Lessons

/// What answers a request.
enum Response {
  static func json(_ id: JSON, _ result: Result<JSON, RequestFault>) -> JSON {
    switch result {
    case .success(let value):
      return JSON(members: ["jsonrpc": .string("2.0"), "id": id, "result": value])
    case .failure(let fault):
      let error = JSON(members: [
        "code": .number(Double(fault.code.rawValue)), "message": .string(fault.message),
      ])
      return JSON(members: ["jsonrpc": .string("2.0"), "id": id, "error": error])
    }
  }
}
