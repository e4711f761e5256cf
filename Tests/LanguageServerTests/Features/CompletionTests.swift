import LanguageServer
import Lessons
import Testing

struct CompletionTests {
  /// What may stand where `|` is.
  private func items(_ text: String, disk: [String: String] = [:]) -> [String] {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let client = Client(disk: disk)
    client.open(parts.joined())
    client.build()
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = Client.position(lines.count - 1, (lines.last ?? "").utf16.count)
    let answer = client.ask(
      "textDocument/completion", Client.document(.init("position", place)))
    return (answer?["result"]?["items"]?.elements ?? []).compactMap { $0["label"]?.string }
  }

  @Test func knowsFenceWords() {
    let words = Directives.forms.map(\.word)
    for text in ["```|", "a\n\n```fi|", "> ~~~|", "```check\n1 == 1\n```\n\n````|"] {
      #expect(items(text) == words, "\(text)")
    }
    #expect(items("``|").isEmpty)
  }

  /// The block need not be closed, and knows its own keys.
  @Test(arguments: Directives.forms) func knowsKeys(_ form: BlockForm) {
    let keys = form.keys.map(\.name)
    for text in ["```\(form.word)\n|", "```\(form.word)\n|\n```\n", "😀\n> ```\(form.word)\n> |"] {
      let found = items(text)
      #expect(Array(found.prefix(keys.count)) == keys, "\(text)")
    }
  }

  @Test func knowsWhatExpressionsName() {
    let lesson = "```formula\nown(z) = z\nrate = 1\n```\n\n```steps\nfirst = 2\n```\n\n😀 "
    for end in [
      "`= |", "`$ a + |", "`= ow|`", "\n\n```figure\nid: a\nplot: |", "\n\n```check\nown(|",
    ] {
      let found = items(lesson + end)
      #expect(Array(found.prefix(3)) == ["own", "rate", "first"], "\(end)")
      #expect(found.contains("softmax") && found.contains("exp") && found.contains("pi"))
      #expect(Set(found).count == found.count)
    }
    for end in ["|", "`a` |", "` |", "```python\n|", "```example\n|"] {
      #expect(items(lesson + end).isEmpty, "\(end)")
    }
  }

  @Test func knowsFiguresAndTables() {
    let lesson =
      "```figure\nid: a\ntitle: T\nplot: tanh(z)\n```\n\n```table\nid: b\nz, z for z in [1, 2]\n```\n\n"
    #expect(items(lesson + "😀 [](#|") == ["fig-a", "tab-b"])
    #expect(items(lesson + "[](#fig-|)") == ["fig-a", "tab-b"])
  }

  /// Keys that know words of their own know no others, unless they take formulas, too.
  @Test func knowsTheWordsOfKeys() {
    var count = 0
    for form in Directives.forms {
      for key in form.keys where !key.words.isEmpty {
        count += 1
        for end in ["|", "\(key.words[0]), |", "x, y|", "x,\n  |"] {
          let found = items("```\(form.word)\n\(key.name): " + end)
          #expect(Array(found.prefix(key.words.count)) == key.words, "\(key.name): \(end)")
          #expect((found.count == key.words.count) == (key.holds == .ownWords))
        }
      }
    }
    #expect(count >= 5)
  }

  /// Formulas stand in keys that take them, and in the spans of words.
  @Test func knowsWhereFormulasStand() {
    for form in Directives.forms {
      for key in form.keys {
        let start = "```\(form.word)\n\(key.name): "
        let takesFormulas = key.holds == .formulas || key.holds == .formulasThenWords
        #expect(items(start + "|").contains("softmax") == takesFormulas, "\(key.name)")
        #expect(items(start + "a\n  |").contains("softmax") == takesFormulas, "\(key.name)")
        if key.holds == .words { #expect(items(start + "a `= |").contains("softmax")) }
        if key.holds == .formulasThenWords {
          #expect(!items(start + "relu(z) : |").contains("softmax"), "\(key.name)")
          #expect(items(start + "relu(z) : a `$ |").contains("softmax"), "\(key.name)")
        }
      }
    }
  }

  @Test func knowsLessonsInExamples() {
    #expect(items("````example\n```|") == Directives.forms.map(\.word))
    #expect(items("````example\n```figure\n|").contains("plot"))
    #expect(items("````example\n`= |").contains("softmax"))
  }

  // MARK: Front matter

  private let forms = LanguageForm.all.filter { $0.group == .frontMatter }
  private var keys: [String] { forms.map { $0.names[0] } }

  @Test func knowsTheKeysOfFrontMatter() {
    for text in ["---\n|", "---\nti|", "---\nlang: de\n|\n---\n", "+++\n|\n+++\n"] {
      #expect(items(text) == keys, "\(text)")
    }
    for text in ["|\n---", "---\nlang: de\n---\n|", "a\n---\n|"] {
      #expect(items(text).isEmpty, "\(text)")
    }
  }

  @Test func knowsTheValuesOfFrontMatter() {
    for form in forms {
      let (key, values) = (form.names[0], form.values)
      for end in ["|", "x|", "\"|", "|\n---\n"] {
        #expect(items("---\n\(key): " + end) == values, "\(key): \(end)")
      }
      #expect(items("+++\n\(key) = |\n+++\n") == values, "\(key)")
    }
    #expect(items("---\nlang: |").contains("de") && items("---\ndir: |") == ["rtl", "ltr"])
  }

  @Test func knowsLessonsThatCanBeUsed() {
    let disk = [
      "/lessons/a.md": "", "/lessons/b.txt": "", "/lessons/lesson.md": "", "/lessons/c/d.md": "",
    ]
    for text in ["---\nuse: |", "---\nuse: [x, |]\n---\n", "---\nuse:\n  - a.md\n  - |\n---\n"] {
      #expect(items(text, disk: disk) == ["a.md"], "\(text)")
    }
  }
}
