import type { Evidence } from './evidence.js'
import { vocabulary } from './labels.js'
import { foldWords } from './words.js'

/** The head of a mail a press release came in. */
export interface MailHead {
  /** The index of the line with the subject. */
  readonly subject: number
  /** What the subject says, without what answers and forwards put before it. */
  readonly text: string
  /** The indices of the other lines of the head. */
  readonly rows: readonly number[]
}

const LONGEST_NAME = 24
const LONGEST_HEAD = 14
/** What programs for mail put before a subject, in a few languages. */
const AGAIN = /^(?:(?:re|aw|fwd?|wg|tr|rv|i|odp|sv|vs|ynt|απ|答复|转发)\s*[:：]\s*)+/iu

/** Reads "From: …", "Date: …", "Subject: …" at a source's top; undefined without a subject and another of them. */
export function readMailHead(lines: readonly Evidence[]): MailHead | undefined {
  let subject: number | undefined
  let text = ''
  const rows: number[] = []
  let started = false
  for (let index = 0; index < Math.min(lines.length, LONGEST_HEAD); index++) {
    const content = lines[index]?.line.content ?? ''
    if (content === '') {
      if (started) break
      continue
    }
    const [opening = '', name = ''] = /^([^:：]{1,24})[:：]\s*(?=\S)/u.exec(content.slice(0, LONGEST_NAME + 4)) ?? []
    const words = foldWords(name)
    if (words.length > 0 && vocabulary('mailSubject').has(words)) {
      subject ??= index
      text ||= content.slice(opening.length).replace(AGAIN, '').trim()
    } else if (words.length > 0 && vocabulary('mailHead').has(words)) rows.push(index)
    // Attachments, priorities and other names stand among them.
    else if (!started || opening === '') break
    started = true
  }
  return subject === undefined || text === '' || rows.length === 0 ? undefined : { subject, text, rows }
}
