import { type Diagnostic, Fatal } from '../contract/diagnostic.js'
import type { Reader, Source } from '../contract/reader.js'
import type { ArticleDraft } from '../record/draft.js'
import { eachBlock } from '../record/select.js'
import { demand, type Promised, toComparable } from './promise.js'

/** Bytes no reader may break on. */
const HOSTILE: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['a byte order mark', '\ufeff'],
  ['zero bytes', new Uint8Array(64)],
  ['every byte', Uint8Array.from({ length: 256 }, (_, index) => index)],
  ['half a surrogate pair', Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00])],
  ['front matter that would be run', '---js\nthrow 1\n---\ntext'],
  ['front matter never closed', '---\ntitle: x\ntext'],
  ['an alias bomb', `---\na: &a [x]\nb: [${'*a,'.repeat(99)}*a]\n---\ntext`],
  ['markup', '<script>alert(1)</script>\n<b onclick="x">text</b>\n<!--'],
  ['deep nesting', `${'> '.repeat(3000)}x\n${'- '.repeat(3000)}x\n${'['.repeat(3000)}`],
  ['a long line', 'word '.repeat(20_000)],
  ['many lines', 'A line.\n'.repeat(5000)],
]

/**
 * The promises every reader makes, one check each, for any test runner. `samples` are sources it reads without an error.
 */
export function readerPromises(reader: Reader, samples: readonly Source[]): readonly Promised[] {
  return [
    {
      name: 'names itself and the endings it accepts',
      verify: () => {
        demand(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(reader.name), `«${reader.name}» is no kebab-case name`)
        demand(reader.accepts.length > 0, 'it accepts nothing')
        for (const ending of reader.accepts) demand(/^\.[a-z0-9]+$/.test(ending), `«${ending}» is no lower-case ending`)
        demand(Number.isInteger(reader.revision) && reader.revision > 0, 'the revision is a whole number from 1')
      },
    },
    {
      name: 'has a default for every option and refuses unknown ones',
      verify: () => {
        demand(reader.options.safeParse({}).success, 'an option lacks a default')
        demand(!reader.options.safeParse({ 'galley-kit-unknown': 1 }).success, 'an unknown option is accepted')
      },
    },
    {
      name: 'reads its samples, each line standing in the ledger once',
      verify: async () => {
        demand(samples.length > 0, 'there is no sample')
        for (const source of samples) {
          const { draft, diagnostics } = await attemptRead(reader, source)
          const errors = diagnostics.filter(({ severity }) => severity === 'error')
          demand(
            draft !== undefined && errors.length === 0,
            `${source.path}: ${errors.map(({ message }) => message).join(' ')}`,
          )
          checkDraft(draft, source)
        }
      },
    },
    {
      name: 'gives the same draft for the same source',
      verify: async () => {
        for (const source of samples) {
          const [one, two] = [await attemptRead(reader, source), await attemptRead(reader, source)]
          demand(toComparable(one) === toComparable(two), `${source.path}: two readings differ`)
        }
      },
    },
    ...HOSTILE.map(([name, content]) => ({
      name: `is not broken by ${name}`,
      verify: async () => {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
        const source = { path: `hostile${reader.accepts[0] ?? ''}`, bytes }
        const { draft, diagnostics } = await attemptRead(reader, source)
        demand(draft !== undefined || diagnostics.length > 0, 'it failed without a word')
        for (const { place, code } of diagnostics) demand(place?.line !== undefined, `${code} has no place`)
        if (draft) checkDraft(draft, source)
      },
    })),
  ]
}

async function attemptRead(
  reader: Reader,
  source: Source,
): Promise<{ readonly draft?: ArticleDraft; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  try {
    const context = { options: reader.options.parse({}), report: (it: Diagnostic) => void diagnostics.push(it) }
    return { draft: await reader.read(source, context), diagnostics }
  } catch (error) {
    // A kit stands outside the pipeline, so it catches for itself; anything but Fatal is a broken promise.
    if (!(error instanceof Fatal)) throw error
    return { diagnostics: [...diagnostics, error.diagnostic] }
  }
}

function checkDraft(draft: ArticleDraft, { path }: Source): void {
  const { ledger } = draft
  demand(ledger.length > 0, `${path}: the ledger is empty`)
  for (const [index, { line }] of ledger.entries()) {
    demand(line === index + 1, `${path}: line ${index + 1} stands in the ledger as ${line}`)
  }
  eachBlock(draft.body, ({ position, type }) => {
    if (!position) return
    const inside = position.start.line >= 1 && position.end.line <= ledger.length
    demand(inside && position.start.line <= position.end.line, `${path}: a ${type} stands outside the source`)
  })
}
