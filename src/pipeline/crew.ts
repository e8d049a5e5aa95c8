import { Fatal } from '../contract/diagnostic.js'
import type { MadePart, PartTask, Reading, ReadTask, Rendered, RenderTask, Workshop } from './workshop.js'

/** Who does the work of a build: in one thread or in several, with the same results in the order of the tasks. */
export interface Crew {
  read(tasks: readonly ReadTask[], done: () => void): Promise<readonly (Reading | undefined)[]>
  render(tasks: readonly RenderTask[], done: () => void): Promise<readonly Rendered[]>
  make(tasks: readonly PartTask[], done: () => void): Promise<readonly MadePart[]>
  /** Sends everybody home. */
  close(): Promise<void>
}

/** A crew of one, in this thread: for few articles, and for hosts no other thread can reach. */
export function soloCrew(workshop: Workshop, signal?: AbortSignal): Crew {
  const batchwise =
    <Task, Result>(work: (tasks: readonly Task[], started: (at: number) => void) => Promise<readonly Result[]>) =>
    async (tasks: readonly Task[], done: () => void): Promise<readonly Result[]> => {
      const results: Result[] = []
      for (const batch of batches(tasks)) {
        // What came in meanwhile, such as files fetched ahead or a wish to stop, is seen between two batches.
        await new Promise((resolve) => setImmediate(resolve))
        throwIfStopped(signal)
        results.push(...(await work(batch, (at) => at > 0 && done())))
        done()
      }
      return results
    }
  return {
    read: batchwise(workshop.read),
    render: batchwise(workshop.render),
    make: batchwise(workshop.make),
    close: async () => {},
  }
}

/** Throws `Fatal` once somebody has asked for the end: what is written by then is whole. */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return
  throw new Fatal({
    code: 'build/stopped',
    severity: 'error',
    message: 'Stopped. Every file written so far is whole, and none is missing that was there before.',
    hint: 'Build again to go on from here.',
  })
}

/** How many tasks go together: enough that little crosses between threads, few enough that the last batch is short. */
const BATCH = 100

/** Tasks in batches, in their order. */
export function batches<Task>(tasks: readonly Task[], size = BATCH): readonly (readonly Task[])[] {
  return Array.from({ length: Math.ceil(tasks.length / size) }, (_, at) => tasks.slice(at * size, (at + 1) * size))
}
