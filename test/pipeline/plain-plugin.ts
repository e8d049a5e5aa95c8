import { z } from 'zod'
import { defineArticleExporter, defineCollectionExporter } from '../../src/contract/exporter.js'
import { definePlugin } from '../../src/contract/plugin.js'
import { defineReader } from '../../src/contract/reader.js'
import { readFrontMatter } from '../../src/readers/front-matter/index.js'
import type { ArticleRecord } from '../../src/record/article.js'
import { toPlainText } from '../../src/record/text.js'

/**
 * A reader and two exporters as small as can be: the pipeline is tested with an outsider's plugin, as it must not know
 * its own built-ins. The first line of a source is its headline, every other line a paragraph; `!name` is a picture.
 */
export const plainPlugin = definePlugin({
  name: 'plain',
  readers: [
    defineReader({
      name: 'plain',
      revision: 1,
      accepts: ['.plain'],
      options: z.strictObject({ shout: z.boolean().default(false) }),
      read({ path, bytes }, { options, report }) {
        const text = new TextDecoder().decode(bytes)
        if (text.includes('BROKEN')) throw new Error('a fault in the reader')
        const { fields, media, firstLine, ledger } = readFrontMatter(text, path, report)
        const lines = text.split('\n')
        const [headline = '', ...rest] = lines.slice(firstLine - 1).filter((line) => line !== '')
        const pictures = rest
          .filter((line) => line.startsWith('!'))
          .map((line, index) => ({
            id: `picture-${index + 1}`,
            kind: 'photo' as const,
            src: line.slice(1),
            alt: 'A picture',
            decorative: false,
          }))
        return {
          fields: { headline: options.shout ? headline.toUpperCase() : headline, ...fields },
          body: rest
            .filter((line) => !line.startsWith('!'))
            .map((line) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value: line }] })),
          media: [...media, ...pictures],
          ledger: [
            ...ledger,
            ...lines
              .slice(firstLine - 1)
              .map((line, index) => ({ line: firstLine + index, role: 'body' as const, rule: 'plain', text: line })),
          ],
        }
      },
    }),
  ],
  exporters: [
    defineArticleExporter({
      format: { name: 'plain', label: 'Plain', mediaType: 'text/plain', path: '{slug}.txt' },
      revision: 1,
      options: z.strictObject({ mark: z.string().default('') }),
      render(record, { options, asset, neighbours }) {
        if (record.headline.includes('Unprintable')) throw new Error('a fault in the exporter')
        const path = record.headline.includes('Escaping') ? '../../escaped.txt' : `${record.slug}.txt`
        const onward = record.headline.startsWith('Leads on') ? `${neighbours?.older?.slug}\n` : ''
        const assets = record.media.filter(({ id }) => asset(id)).map(({ id }) => id)
        return {
          files: [{ path, mediaType: 'text/plain', content: `${options.mark}${toPlainText(record)}\n${onward}` }],
          assets,
        }
      },
    }),
    defineCollectionExporter({
      format: { name: 'list', label: 'List', mediaType: 'text/plain', path: 'list.txt' },
      revision: 1,
      folders: ['lists'],
      options: z.strictObject({ refuse: z.boolean().default(false) }),
      async render(records, { linksOf, options, report }) {
        const lines: string[] = []
        for await (const record of records as AsyncIterable<ArticleRecord>) {
          lines.push(`${record.headline} ${linksOf(record).map(({ url, size }) => `${url} ${size}`)}\n`)
        }
        if (options.refuse) report({ code: 'list/refused', severity: 'error', message: 'Refused.' })
        return { files: [{ path: 'list.txt', mediaType: 'text/plain', content: lines.join('') }], assets: [] }
      },
    }),
  ],
})
