extension JSON {
  /// An object of those members that have a value.
  package init(members: KeyValuePairs<String, JSON?>) {
    self = .object(members.compactMap { key, value in value.map { JSON.Member(key, $0) } })
  }
}
