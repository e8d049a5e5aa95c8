import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../../src/exporters/html/code/highlight.js'
import { GRAMMARS } from '../../../src/exporters/html/code/languages.js'

/** The highlighted code in short: `k{const} x = n{1}`. */
const short = (code: string, language: string) =>
  highlight(code, language)
    ?.replace(/<span class="(.)">/g, '$1{')
    .replace(/<\/span>/g, '}')

describe('highlight', () => {
  it.each([
    ['js', 'const x = 1.5 // one', 'k{const} x = n{1.5} c{// one}'],
    ['js', 'a.const$ = `t\n{b}`', 'a.const$ = s{`t\n{b}`}'],
    [
      'py',
      'def f(): # "no"\n  return """a\n"b"""',
      'k{def} f(): c{# &quot;no&quot;}\n  k{return} s{&quot;&quot;&quot;a\n&quot;b&quot;&quot;&quot;}',
    ],
    ['sql', "Select 'it''s' -- x", 'k{Select} s{&#39;it&#39;}s{&#39;s&#39;} c{-- x}'],
    ['sh', 'if x; then echo "$y"', 'k{if} x; k{then} k{echo} s{&quot;$y&quot;}'],
    ['yaml', "it's: true # да", 'it&#39;s: k{true} c{# да}'],
    ['json', '{"a": null}', '{s{&quot;a&quot;}: k{null}}'],
    ['html', '<a href="x">it\'s</a><!-- - -->', '&lt;a href=s{&quot;x&quot;}&gt;it&#39;s&lt;/a&gt;c{&lt;!-- - --&gt;}'],
    ['diff', '-a\n+b\n c', 'c{-a}\ns{+b}\n c'],
    ['c', '/* unclosed', 'c{/* unclosed}'],
  ])('%s: %s', (language, code, expected) => {
    expect(short(code, language)).toBe(expected)
  })

  it('leaves a language it does not know to be written plain', () => {
    expect(highlight('x', 'klingon')).toBeUndefined()
    expect(highlight('x'.repeat(100_001), 'js')).toBeUndefined()
  })

  it('changes no letter of any code and makes no other element, in any language', () => {
    const letters = fc.constantFrom(
      '"',
      "'",
      '`',
      '/',
      '*',
      '#',
      '-',
      '<',
      '!',
      '>',
      '\\',
      '\n',
      'a',
      '1',
      '_',
      'é',
      '&',
      ' ',
    )
    const code = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''))
    fc.assert(
      fc.property(code, fc.constantFrom(...GRAMMARS.keys(), 'diff'), (text, language) => {
        const html = highlight(text, language) ?? ''
        const fragment = parseFragment(`<pre><code>${html}</code></pre>`)
        expect(textOf(fragment)).toBe(text)
        expect(html.replace(/<span class="[csnk]">|<\/span>/g, '')).not.toContain('<')
      }),
      { numRuns: 500 },
    )
  })

  it('reads hostile code in one pass', () => {
    for (const piece of ['"\\', '/*', "'", '`', '<!-', '"""', '#', 'a1']) {
      for (const language of ['js', 'py', 'sql', 'sh', 'yaml', 'css', 'html']) {
        expect(highlight(piece.repeat(20_000 / piece.length), language)).toBeDefined()
      }
    }
  })
})

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'childNodes' in node ? (node.childNodes as readonly object[]).map(textOf).join('') : ''
}
