import { readText } from '../../dist/readers/text/read.js'
import { TEXT } from '../../dist/readers/text/region.js'
import { blocksToText } from '../../dist/record/text.js'

const NO_FRONT_MATTER = { fields: {}, media: [], directives: {}, ledger: [], firstLine: 1 }

/**
 * What the real reader makes of one document, as the scorer wants it. The text is what the reader gives as the
 * article's: the dateline taken out of the first paragraph stands before it again, and where the gold begins with the
 * headline (daniel), so does the text. `complete` says whether the ledger accounts for every line.
 */
export function predict(document, kind, scorers) {
  const text = document.text(kind)
  const rows = text.split('\n')
  if (rows.length > 1 && rows.at(-1) === '') rows.pop()
  try {
    const draft = readText(text, NO_FRONT_MATTER, document.id, { scorers })
    const { fields, body, ledger } = draft
    const complete =
      ledger.length === rows.length && ledger.every((it, index) => it.line === index + 1 && it.text === rows[index])
    // A standfirst counts where the reader took it out of the text.
    const standfirst = ledger.some((it) => it.role === 'subhead' && it.confidence >= TEXT) ? fields.subhead : ''
    const parts = [
      document.set === 'daniel' ? fields.headline : '',
      standfirst,
      fields.dateline?.text,
      blocksToText(body),
    ]
    return {
      id: document.id,
      text: parts.filter(Boolean).join('\n'),
      title: fields.headline,
      published: momentOf(fields.published),
      authors: fields.authors?.map((author) => author.name),
      complete,
    }
  } catch (error) {
    if (error.diagnostic?.code !== 'text/no-article') throw error
    return { id: document.id, text: '', complete: true, refused: error.diagnostic.message }
  }
}

/** The zone counts only where a time is stated. */
function momentOf(moment) {
  if (!moment) return undefined
  return moment.value.length > 10 ? `${moment.value}${moment.offset ?? ''}` : moment.value
}
