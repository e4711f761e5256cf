/// What is wrong with mathematics in TeX: the first fault.
package struct TeXFault: Error, Equatable, Sendable {
  /// Byte offsets in the source; of a fault within a macro's body, where the macro is called.
  package let range: Range<Int>
  package let message: String
  package let hint: String?
  /// The name of a command that is not known, without its backslash.
  package let unknownCommand: String?

  init(_ message: String, at range: Range<Int>, hint: String? = nil, unknownCommand: String? = nil)
  {
    self.message = message
    self.range = range
    self.hint = hint
    self.unknownCommand = unknownCommand
  }

  init(_ message: String, at token: Token, hint: String? = nil) {
    self.init(message, at: token.range, hint: hint)
  }
}
