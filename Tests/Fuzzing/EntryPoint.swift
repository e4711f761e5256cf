/// What libFuzzer calls with each text that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  LessonProperties(text).check()
  if count <= LanguageProperties.longest { LanguageProperties(text).check() }
  return 0
}

/// How libFuzzer changes a text: now and then it takes a new formula in its place.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32
) -> Int {
  guard seed % 16 == 0 else { return libraryMutate(start, count, capacity) }
  var writer = FormulaWriter(seed: UInt64(seed))
  let text = Array(writer.text().utf8.prefix(capacity))
  for (index, byte) in text.enumerated() { start[index] = byte }
  return text.count
}

/// libFuzzer's own changes.
@_silgen_name("LLVMFuzzerMutate")
private func libraryMutate(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int
) -> Int

/// Ends the program, which libFuzzer then reports with the text, where something does not hold.
func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError("does not hold: " + sentence()) }
}
