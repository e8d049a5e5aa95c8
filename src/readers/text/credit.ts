import type { Credit } from '../../record/media.js'
import { vocabulary } from './labels.js'
import { LEXICONS } from './lexicon/index.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { looksLikeName } from './people.js'
import { foldWords, splitPhrases } from './words.js'

/** What one line says of a picture. */
export interface PictureLine {
  readonly caption?: string
  readonly credit?: Credit
  readonly license?: string
  /** Which of the forms was met; the ledger's rule. */
  readonly form: 'labelled' | 'labelled-tail' | 'sign' | 'agency-first' | 'agency-last' | 'bracketed' | 'archive-tail'
}

const LONGEST_CREDIT = 140
const LONGEST_CAPTION = 900

/**
 * Reads a line of a picture: "(Фото: Имя / Агентство)", "© Агентство / Имя", "Caption. AGENCY/Name/File photo",
 * "Caption (Photo: Name)", "Caption - Agency, 1920, 23.09.2021". Undefined when no maker stands in it.
 */
export function readPicture(content: string): PictureLine | undefined {
  if (content.length > LONGEST_CAPTION || content.length < 4) return undefined
  const text = content.replace(tailExpression(), '')
  // Each form has a sign that is cheaper to look for than the form.
  return (
    labelled(text) ??
    (text.includes('©') ? sign(text) : undefined) ??
    (/\d$/.test(text) ? archiveTail(text) : undefined) ??
    (/[:：]/.test(text.slice(-90)) ? labelledTail(text) : undefined) ??
    (/[)\]]\.?$/.test(text) ? bracketed(text) : undefined) ??
    (text.includes('/') ? agencyFirst(text) : undefined) ??
    agencyLast(text)
  )
}

let tail: RegExp | undefined

function tailExpression(): RegExp {
  tail ??= new RegExp(`\\s*(?:${alternatives((lexicon) => lexicon.behindCredit)})\\s*$`, 'iu')
  return tail
}

/** The phrases of an entry in all languages as a regular expression, the longest first. */
function alternatives(entry: (lexicon: Lexicon) => string): string {
  return LEXICONS.flatMap((lexicon) => splitPhrases(entry(lexicon)))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}

let label: RegExp | undefined

/** A credit word opens the line. Most of them are common words, so a colon must follow; "Photo by" needs none. */
function labelExpression(): RegExp {
  label ??= new RegExp(
    `^[([]?\\s*(${alternatives((lexicon) => lexicon.credit)})(\\s*[:：]\\s*|\\s+|(?<=\\.)|(?<=©))(?=\\S)`,
    'iu',
  )
  return label
}

function labelled(content: string): PictureLine | undefined {
  if (content.length > LONGEST_CREDIT) return undefined
  const match = labelExpression().exec(content)
  if (!match) return undefined
  const [opening, word = '', separator = ''] = match
  const selfEvident =
    /[:：]/.test(separator) || /(?:^|\s)(?:by|von|par|por|di|de|courtesy of)$|^fot\.?$|^ph\.$/iu.test(word)
  if (!selfEvident) return undefined
  const names = unwrap(content.slice(opening.length), /^[([]/.test(content))
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
    `^(.{12,}?)(?:[.!?»”"'…)]|(?<=\\p{Ll}))\\s+(?:${alternatives((lexicon) => lexicon.credit)})\\s?[:：]\\s*([^:.]{2,80})\\.?$`,
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

function bracketed(content: string): PictureLine | undefined {
  const match = /^(.{10,}?)\s*[([]([^()[\]]{3,110})[)\]]\.?$/u.exec(content)
  if (!match) return undefined
  const [, caption = '', inside = ''] = match
  const opening = labelExpression().exec(inside)
  const names = opening && /[:：]|\s(?:by|von|par)\s$/iu.test(opening[0]) ? inside.slice(opening[0].length) : inside
  const named = names !== inside
  const parts = names.split(/\s*\/\s*|\s+via\s+/u)
  if (!named && !(parts.length > 1 && parts.some(isAgency))) return undefined
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
  if (content.length > 80 || !/[/|]|\bvia\b/.test(content)) return undefined
  if (content.includes('|')) {
    const parts = content.split(/\s*\|\s*/)
    const last = parts.at(-1) ?? ''
    if (!isAgency(last) || !parts.every((part) => isAgency(part) || looksLikeName(part))) return undefined
    const certain = parts.length > 2 || isAgency(parts[0] ?? '') || /images|photo|picture/i.test(last)
    const read = certain ? splitCredit(content) : undefined
    return read ? { ...read, form: 'agency-last' } : undefined
  }
  const parts = content.split(/\s*\/\s*|\s+via\s+/u)
  if (parts.length < 2 || !parts.some(isAgency)) return undefined
  const read = splitCredit(content)
  return read ? { ...read, form: 'agency-last' } : undefined
}

const ARCHIVE = /^(?:file|file photo|archive|archiv|archivo|архив|из архива|handout|pool|stringer|all)$/iu
const LICENSE = /^(?:CC(?:[ -](?:BY|0|\d).*)?|CC0.*|public domain|fair use)$/iu

/** Names of a credit told apart: who made the picture, which agency sent it, under which license. */
export function splitCredit(names: string): Pick<PictureLine, 'credit' | 'license'> | undefined {
  let creator: string | undefined
  let agency: string | undefined
  let license: string | undefined
  for (const raw of names.split(/\s*[/|]\s*|\s+via\s+|,\s+/u)) {
    const part = raw.replace(/^[©\s]+|[\s.;]+$/g, '')
    if (part === '' || ARCHIVE.test(part)) continue
    if (part.length > 70 || !/\p{L}/u.test(part)) return undefined
    if (LICENSE.test(part)) license ??= part
    else if (isAgency(part)) agency = agency === undefined ? part : `${agency} / ${part}`
    else if (creator === undefined) creator = part
    else agency ??= part
  }
  // One unknown name alone is a person if it looks like one, else the body that gave the picture.
  if (creator !== undefined && agency === undefined && license === undefined && !looksLikeName(creator)) {
    agency = creator
    creator = undefined
  }
  if (creator === undefined && agency === undefined) return undefined
  return {
    credit: { ...(creator === undefined ? {} : { creator }), ...(agency === undefined ? {} : { agency }) },
    ...(license === undefined ? {} : { license }),
  }
}

function isAgency(name: string): boolean {
  const words = foldWords(name)
  return vocabulary('agencies').has(words)
}

function captioned(caption: string): { caption: string } | object {
  const text = caption.trim().replace(/\s+[-–—|]$/, '')
  return text === '' ? {} : { caption: text }
}

/** Without the bracket that closes one opened before. */
function unwrap(names: string, opened: boolean): string {
  const text = names.trim()
  return opened && !/[([]/.test(text) ? text.replace(/[)\]]\.?$/, '').trim() : text
}
