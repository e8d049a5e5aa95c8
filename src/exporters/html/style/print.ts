/** Paper: black on white, the accent alone in colour, no navigation, and breaks where a typesetter would allow them. */
export const PRINT = `
@media print {
  @page { size: A4; margin: 22mm 24mm 33mm; @bottom-center { content: counter(page); font: 8pt Literata, serif; color: #444; } }
  :root { --paper: #fff; --wash: #f4f4f4; --ink: #000; --muted: #444; --rule: #bbb; --accent: #9c2f1b; --line: 15pt; color-scheme: light; }
  html { font-size: 10.5pt; }
  body { line-height: 15pt; }
  body > header, body > main, body > footer { max-inline-size: 124mm; padding-inline: 0; }
  .skip, .masthead nav, .pager, .onward, .sequence, .formats, [role="doc-backlink"] { display: none; }
  .masthead { padding-block-start: 0; }
  .head h1 { font-size: 22pt; line-height: 26pt; }
  a { text-decoration: none; }
  .text { orphans: 2; widows: 2; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  figure, pre, tr, .item, .corrections li { break-inside: avoid; }
  img { max-block-size: 180mm; }
  .table, pre { overflow: visible; }
  /* Paper does not scroll: many columns share its width, and a figure is never parted. */
  table { font-size: 8pt; line-height: 11pt; hyphens: auto; }
  th, td { padding-inline-end: .6em; }
  pre { white-space: pre-wrap; }
}
`
