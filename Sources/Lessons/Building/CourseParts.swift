extension CourseSurroundings {
  /// What stands round a lesson, in the words of its language.
  init(of place: LessonPlace, in language: Language) {
    let words = language.words
    func title(_ target: CourseTarget) -> String {
      target.title.isEmpty ? words.contents : target.title
    }
    var neighbours: [Neighbour] = []
    if let previous = place.previous {
      neighbours.append(
        Neighbour(
          before: "← \(words.course.previous)", target: previous, title: title(previous)))
    }
    if let up = place.up { neighbours.append(Neighbour(target: up, title: words.contents)) }
    if let next = place.next {
      neighbours.append(
        Neighbour(
          before: "\(words.course.next)", target: next, title: title(next), after: " →"))
    }
    self.init(
      place: place, neighbours: neighbours,
      indexes: place.index == nil
        ? [Self.formulas(at: place, words), Self.figures(at: place, language)].compactMap(\.self)
        : [])
  }

  /// What the lessons define, with where it stands and who uses it; nil where they define nothing.
  private static func formulas(at place: LessonPlace, _ words: any Vocabulary) -> Index? {
    let course = place.course
    if course.formulas.entries.isEmpty { return nil }
    func link(_ index: Int?) -> RichText {
      let target = place.target(at: index)
      let title = target.title.isEmpty ? words.contents : target.title
      return RichText([.link(target, words: title)])
    }
    let rows = course.formulas.entries.map { entry -> [RichText] in
      let definer: RichText =
        if let index = course.index(of: entry.file) {
          link(index)
        } else if entry.file == CourseContents.file { link(nil) } else {
          RichText([.code(entry.file)])
        }
      return [
        RichText([.code(entry.text)]), definer,
        RichText(joining: entry.users.map { link($0) }, by: ", "),
      ]
    }
    return Index(
      heading: words.course.formulas,
      table: Passage.Table(
        header: [words.course.formula, words.course.definedIn, words.course.usedIn].map {
          RichText([.text($0)])
        }, alignments: [.left, .left, .left], rows: rows))
  }

  /// All figures by their numbers; nil where there are none.
  private static func figures(at place: LessonPlace, _ language: Language) -> Index? {
    let chapters = place.course.chapters
    let rows = chapters.indices.flatMap { index -> [[RichText]] in
      let chapter = chapters[index]
      return chapter.outline.marks.filter { $0.numbering == .figure }.map { mark in
        let naming = language.naming(in: chapter.number)
        let label = naming(mark.numbering, mark.number).label
        return [
          RichText([.link(place.target(of: mark, at: index), words: label)]),
          RichText([.text(mark.title)]),
          RichText([.link(place.target(at: index), words: chapter.title)]),
        ]
      }
    }
    let words = language.words
    return rows.isEmpty
      ? nil
      : Index(
        heading: words.course.figures,
        table: Passage.Table(
          header: [words.figure, words.course.title, words.course.lesson].map {
            RichText([.text($0)])
          }, alignments: [.left, .left, .left], rows: rows))
  }
}
