import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** A module of ours as the rules see it: where it stands, what it says, which of our modules it imports. */
interface Module {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = readModules(join(root, 'src'))

/** What each room may import besides itself and the rooms below it in this list. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  record: [],
  contract: ['record'],
  markup: ['record', 'contract'],
  readers: ['record', 'contract'],
  normalize: ['record', 'contract'],
  exporters: ['record', 'contract', 'markup'],
  testing: ['record', 'contract'],
  pipeline: ['record', 'contract', 'normalize', 'readers/front-matter'],
  'builtins.ts': ['contract', 'readers', 'exporters'],
  'config.ts': ['record', 'contract', 'pipeline', 'builtins.ts'],
  cli: ['record', 'contract', 'markup', 'readers', 'normalize', 'exporters', 'pipeline', 'builtins.ts', 'config.ts'],
  'index.ts': ['record', 'contract', 'markup', 'readers', 'exporters', 'pipeline', 'builtins.ts', 'config.ts'],
}

describe('the house', () => {
  it('is read', () => {
    expect(modules.length).toBeGreaterThan(30)
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(60)
  })

  it('imports downwards only', () => expect(modules.flatMap(upwardImports)).toEqual([]))

  it('keeps sibling readers and exporters apart', () => expect(modules.flatMap(siblingImports)).toEqual([]))

  it('has no import cycles', () => expect(findCycle(modules)).toBeUndefined())

  it('keeps clock, files, environment, console and chance in pipeline and cli', () => {
    expect(modules.flatMap(impurities)).toEqual([])
  })

  it('names its files in kebab case and keeps no drawers', () => {
    const names = modules.map(({ path }) => path.split('/').at(-1) ?? '')
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name))).toEqual([])
    expect(modules.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|types|misc)(?:\.ts|\/)/.test(path))).toEqual([])
  })

  it('keeps every file under 300 lines', () => {
    expect(modules.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([])
  })

  it('notices what breaks the rules', () => {
    const bad: Module = { path: 'record/article.ts', text: 'const at = Date.now()', imports: ['pipeline/host.ts'] }
    expect(upwardImports(bad)).toHaveLength(1)
    expect(impurities(bad)).toHaveLength(1)
    expect(siblingImports({ path: 'exporters/pdf/a.ts', text: '', imports: ['exporters/html/b.ts'] })).toHaveLength(1)
    const cycle = [
      { path: 'a.ts', text: '', imports: ['b.ts'] },
      { path: 'b.ts', text: '', imports: ['a.ts'] },
    ]
    expect(findCycle(cycle)).toEqual(['a.ts', 'b.ts', 'a.ts'])
  })
})

function readModules(folder: string): readonly Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(
        (match) => match[1] ?? '',
      )
      return {
        path,
        text,
        imports: specifiers.map((it) => posix.join(posix.dirname(path), it).replace(/\.js$/, '.ts')),
      }
    })
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function upwardImports({ path, imports }: Module): readonly string[] {
  const allowed = ALLOWED[roomOf(path)] ?? []
  return imports
    .filter((target) => roomOf(target) !== roomOf(path))
    .filter((target) => !allowed.some((room) => target === room || target.startsWith(`${room}/`)))
    .map((target) => `${path} imports ${target}`)
}

/** `readers/text/…` may import `readers/…​.ts` and the front matter all readers share, but no other reader. */
function siblingImports({ path, imports }: Module): readonly string[] {
  const [room, wing] = path.split('/')
  if ((room !== 'readers' && room !== 'exporters') || path.split('/').length < 3) return []
  return imports
    .filter((target) => {
      const [targetRoom, targetWing] = target.split('/')
      const shared = target.split('/').length < 3 || targetWing === 'front-matter'
      return targetRoom === room && targetWing !== wing && !shared
    })
    .map((target) => `${path} imports ${target}`)
}

const IMPURE =
  /node:(?:fs|child_process|http|https|net|os|worker_threads)\b|\bprocess\.|\bconsole\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\.localeCompare\([^,)]*\)|toLocale(?:Date|Time)?String\(\)/

/** Files that read resources of the package itself: fonts and stylesheets, the same on every machine. */
const RESOURCE_FILES: readonly string[] = [
  'exporters/html/fonts.ts',
  'exporters/pdf/fonts/font-files.ts',
  'readers/text/weights.ts',
]

function impurities({ path, text }: Module): readonly string[] {
  if (['pipeline', 'cli'].includes(roomOf(path)) || RESOURCE_FILES.includes(path)) return []
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
    .flatMap((line) => (IMPURE.test(line) ? [`${path}: ${line.trim()}`] : []))
}

function findCycle(all: readonly Module[]): readonly string[] | undefined {
  const byPath = new Map(all.map((module) => [module.path, module]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const { path } of all) {
    const cycle = visit(path, [])
    if (cycle) return cycle
  }
  return undefined
}
