extension BidirectionalCollection {
  /// What is left without such elements at both ends; a slice, so that its indices are the whole's.
  @inlinable package func trimmed(where isEmpty: (Element) -> Bool) -> SubSequence {
    drop(while: isEmpty).trimmedAtEnd(where: isEmpty)
  }

  /// What is left without such elements at the end.
  @inlinable package func trimmedAtEnd(where isEmpty: (Element) -> Bool) -> SubSequence {
    var rest = self[...]
    while let last = rest.last, isEmpty(last) { rest.removeLast() }
    return rest
  }
}

extension StringProtocol {
  /// Without the spaces at its ends.
  package var trimmingSpaces: SubSequence { trimmed { $0 == " " } }
}
