import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { Fatal } from '../../../src/contract/diagnostic.js'
import { markdownReader } from '../../../src/readers/markdown/index.js'
import type { ArticleDraft } from '../../../src/record/draft.js'

/** What reading a text gave: its draft, and what was reported. */
export interface Reading {
  readonly draft: ArticleDraft
  readonly diagnostics: readonly Diagnostic[]
  /** Severity, `line:column` and code of each diagnostic. */
  readonly told: readonly string[]
}

/** Reads Markdown as the pipeline would. */
export async function readMarkdown(text: string, options: object = {}): Promise<Reading> {
  const diagnostics: Diagnostic[] = []
  const draft = await markdownReader.read(
    { path: 'input/article.md', bytes: new TextEncoder().encode(text) },
    { options: markdownReader.options.parse(options), report: (diagnostic) => diagnostics.push(diagnostic) },
  )
  return { draft, diagnostics, told: diagnostics.map(tellOf) }
}

/** Reads Markdown that must be given up, and tells why. */
export async function readFatally(text: string, options: object = {}): Promise<string> {
  try {
    await readMarkdown(text, options)
  } catch (error) {
    if (error instanceof Fatal) return tellOf(error.diagnostic)
    throw error
  }
  throw new Error('The source was read.')
}

/** The body of a text, positions left out. */
export async function readBody(text: string): Promise<unknown> {
  const { draft } = await readMarkdown(text)
  return JSON.parse(JSON.stringify(draft.body, (key, value) => (key === 'position' ? undefined : value)))
}

/** The inlines of a text of one paragraph. */
export async function readInlines(text: string): Promise<unknown> {
  const [block] = (await readBody(text)) as { children: unknown }[]
  return block?.children
}

export const text = (value: string) => ({ type: 'text', value })
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

function tellOf({ severity, place, code }: Diagnostic): string {
  return `${severity} ${place?.line}:${place?.column} ${code}`
}
