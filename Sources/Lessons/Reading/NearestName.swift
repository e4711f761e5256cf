/// The name that was probably meant.
func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  names.first { $0.lowercased() == name.lowercased() || $0.sorted() == name.sorted() }
}
