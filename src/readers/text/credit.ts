import type { Credit } from '../../record/media.js'
import { BRACKETS, COLONS, COPYRIGHT, DIGITS, EASTERN, type Glance, glanceAt, LINKS } from './glance.js'
import { LEXICONS } from './lexicon/index.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { isAgency, isMaker, splitCredit } from './makers.js'
import { mayOpen } from './openings.js'
import { isOutlet, looksLikeName } from './people.js'
import { splitPhrases, withoutAccents } from './words.js'

/** What one line says of a picture. */
export interface PictureLine {
  readonly caption?: string
  readonly credit?: Credit
  readonly license?: string
  /** Which of the forms was met; the ledger's rule. */
  readonly form: 'labelled' | 'labelled-tail' | 'sign' | 'agency-first' | 'agency-last' | 'bracketed' | 'archive-tail'
}

const LONGEST_CREDIT = 140
const LONGEST_LABEL = 30
const LONGEST_CAPTION = 900
/** Longer, in ideographs, is a paragraph of a story told in pictures. */
const LONGEST_IDEOGRAPHIC = 80

/**
 * Reads a line of a picture: "(Фото: Имя / Агентство)", "© Агентство / Имя", "Caption. AGENCY/Name/File photo",
 * "Caption (Photo: Name)", "Caption - Agency, 1920, 23.09.2021". Undefined when no maker stands in it. `opens` says whether a word
 * of a credit may begin it, `seen` what a glance at it shows.
 */
export function readPicture(
  content: string,
  opens: boolean = mayOpen(content),
  seen: Glance = glanceAt(content),
): PictureLine | undefined {
  if (content.length > LONGEST_CAPTION || content.length < 4) return undefined
  const text = withoutTail(content)
  // Each form has a sign that is cheaper to look for than the form.
  return (
    (opens ? (labelledCaption(text) ?? labelled(text)) : undefined) ??
    ((seen & COPYRIGHT) !== 0 ? sign(text) : undefined) ??
    ((seen & DIGITS) !== 0 && /\d$/.test(text) ? archiveTail(text) : undefined) ??
    (text.includes('Credit') ? gluedTail(text) : undefined) ??
    ((seen & COLONS) !== 0 && /[:：]/.test(text.slice(-90)) ? labelledTail(text) : undefined) ??
    ((seen & BRACKETS) !== 0 && /[)\]）]\.?$/.test(text) ? bracketed(text) : undefined) ??
    ((seen & LINKS) !== 0 && text.includes('/') ? (agencyFirst(text) ?? namedTail(text)) : undefined) ??
    ((seen & EASTERN) !== 0 && IDEOGRAPH.test(text) ? ideographicTail(text) : undefined) ??
    ((seen & LINKS) !== 0 || text.includes('via') ? agencyLast(text) : undefined)
  )
}

let tail:
  | { readonly expression: RegExp; readonly ends: ReadonlySet<string>; readonly signs: ReadonlySet<string> }
  | undefined

/** A line without the button that stands behind a credit. */
function withoutTail(content: string): string {
  tail ??= compileTail()
  const text = content.trimEnd()
  if (!tail.signs.has(text.charAt(text.length - 1))) return content
  return tail.ends.has(endOf(text)) ? text.replace(tail.expression, '') : content
}

function compileTail() {
  const ends = LEXICONS.flatMap((lexicon) => splitPhrases(lexicon.behindCredit)).map(endOf)
  return {
    expression: new RegExp(`\\s*(?:${alternatives((lexicon) => lexicon.behindCredit)})$`, 'iu'),
    ends: new Set(ends),
    signs: new Set(ends.map((end) => end.slice(-1)).flatMap((sign) => [sign, sign.toUpperCase()])),
  }
}

/** The last letters of a line: looking for the few they can be is cheaper than looking for a phrase everywhere. */
function endOf(text: string): string {
  return text.slice(-2).toLowerCase()
}

/** The phrases of an entry in all languages as a regular expression, the longest first. */
function alternatives(entry: (lexicon: Lexicon) => string): string {
  return LEXICONS.flatMap((lexicon) => splitPhrases(entry(lexicon)))
    .map((phrase) => phrase.replace(/[:：/]$/, ''))
    .flatMap((phrase) => [phrase, ...withoutAccents(phrase)])
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}

let captionLabel: RegExp | undefined

/** "Image caption, The crane leans" */
function labelledCaption(content: string): PictureLine | undefined {
  captionLabel ??= new RegExp(`^(?:${alternatives((lexicon) => lexicon.captionLabel)})\\s*[,，:：]\\s*(?=\\S)`, 'iu')
  const opening = captionLabel.exec(content)
  if (!opening) return undefined
  const rest = content.slice(opening[0].length)
  return ideographicTail(rest) ?? labelledTail(rest) ?? bracketed(rest) ?? { ...captioned(rest), form: 'labelled' }
}

let label: RegExp | undefined

/** A credit word opens the line. Most of them are common words, so a colon must follow; "Photo by" needs none. */
function labelExpression(): RegExp {
  label ??= new RegExp(
    `^[([]?\\s*(${alternatives((lexicon) => lexicon.credit)})(\\s*[:：]\\s*|\\s*[,，]\\s*|\\s+|(?<=\\.)|(?<=©))(?=\\S)`,
    'iu',
  )
  return label
}

const MADE_BY = /(?:^|\s)(?:by|von|par|por|di|de|courtesy of)$|^fot\.?$|^ph\.$/iu

function labelled(content: string): PictureLine | undefined {
  if (content.length > LONGEST_CREDIT) return undefined
  const match = labelExpression().exec(content)
  if (!match) return undefined
  const [opening, word = '', separator = ''] = match
  const wrapped = /^[([]/.test(content)
  const names = unwrap(content.slice(opening.length), wrapped)
  // Behind a comma ("Image source, Getty Images"), and in brackets without a colon, only what could be nothing else.
  const made = MADE_BY.test(word) && /^(?:[\p{Lu}\p{Lo}@]|\S+\.\p{Ll}{2,4}$)/u.test(names)
  const certain = !/[,，]/.test(separator) && (/[:：]/.test(separator) || made)
  if (!certain && !((/[,，]/.test(separator) || wrapped) && isMaker(names))) return undefined
  if (/[.!?。]\s+\S/.test(names.replace(/\b\p{Lu}\.\s/gu, ''))) return undefined
  const read = splitCredit(names)
  return read ? { ...read, form: 'labelled' } : undefined
}

function sign(content: string): PictureLine | undefined {
  const match = /^(.*?)\s*[([]?©(?!\s*\d{4})\s*(\S.{1,100})$/u.exec(content)
  if (!match) return undefined
  const [, caption = '', names = ''] = match
  const read = splitCredit(unwrap(names, true))
  return read ? { ...captioned(caption), ...read, form: 'sign' } : undefined
}

function archiveTail(content: string): PictureLine | undefined {
  const match = /^(.{8,}?)\s+[-–—]\s+([^,]{2,40}),\s*\d{3,4},\s*\d{2}\.\d{2}\.\d{4}$/u.exec(content)
  if (!match || !isAgency(match[2] ?? '')) return undefined
  return { ...captioned(match[1] ?? ''), form: 'archive-tail' }
}

/** "Caption. Foto: Name/Agency" */
function labelledTail(content: string): PictureLine | undefined {
  tailLabel ??= new RegExp(
    `^(.{12,}?)(?:[.!?»”"'…)]|(?<=\\p{Ll}))\\s+(?:[—–|-]\\s+)?(?:${alternatives((lexicon) => lexicon.credit)})\\s?[:：]\\s*((?:[^:.]|\\.(?=com\\b|de\\b|org\\b)){2,80})\\.?$`,
    'iu',
  )
  const match = tailLabel.exec(content)
  if (!match) return undefined
  const [, caption = '', names = ''] = match
  const read = splitCredit(names)
  const stop = content[caption.length] ?? ''
  return read ? { ...captioned(caption + (stop.trim() === '' ? '' : stop)), ...read, form: 'labelled-tail' } : undefined
}

let tailLabel: RegExp | undefined

const GLUED = /^(.{12,}?[.!?…»”"'’)])?\s?(?:Credit){1,2}(?:\.{3}|…)?\s?(?=\p{Lu})(.{3,80})$/u

/** "Caption.CreditName for The Courier", "Credit...Name/Agency": the label lost the line it stood on. */
function gluedTail(content: string): PictureLine | undefined {
  const [, caption = '', said = ''] = GLUED.exec(content) ?? []
  const names = said.replace(/\s+for\s+(?=\p{Lu})/u, '/').replace(/,\s+via\s+/u, '/')
  const [first = '', ...more] = names.split('/')
  if (!looksLikeName(first) && !isAgency(first)) return undefined
  // Without a caption before it "CreditWatch Report" would be a person.
  if (caption === '' && more.length === 0 && !/Credit(?:\.{3}|…)/.test(content)) return undefined
  const read = splitCredit(names)
  return read ? { ...captioned(caption), ...read, form: 'labelled-tail' } : undefined
}

/** An agency and its editor sign a report so, never a picture: `… noch unklar. (dpa/abc)` */
const DESK = /^\p{Ll}{2,5}(?:\/\p{Ll}{2,4})+$/u

function bracketed(content: string): PictureLine | undefined {
  const match = /^(.{10,}?)\s*[([（]([^()[\]（）]{3,110})[)\]）]\.?$/u.exec(content)
  if (!match) return undefined
  const [, caption = '', inside = ''] = match
  if (DESK.test(inside) && /[.!?…]["»”’]?$/.test(caption)) return undefined
  const [opened = '', word = '', separator = ''] = labelExpression().exec(inside) ?? []
  // A bracket behind a caption says enough for a credit word without a colon, before names: "(foto Mario Bianchi/ANSA)".
  const rest = inside.slice(opened.length)
  const said = opened !== '' && (/[:：]/.test(separator) || MADE_BY.test(word))
  const names = said || (opened !== '' && isMaker(rest)) ? rest : inside
  const named = names !== inside
  const parts = names.split(/\s*\/\s*|\s+via\s+/u)
  const [first = '', second = '', ...more] = parts
  const isPair = looksLikeName(first) && isOutlet(second) && more.length === 0
  if (!named && !(parts.length > 1 && parts.some(isAgency)) && !isPair)
    return shoutedTail(caption, inside) ?? ideographicTail(content)
  const read = splitCredit(names)
  return read ? { ...captioned(caption), ...read, form: 'bracketed' } : undefined
}

/** "Caption text. REUTERS/Name/File photo", with what the page prints behind it. */
function agencyFirst(content: string): PictureLine | undefined {
  const match =
    /^(.*?)(?:^|[.!?»”"]\s+|\s+[—–-]\s+|\s+)((?:REUTERS|AP Photo|AP|AFP|EPA(?:-EFE)?|PA|ANSA|EFE|PAP|Xinhua|TASS|ТАСС|РИА Новости)\s?\/\s?(?:\p{Lu}\.\s?){0,3}[^/.,;()]{3,48}(?:\s?\/\s?[^/.,;()]{2,40})?)(.{0,80})$/u.exec(
      content,
    )
  if (!match) return undefined
  const [, before = '', names = ''] = match
  const stop = /[.!?»”"]$/.exec(content.slice(0, before.length + 1))?.[0] ?? ''
  const read = splitCredit(names)
  return read ? { ...captioned(before + stop), ...read, form: 'agency-first' } : undefined
}

/**
 * "Name / Agency" and nothing else, or "Agency" with a way to it ("Name via Getty Images"). Behind a bar pages print their own
 * name too, so there it takes a picture agency, or agencies and names alone.
 */
function agencyLast(content: string): PictureLine | undefined {
  if (content.length > 80 || !/[/|[]|\bvia\b/.test(content) || /\p{L}{3}[.!?…]\s/u.test(content)) return undefined
  if (content.includes('|')) {
    const parts = content.split(/\s*\|\s*/)
    const last = parts.at(-1) ?? ''
    if (!isAgency(last) || !parts.every((part) => isAgency(part) || looksLikeName(part))) return undefined
    const certain = parts.length > 2 || isAgency(parts[0] ?? '') || /images|photo|picture/i.test(last)
    const read = certain ? splitCredit(content) : undefined
    return read ? { ...read, form: 'agency-last' } : undefined
  }
  const names = /^[([][^()[\]]+[)\]]$/.test(content) ? content.slice(1, -1) : content
  const parts = names.split(/\s*\/\s*|\s+via\s+/u)
  // "[Getty Images]": in brackets a news agency would sign a text.
  const alone = names !== content && isAgency(names) && /images|photo|picture|stock/i.test(names)
  if (!alone && (parts.length < 2 || !parts.some(isAgency))) return undefined
  const read = splitCredit(names)
  return read ? { ...read, form: 'agency-last' } : undefined
}

/** "Caption. ANN LEE (EFE)" */
function shoutedTail(before: string, inside: string): PictureLine | undefined {
  const [, caption = '', name = ''] =
    /^(.{12,}[.!?»”"…)])\s+((?:\p{Lu}[\p{Lu}'’.-]+\s+){1,3}\p{Lu}[\p{Lu}'’.-]+)$/u.exec(before) ?? []
  if (name === '' || !isAgency(inside)) return undefined
  return { ...captioned(caption), credit: { creator: name, agency: inside }, form: 'bracketed' }
}

/** "Caption. Ann Lee / Agency", "Caption. / ANN LEE (EFE)" */
function namedTail(content: string): PictureLine | undefined {
  const [, caption = '', names = ''] = NAMED_TAIL.exec(content) ?? SLASHED_TAIL.exec(content) ?? []
  const parts = names.split(/\s*[/()]\s*/u).filter((part) => part !== '')
  const [first = '', last = first] = parts
  if (!looksLikeName(first) || !(isAgency(last) || (caption.endsWith('/') && looksLikeName(last)))) return undefined
  const read = splitCredit(parts.join(' / '))
  return read ? { ...captioned(caption.replace(/\s*\/$/, '')), ...read, form: 'agency-last' } : undefined
}

const NAMED_TAIL = /^(.{12,}[.!?»”"…)])\s+([^.!?/]{4,48}\/[^./]{2,40})$/u
const SLASHED_TAIL = /^(.{12,}[.!?»”"…)]\s*\/)\s*([^./()]{4,48}(?:\([^()]{2,40}\))?)$/u

const IDEOGRAPH = /[\u3040-\u9fff]/

/**
 * "…佐波さん=3日午前、岬町、山根俊撮影", "…（岬町提供）", "…＝共同", "…。林知远 摄": who took or gave a picture stands behind it, in front of the
 * word that says so.
 */
function ideographicTail(content: string): PictureLine | undefined {
  const text = content.replace(/[）)]$/u, '')
  const word = /(?:撮影|提供|供图|供圖|摄|攝)$/u.exec(text)?.[0]
  if (word === undefined) {
    const [, caption = '', agency = ''] = /^(.{6,})[=＝]([^=＝。]{2,12})$/u.exec(text) ?? []
    return isAgency(agency) ? { ...captioned(caption), credit: { agency }, form: 'agency-last' } : undefined
  }
  const rest = text.slice(0, -word.length).trimEnd()
  const name = /(?<=[=＝（(。！？、,，:：\s／/])[\p{Script=Han}々ヶ\p{Script=Katakana}ー]{2,12}$/u.exec(rest)?.[0]
  if (name === undefined) return undefined
  const before = rest.slice(0, -name.length).trimEnd()
  const maker = name.replace(/^(?:記者|记者)(?=\p{Script=Han}{2})/u, '')
  const [reporter = '', outlet = ''] = /(?<=[。！？\s])(\p{Script=Han}{2,10})记者[:：]?$/u.exec(before) ?? []
  // "=3日午前、岬町、": when and where, behind the caption.
  const caption = before.slice(0, before.length - reporter.length).replace(/[=＝（(][^=＝（(。]{0,40}$/u, '')
  if (caption.trim().length < 4 || caption.length > LONGEST_IDEOGRAPHIC) return undefined
  const credit = /供/u.test(word) ? { agency: name } : { creator: maker }
  const agency = outlet === '' ? {} : { agency: outlet }
  return { ...captioned(caption), credit: { ...credit, ...agency }, form: 'labelled-tail' }
}

function captioned(caption: string): { caption: string } | object {
  const [opening = '', , separator = ''] = labelExpression().exec(caption) ?? []
  // "Image: The wall at Marl. Pic: Ann Lee": the first label is the caption's.
  const text = caption
    .slice(/[:：]/.test(separator) ? opening.length : 0)
    .replace(/^[▲△▼◆■]\s*/u, '')
    .trim()
    .replace(/\s+[-–—|]$/, '')
  // "Źródło zdjęć: © PAP": what stands there is a label.
  return text === '' || (/[:：]$/.test(text) && text.length < LONGEST_LABEL) ? {} : { caption: text }
}

/** Without the bracket that closes one opened before. */
function unwrap(names: string, opened: boolean): string {
  const text = names.trim()
  return opened && !/[([]/.test(text) ? text.replace(/[)\]]\.?$/, '').trim() : text
}
