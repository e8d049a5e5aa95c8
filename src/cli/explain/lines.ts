import { element, htmlText } from '../../markup/html.js'
import { isPublished, type LedgerLine } from '../../record/ledger.js'
import { compose, correctionsFor, type Standing, standingOf, type Wanted } from './corrections.js'
import { roleKind, rolesOf, ruleOf, signed, UNSURE } from './line.js'
import { type Part, sayLines } from './parts.js'

/** The source, each line with its role and, behind it, why it has it, what it became and how to correct it. */
export function linesHtml(
  ledger: readonly LedgerLine[],
  parts: readonly Part[],
  language: string | undefined,
  reader: string | undefined,
): string {
  const became = new Map<number, Part[]>()
  for (const part of parts) {
    for (const line of part.lines) {
      const known = became.get(line)
      if (known) known.push(part)
      else became.set(line, [part])
    }
  }
  const standing = standingOf(ledger)
  const rows: string[] = []
  for (let at = 0; at < ledger.length; at++) {
    const line = ledger[at]
    if (!line) continue
    if (line.role === 'blank' && (line.text ?? '').trim() === '') {
      let end = at
      while (ledger[end + 1]?.role === 'blank' && (ledger[end + 1]?.text ?? '').trim() === '') end++
      const blank = ledger.slice(at, end + 1).map((it) => it.line)
      rows.push(`<p class="gap" id="l${line.line}">${sayLines(blank)} blank</p>`)
      at = end
    } else rows.push(lineHtml(line, became.get(line.line) ?? [], language, reader, standing))
  }
  return rows.join('\n')
}

function lineHtml(
  line: LedgerLine,
  became: readonly Part[],
  language: string | undefined,
  reader: string | undefined,
  standing: Standing,
): string {
  const { role, confidence } = line
  const kind = roleKind(role)
  const unsure = confidence !== undefined && confidence < UNSURE
  const cells = [
    `<span class="number">${line.line}</span>`,
    `<span class="role">${reader === undefined ? 'unread' : rolesOf(line).replaceAll('+', '+<wbr>')}</span>`,
    element(
      'span',
      { class: 'words', lang: kind === 'front' ? undefined : language, dir: 'auto' },
      htmlText(line.text ?? ''),
    ),
    confidence === undefined ? '' : `<span class="sure">${Math.round(confidence * 100)}%</span>`,
  ]
  const names = ['line', kind === 'about' ? 'about-it' : kind, ...(unsure ? ['unsure'] : [])]
  const data = {
    class: names.join(' '),
    id: `l${line.line}`,
    'data-to': became.map(({ id }) => id).join(' ') || undefined,
  }
  const why = reader === undefined ? '<p>No role was given.</p>' : whyHtml(line, became, reader, standing)
  return element('details', data, `<summary>${cells.join('')}</summary>\n<div class="why">${why}</div>`)
}

function whyHtml(line: LedgerLine, became: readonly Part[], reader: string, standing: Standing): string {
  const { confidence, evidence = [] } = line
  const sure = confidence === undefined ? '' : `, ${Math.round(confidence * 100)}% sure`
  const links = became.map(({ id, name }) => `<a href="#${id}">${htmlText(name)}</a>`).join(', ')
  const fate =
    links !== ''
      ? `Became ${links}.`
      : isPublished(line.role)
        ? 'Nothing of the record stands on it.'
        : 'In no rendition.'
  const most = Math.max(1, ...evidence.map(({ weight }) => Math.abs(weight)))
  const items = evidence.map(({ feature, weight }) => {
    const width = Math.round((Math.abs(weight) / most) * 50)
    const box = { class: weight < 0 ? 'against' : 'for', x: weight < 0 ? 50 - width : 50, y: 1, width, height: 8 }
    const bar = element(
      'svg',
      { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      `${element('rect', box, '')}<path class="axis" d="M50 0V10"/>`,
    )
    return `<li>${bar}<span>${signed(weight)} ${htmlText(feature)}</span></li>`
  })
  const fixes = correctionsFor(line, reader).map(([does, wanted]) => fixHtml(does, wanted, standing))
  return [
    `<p>Rule <code>${htmlText(ruleOf(line))}</code>${sure}. ${fate}</p>`,
    items.length > 0
      ? `<p class="about">What weighed most for the role (+) and against it (−):</p><ul class="evidence">${items.join('')}</ul>`
      : '',
    fixes.length > 0 ? `<ul class="fix">${fixes.join('')}</ul>` : '',
  ].join('')
}

function fixHtml(does: string, wanted: Wanted, standing: Standing): string {
  const { text, replaces } = compose(standing, wanted)
  const [kind, line] = Object.entries(wanted).map(([key, value]) => [key, [value].flat()[0]])[0] ?? []
  const where = !standing.opened
    ? 'on top of the file'
    : replaces.length > 0
      ? `in the front matter, in place of line ${sayLines(replaces)}`
      : 'in the front matter'
  const button = element(
    'button',
    { type: 'button', 'data-fix': `${kind} ${line}`, 'aria-pressed': 'false', hidden: true },
    'Choose',
  )
  return `<li>${htmlText(does)}: <pre>${htmlText(text === '' ? '(take it out)' : text)}</pre> <span class="raw">${where}</span> ${button}</li>`
}
