import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../src/cli/run.js'

/** A publication in a folder of its own, and the command line run in it. */
export interface Workplace {
  readonly folder: string
  write(path: string, content: string | Uint8Array): void
  read(path: string): string
  remove(path: string): void
  /** Every file below the folder, relative, sorted. */
  files(): readonly string[]
  /** Runs a command line in this process. */
  galley(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }>
}

const CONFIG = JSON.stringify({
  publication: { title: 'The Courier', url: 'https://courier.example/', language: 'en', timeZone: 'Europe/Moscow' },
})

/** Makes a workplace; `cleanUp` removes it. */
export function createWorkplace(): Workplace & { cleanUp(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'galley-test-'))
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  write('galley.config.json', CONFIG)
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort(),
    galley: async (...argv) => {
      let out = ''
      let err = ''
      const code = await run(argv, folder, {
        out: (text) => {
          out += text
        },
        err: (text) => {
          err += text
        },
        live: false,
        colour: { out: false, err: false },
      })
      return { code, out, err }
    },
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  }
}
