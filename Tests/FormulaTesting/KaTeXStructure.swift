import Foundation

extension KaTeX {
  /// A formula, and what was made of it: nothing where it was refused.
  package struct Reading: Encodable, Sendable {
    package let source: String
    package let mathML: String?
    package let latex: String?

    package init(_ source: String, mathML: String?, latex: String?) {
      self.source = source
      self.mathML = mathML
      self.latex = latex
    }
  }

  /// Where KaTeX accepts a formula and we do not, or the other way round; where its MathML has another
  /// structure or other characters than ours; and where it sets our LaTeX otherwise than the source.
  ///
  /// What is compared is a skeleton without spaces, groups and fonts. Primes count with their base, digits
  /// before a base of digits with it, and characters that KaTeX chooses otherwise than MathML's dictionary as
  /// one.
  package static func differences(_ readings: [Reading]) -> [String] {
    answers(
      readings,
      """
      for (const { source, mathML, latex } of input) {
        const expected = judged(source)
        if (!expected.error !== (mathML !== undefined)) { answers.push('ACCEPTED ' + source + ' ' + (expected.error ?? '')); continue }
        if (expected.error) continue
        const found = skeleton(mathML)
        if (found !== expected.skeleton) answers.push('STRUCTURE ' + source + ' ' + expected.skeleton + ' ' + found)
        const back = judged(latex)
        if (back.skeleton !== expected.skeleton) answers.push('BACK ' + source + ' ' + latex + ' ' + (back.error ?? back.skeleton))
      }
      """)
  }

  /// The class and the character of each command: `mbin ±`.
  package static func symbols(_ names: [String]) -> [String] {
    answers(
      names,
      #"""
      for (const name of input) try {
        const options = { strict: 'ignore', output: 'html' }
        const source = 'a\\' + name + ' b'
        const classes = [...katex.renderToString(source, options).matchAll(/class="(mord|mop|mbin|mrel|mopen|mclose|mpunct|minner)\b/g)]
        // Letters of one font are one span.
        const kind = classes.length > 2 ? classes[1][1] : 'mord'
        const mathML = katex.renderToString(source, { ...options, output: 'mathml' })
        answers.push(kind + ' ' + characters(parsed(mathML)).slice(1, -1))
      } catch (error) { answers.push(error.message) }
      """#)
  }

  private static func answers(_ input: some Encodable, _ program: String) -> [String] {
    guard let data = try? JSONEncoder().encode(input) else { return ["no JSON"] }
    let script = """
      const katex = require('katex')
      // Fonts that lack a character do not matter here.
      console.warn = () => {}
      const input = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))
      const answers = []
      \(skeletons)
      \(program)
      console.log(JSON.stringify(answers))
      """
    let result = Judge.withFile(script) { script in
      Judge.withFile(String(decoding: data, as: UTF8.self)) { Judge.run("\(node) \(script) \($0)") }
    }
    let answers = try? JSONDecoder().decode([String].self, from: Data(result.output.utf8))
    return answers ?? ["KaTeX ended with \(result.status): \(result.output)"]
  }

  /// A reader of MathML, and its skeletons.
  private static let skeletons = #"""
    function parsed(xml) {
      const root = { tag: '', children: [] }, open = [root]
      const entities = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }
      const plain = (text) => text.replace(/&(#x?)?([0-9a-zA-Z]+);/g, (_, number, name) =>
        number ? String.fromCodePoint(parseInt(name, number === '#x' ? 16 : 10)) : entities[name])
      for (const [, end, tag, attributes, alone, words] of xml.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
        if (words !== undefined) open[open.length - 1].children.push(plain(words))
        else if (end) open.pop()
        else {
          const node = { tag, children: [], line: tag === 'mrow' && /border-(top|bottom)/.exec(attributes)?.[1] }
          open[open.length - 1].children.push(node)
          if (!alone) open.push(node)
        }
      }
      return root
    }

    const alike = Object.fromEntries([
      '∣|', '∥‖', '⋅·', '−-', '∗*', '⃗→', '\u0302^', 'ˆ^', '\u0303~', '˜~', '\u0304¯', '\u0305¯',
      'ˉ¯', '‾¯', '_¯', '\u0332¯', '\u0307˙', '\u0308¨', '\u0306˘', '\u0301´', 'ˊ´', '\u0300`', 'ˋ`',
      '\u030a˚', '\u030cˇ', '\u20d7→', '◇◊', 'ı𝚤', 'ȷ𝚥', 'ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI',
      'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΧX',
    ].map((pair) => [...pair]))

    // Characters without their fonts; marks alone would be taken apart.
    function leaf(words) {
      return [...words].map((c) => /[¯˙¨˘´˚]/.test(c) ? c : [...c.normalize('NFKD').normalize('NFC')]
        .map((c) => alike[c] ?? c).join('')).join('').replace(/[\s\u00a0\u2000-\u200b\u2061-\u2064]/g, '')
    }

    function characters(node) {
      if (typeof node === 'string') return node.replace(/[\s\u00a0\u2000-\u200b\u2061-\u2064]/g, '')
      return node.tag === 'annotation' ? '' : node.children.map(characters).join('')
    }

    const scripts = {
      msub: '_', munder: '_', msup: '^', mover: '^', msubsup: '_^', munderover: '_^',
    }

    function text(node) {
      if (typeof node === 'string') return leaf(node)
      const isSeen = (child) => child.children === undefined || child.children[0] !== '\u2061'
      const parts = () => node.children.filter(isSeen).map(text)
      switch (node.tag) {
        case 'annotation': case 'mspace': return ''
        case 'mtr': return parts().join('&').replace(/&+$/, '') + ';'
        case 'mfrac': case 'mroot': return node.tag + '(' + parts().filter((part) => part).join(',') + ')'
        case 'mtable': case 'msqrt': case 'mphantom': return node.tag + '(' + parts().join('') + ')'
      }
      // A line over or under all of it is a border.
      if (node.line) return '{' + parts().join('') + '}' + (node.line === 'top' ? '^' : '_') + '{¯}'
      if (!(node.tag in scripts)) return parts().join('')
      const [base, ...rest] = node.children
        .filter((child) => typeof child !== 'string' && isSeen(child)).map(text)
      let primes = '', result = ''
      ;[...scripts[node.tag]].forEach((mark, index) => {
        let part = rest[index] ?? ''
        if (mark === '^') {
          primes = /^′*/.exec(part)[0]
          part = part.slice(primes.length)
          if (primes && !part) return
        }
        result += mark + '{' + part + '}'
      })
      return result ? '{' + base + primes + '}' + result : base + primes
    }

    function skeleton(mathML) {
      let result = text(parsed(mathML)).normalize('NFC'), before
      do {
        before = result
        result = result.replace(/([0-9.])\{([0-9.]+)(′*)\}(?=[_^])/, '{$1$2$3}')
      } while (result !== before)
      return result
    }

    function judged(source) {
      try {
        const set = katex.renderToString(source, { displayMode: true, strict: 'ignore' })
        return { skeleton: skeleton(set.slice(set.indexOf('<math'), set.indexOf('</math>') + 7)) }
      } catch (error) { return { error: error.message } }
    }
    """#
}
