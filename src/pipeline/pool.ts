import { Piscina } from 'piscina'
import type { Diagnostic } from '../contract/diagnostic.js'
import { batchOf, type Crew, type Load, type Take, type Tasks, throwIfStopped } from './crew.js'
import { type ReadingText, toReadingText } from './reading-text.js'
import { notRendered, type RenderedText } from './rendered-text.js'
import type { MadePart, PartTask, ReadTask, RenderTask } from './workshop.js'

/** What a pool of threads needs. */
export interface PoolSettings {
  /** The module each thread runs: its default export is an {@link Errand}'s doer. */
  readonly file: URL
  /** Handed to each thread when it starts: plain data. */
  readonly data: unknown
  readonly threads: number
  /** How much each thread makes before it looks what of it is in use, all copies counted, in MiB; the engine would say 48. */
  readonly young: number
  /** How long one task may take before its thread is stopped and the task given up, in milliseconds. */
  readonly patience: number
  /** Ends the work between two batches. */
  readonly signal?: AbortSignal | undefined
}

/** What is handed to a thread: a batch of one kind of task, and where to note which of them is under way. */
export type Errand = { readonly board: Int32Array } & (
  | { readonly kind: 'read'; readonly tasks: readonly ReadTask[] }
  | { readonly kind: 'render'; readonly tasks: readonly RenderTask[] }
  | { readonly kind: 'make'; readonly tasks: readonly PartTask[] }
)

/** How often the board is looked at, in milliseconds. */
const GLANCE = 100
/** Batches are at most so large, and at least so many for each thread. */
const LARGEST = 100
const EACH = 4

/** Hires threads. A task that takes too long, or takes its thread down, is given up and told of; the others go on. */
export function hirePool({ file, data, threads, young, patience, signal }: PoolSettings): Crew {
  const pool = new Piscina({
    filename: file.href,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: young },
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  const errand = async <Task, Result>(
    kind: Errand['kind'],
    tasks: readonly Task[],
    done: () => void,
    giveUp: (task: Task, why: Diagnostic) => Result,
  ): Promise<readonly Result[]> => {
    const board = new Int32Array(new SharedArrayBuffer(4))
    const stop = new AbortController()
    let seen = 0
    let since = Date.now()
    let late = false
    const glance = (): void => {
      const now = Atomics.load(board, 0)
      if (now !== seen) {
        // A task is done when the next one has begun.
        for (let at = Math.max(seen, 1); at < now; at++) done()
        seen = now
        since = Date.now()
      } else if (seen > 0 && Date.now() - since > patience) {
        late = true
        stop.abort()
      }
    }
    const watch = setInterval(glance, GLANCE)
    try {
      const results: readonly Result[] = await pool.run({ kind, tasks, board }, { signal: stop.signal })
      for (let at = Math.max(seen, 1); at <= tasks.length; at++) done()
      return results
    } catch (error) {
      const at = Math.max(0, Atomics.load(board, 0) - 1)
      const culprit = tasks[at]
      if (culprit === undefined) throw error
      const others = [...tasks.slice(0, at), ...tasks.slice(at + 1)]
      const results = others.length === 0 ? [] : await errand(kind, others, () => {}, giveUp)
      done()
      const lost = giveUp(culprit, late ? tooLong(patience) : broke(error))
      return [...results.slice(0, at), lost, ...results.slice(at)]
    } finally {
      clearInterval(watch)
    }
  }
  /** Batches that wait for a thread, in the order they came in, of whatever kind. */
  const waiting: (() => Promise<void>)[] = []
  let busy = 0
  const goOn = async (): Promise<void> => {
    if (busy >= threads) return
    busy++
    for (let next = waiting.shift(); next; next = waiting.shift()) await next()
    busy--
  }
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push(async () => {
        try {
          throwIfStopped(signal)
          resolve(await run())
        } catch (error) {
          reject(error)
        }
      })
      void goOn()
    })
  const work = async <Task, Result>(
    kind: Errand['kind'],
    tasks: Tasks<Task>,
    take: Take<Result>,
    done: () => void,
    giveUp: (task: Task, why: Diagnostic) => Result,
  ): Promise<void> => {
    const all = evenBatches(tasks, threads * EACH)
    await Promise.all(
      all.map(([from, to]) =>
        inTurn(async () => {
          const results = await errand(kind, batchOf(tasks, from, to), done, giveUp)
          for (const [at, result] of results.entries()) take(from + at, result)
        }),
      ),
    )
  }
  return {
    read: (tasks, take, done) =>
      work<ReadTask, ReadingText | undefined>('read', tasks, take, done, ({ path }, why) => {
        const diagnostics = [{ ...why, place: { path, line: 1, column: 1 } }]
        // No file has this digest, so that the next build tries again.
        return toReadingText({ dependencies: [[path, '']], outcome: { diagnostics } })
      }),
    render: (tasks, take, done) =>
      work<RenderTask, RenderedText>('render', tasks, take, done, ({ path }, why) =>
        notRendered([{ ...why, place: { path, line: 1, column: 1 } }]),
      ),
    make: (tasks, take, done) =>
      work<PartTask, MadePart>('make', tasks, take, done, ({ part }, why) => ({
        written: 0,
        diagnostics: [{ ...why, message: `«${part.path}»: ${why.message}` }],
      })),
    close: () => pool.destroy(),
  }
}

/**
 * So many tasks in batches of about one weight, in their order, none of more than {@link LARGEST}: from which place up to
 * which. There are at least so many, where there are enough tasks; some tasks go alone.
 */
function evenBatches(tasks: Tasks<unknown>, least: number): readonly (readonly [from: number, to: number])[] {
  const loadAt = (place: number): Load => tasks.loadAt?.(place) ?? USUAL
  let sum = 0
  for (let place = 0; place < tasks.length; place++) sum += loadAt(place).weight
  const most = sum / least
  const all: (readonly [from: number, to: number])[] = []
  let from = 0
  let load: Load = USUAL
  for (let place = 0; place < tasks.length; place++) {
    const own = loadAt(place)
    const others = place > from ? Math.min(own.others, load.others) : own.others
    if (place > from && (load.weight + own.weight > most || place - from > others)) {
      all.push([from, place])
      from = place
    }
    load = place === from ? own : { weight: load.weight + own.weight, others }
  }
  if (tasks.length > from) all.push([from, tasks.length])
  return all
}

const USUAL: Load = { weight: 1, others: LARGEST - 1 }

function tooLong(patience: number): Diagnostic {
  return {
    code: 'system/too-long',
    severity: 'error',
    message: `Given up after ${Math.round(patience / 1000)} s.`,
    hint: 'Look for what is unusual in the source; a reader or exporter of a plugin may hang on it.',
  }
}

function broke(error: unknown): Diagnostic {
  return {
    code: 'system/thread-lost',
    severity: 'error',
    message: `Its thread ended: ${error instanceof Error ? error.message : String(error)}.`,
    hint: 'The source may need more memory than there is, or a plugin ends the process.',
    cause: error,
  }
}
