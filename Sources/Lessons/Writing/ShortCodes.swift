/// Hugo's short codes, `{{< name >}}` and `{{% name %}}`, which it runs before it reads any Markdown: also
/// in code and mathematics. One without an end stops the site.
enum ShortCodes {
  /// Markdown in which nothing begins one.
  static func escaped(in markdown: String) -> String {
    markdown.replacing("{{<", with: "{&#123;<").replacing("{{%", with: "{&#123;%")
  }

  /// Mathematics in which nothing begins one: a blank is nothing in TeX.
  static func parted(in latex: String) -> String {
    latex.replacing("{{<", with: "{ {<").replacing("{{%", with: "{ {%")
  }

  /// Code that shows them, as Hugo's own documentation writes it: no entity works there. The signs of
  /// one that never ends have a word joiner between them, which is not seen.
  static func shown(in code: String) -> String {
    code.replacing(/{{<(?!\/\*)(.*?)>}}/.dotMatchesNewlines()) { "{{</*\($0.1)*/>}}" }
      .replacing(/{{%(?!\/\*)(.*?)%}}/.dotMatchesNewlines()) { "{{%/*\($0.1)*/%}}" }
      .replacing(/{{([<%])(?!\/\*)/) { "{{\u{2060}\($0.1)" }
  }
}
