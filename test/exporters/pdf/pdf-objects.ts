/** Reads PDFs back with tools that are none of ours. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True when a command is installed; CI installs all of them. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

/** Runs a command on a PDF: `{}` stands for the file. */
export function run(bytes: Uint8Array, command: string, ...parameters: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-pdf-'))
  try {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    const filled = parameters.map((it) => (it === '{}' ? file : it))
    return execFileSync(command, filled, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export type Value = string | number | boolean | null | readonly Value[] | Dictionary
export interface Dictionary {
  readonly [key: string]: Value
}

/** The objects of a PDF as qpdf sees them: names begin with `/`, text with `u:`, references end with ` R`. */
export class PdfObjects {
  private constructor(private readonly objects: Readonly<Record<string, { value?: Value; stream?: Stream }>>) {}

  static read(bytes: Uint8Array): PdfObjects {
    const json = run(bytes, 'qpdf', '--json', '--json-stream-data=inline', '--decode-level=all', '{}')
    return new PdfObjects(JSON.parse(json).qpdf[1])
  }

  /** What a value stands for: references are followed, streams give their dictionary. */
  at(value: Value | undefined): Value {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null
    const object = this.objects[`obj:${value}`]
    return object?.stream?.dict ?? object?.value ?? null
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.at(value)
    return isDictionary(found) ? found : {}
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.at(value)
    return Array.isArray(found) ? found : []
  }

  text(value: Value | undefined): string | undefined {
    const found = this.at(value)
    return typeof found === 'string' && /^[ub]:/.test(found) ? found.slice(2) : undefined
  }

  /** A stream's decoded bytes. */
  stream(reference: Value | undefined): Buffer {
    const object = typeof reference === 'string' ? this.objects[`obj:${reference}`] : undefined
    return Buffer.from(object?.stream?.data ?? '', 'base64')
  }

  get trailer(): Dictionary {
    return this.objects['trailer']?.value as Dictionary
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  /** References to the pages, in order. */
  get pages(): readonly string[] {
    return this.list(this.dictionary(this.catalog['/Pages'])['/Kids']) as string[]
  }

  /** All objects with their references. */
  *all(): Iterable<readonly [reference: string, dictionary: Dictionary]> {
    for (const key of Object.keys(this.objects)) {
      if (!key.startsWith('obj:')) continue
      const reference = key.slice(4)
      yield [reference, this.dictionary(reference)]
    }
  }
}

interface Stream {
  readonly dict: Dictionary
  readonly data?: string
}

export function isDictionary(value: Value): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
