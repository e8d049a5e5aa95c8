import { defineReader } from '../../contract/reader.js'
import { checkCorrections } from '../front-matter/corrections.js'
import { readFrontMatter } from '../front-matter/index.js'
import { decodeText } from '../source-text.js'
import { textOptions } from './options.js'

/** Reading is linear, in one line too, so that a whole crawl's page may come. */
const LIMITS = { bytes: 16 * 1024 * 1024, line: 16 * 1024 * 1024 } as const

/** Asked for with the first text. */
let scorers: Promise<typeof import('./read.js')> | undefined

/**
 * Reads the text of a page as pasted or scraped: finds the article in it, and accounts for every line. Front matter
 * rules over what is found. Throws `Fatal` `text/no-article` where no article is.
 */
export const textReader = defineReader({
  name: 'text',
  revision: 15,
  accepts: ['.txt'],
  options: textOptions,
  read: async (source, { report, explain = false, refused, reference, timeZone }) => {
    // What weighs lines loads only when there is a text to read.
    scorers ??= import('./read.js')
    const { readText } = await scorers
    const text = decodeText(source, report, LIMITS)
    const front = readFrontMatter(text, source.path, report)
    checkCorrections(front, text, report)
    return readText(text, front, source.path, {
      report,
      explain,
      ...(refused ? { refused } : {}),
      clock: {
        ...(reference === undefined ? {} : { reference }),
        ...(timeZone === undefined ? {} : { timeZone }),
      },
    })
  },
})
