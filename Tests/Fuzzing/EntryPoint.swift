/// What libFuzzer calls with each text that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  LessonProperties(text).check()
  if count <= LanguageProperties.longest { LanguageProperties(text).check() }
  return 0
}

/// Ends the program, which libFuzzer then reports with the text, where something does not hold.
func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError("does not hold: " + sentence()) }
}
