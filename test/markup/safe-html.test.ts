import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HtmlValue, html, htmlLines, isHtml, NO_HTML, unsafeHtml } from '../../src/markup/safe-html.js'
import { elements } from '../exporters/html/html-reading.js'

describe('html', () => {
  it('escapes text and keeps HTML, in lists too', () => {
    const name = html`<b>${'<i>'}</b>`
    expect(String(html`<p>${'a & b'} ${name} ${[name, '<', 3]} ${undefined}${false}${NO_HTML}</p>`)).toBe(
      '<p>a &amp; b <b>&lt;i&gt;</b> <b>&lt;i&gt;</b>&lt;3 </p>',
    )
  })

  it('takes no look-alike for HTML', () => {
    expect(isHtml(JSON.parse('{"text":"<b>","toString":null}'))).toBe(false)
    expect(() => html`<p>${{ toString: () => '<b>' } as unknown as HtmlValue}</p>`).toThrow(TypeError)
    expect(isHtml(html`<b></b>`)).toBe(true)
  })

  it('refuses addresses that run something', () => {
    expect(String(html`<a href="${'java\nscript:alert(1)'}">x</a>`)).toBe('<a href="">x</a>')
    expect(String(html`<a ${{ href: 'javascript:alert(1)', rel: 'next', hidden: false }}>x</a>`)).toBe(
      '<a rel="next">x</a>',
    )
    expect(String(html`<a href="../tag/${'a"b'}/" title='${"it's"}'>x</a>`)).toBe(
      `<a href="../tag/a&quot;b/" title='it&#39;s'>x</a>`,
    )
  })

  it('refuses templates in which no escaping would help', () => {
    const x = 'x'
    const bad: readonly (() => unknown)[] = [
      () => html`<script>${x}</script>`,
      () => html`<style>${x}</style>`,
      () => html`<!-- ${x} -->`,
      () => html`<${x}>`,
      () => html`<p${x}>`,
      () => html`<p class=${x}>`,
      () => html`<p onclick="${x}">`,
      () => html`<p style="color: ${x}">`,
      () => html`<p ${{ onclick: x }}>`,
      () => html`<p ${{ 'a b': x }}>`,
      () => html`<p ${x}>`,
      () => html`<a href="${x}${x}">`,
      () => html`<a href="java${x}">`,
      () => html`<p title="${html`<b></b>`}">`,
    ]
    for (const one of bad) expect(one, String(one)).toThrow(TypeError)
  })

  it('reads on behind scripts, comments and attributes', () => {
    expect(String(html`<script>if (a < b) c</script><!-- > --><input disabled value="${'>'}"/><p>${'<'}</p>`)).toBe(
      '<script>if (a < b) c</script><!-- > --><input disabled value="&gt;"/><p>&lt;</p>',
    )
  })

  it('lets no text become an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { all } = elements(
          String(
            html`<!DOCTYPE html><html><body><p class="${one}" ${{ title: other, href: one }}>${other}</p></body></html>`,
          ),
        )
        expect(all.map((it) => it.tagName)).toEqual(['html', 'head', 'body', 'p'])
        const names = all[3]?.attrs.map((it) => it.name) ?? []
        expect(names.filter((name) => !['class', 'title', 'href'].includes(name))).toEqual([])
      }),
    )
  })
})

it('puts pieces on lines of their own', () => {
  expect(String(htmlLines([html`<p></p>`, '', undefined, unsafeHtml('<hr>'), '<']))).toBe('<p></p>\n<hr>\n&lt;')
})
