import Markdown
import Testing

@Suite struct FencedCodeTests {
  @Test(arguments: [
    ("```formula\na\n```\n", "fence 3 formula [a] after []"),
    ("~~~~ figure \na\n~~~\n~~~~\n", "fence 4 figure [a][~~~] after []"),
    ("```a\r\nx\r\ny\r\n```\r\n", "fence 3 a [x][y] after []"),
    ("```a\n```", "fence 3 a  after []"),
    ("```a", "fence 3 a  after [] open"),
    ("```a\nx", "fence 3 a [x] after [] open"),
    ("```a\nx\n``\n", "fence 3 a [x][``] after [] open"),
    ("  ```a\n  x\n   y\n z\n  ```\n", "fence 3 a [x][ y][z] after []"),
    ("> ```a\n> x\n>y\n>\n> ```\n", "fence 3 a [x][y][] after [> ]"),
    ("> ```a\n> x\n```\ny\n", "fence 3 a [x] after [> ] open\nfence 3  [y] after [] open"),
    ("> ```a\n> x\n\n```\n", "fence 3 a [x] after [> ] open\nfence 3   after [] open"),
    ("- ```a\n  x\n\n  y\n  ```\n", "fence 3 a [x][][y] after [  ]"),
    ("12. t\n\n    ```a\n    x\n    ```\n", "paragraph\nfence 3 a [x] after [    ]"),
    ("- ```a\n  x\n```\n", "fence 3 a [x] after [  ] open\nfence 3   after [] open"),
    ("- ```a\n  x\npara\n", "fence 3 a [x] after [  ] open\nparagraph"),
    ("> - > ```a\n>   > x\n>   > ```\n", "fence 3 a [x] after [>   > ]"),
    ("-\t```a\n\tx\n\t```\n", "fence 3 a [x] after [ ⇥]"),
    (">```a\n>x\n>```\n", "fence 3 a [x] after [> ]"),
    (">-\t* ```a\n>\t    x\n", "fence 3 a [ x] after [>      ] open"),
    (">\t```a\n>\tx\n>\t```\n", "fence 3 a [x] after [>⇥]"),
    ("````\n```formula\n```\n````\n", "fence 4  [```formula][```] after []"),
    ("    ```formula\n", "indented"),
    ("<!--\n```formula\nx\n```\n-->\n", "html"),
    ("<details>\n\n```a\nx\n```\n\n</details>\n", "html\nfence 3 a [x] after []\nhtml"),
    ("<details>\n```a\nx\n```\n</details>\n", "html"),
    ("text\n```a\nx\n```\ntext\n", "paragraph\nfence 3 a [x] after []\nparagraph"),
    ("```a b=c\n```\n", "fence 3 a b=c  after []"),
    (
      "see[^long]\n\n[^long]: ```a\n    x\n    ```\n",
      "paragraph\nfence 3 a [x] after [    ]"
    ),
    ("---\ntitle: `x`\n---\n```a\nx\n```\n", "fence 3 a [x] after []"),
    ("---\n\ntext\n\n---\n", "break\nparagraph\nbreak"),
    ("+++\n\ntitle = '`x`'\n+++ \n```a\nx\n```\n", "fence 3 a [x] after []"),
    ("+++\r\na = 1\r\n---\r\n+++\r\n\r\nx\r\n", "paragraph"), ("+++\n`x`\n", "paragraph «x»"),
    ("\n+++\na\n+++", "paragraph"), ("---\na: 1\n+++\n", "break\nparagraph"),
    ("\u{FEFF}```a\nx\n```\n", "fence 3 a [x] after []"),
    ("\u{FEFF}---\nt: 1\n---\n> ```a\n> x\n", "fence 3 a [x] after [> ] open"),
  ])
  func isFoundWithItsLines(text: String, expected: String) throws {
    #expect(try dump(text).replacing("\t", with: "⇥") == expected)
  }

  @Test func itsRangeRunsFromTheFenceToTheClosingFence() throws {
    let text = "- a\n\n   ```figure\n   id: x\n   ```  \n- b\n"
    let document = try MarkdownDocument(Array(text.utf8))
    let range = try #require(document.blocks.dropFirst().first?.range)
    #expect(quoted(range, of: document.bytes) == " ```figure␊   id: x␊   ```  ")
  }
}
