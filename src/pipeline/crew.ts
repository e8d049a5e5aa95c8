import { Fatal } from '../contract/diagnostic.js'
import type { ReadingText } from './reading-text.js'
import type { RenderedText } from './rendered-text.js'
import type { MadePart, PartTask, ReadTask, RenderTask, Workshop } from './workshop.js'

/** Tasks, each made when its turn comes: lists of many need not be in memory at once. */
export interface Tasks<Task> {
  readonly length: number
  at(place: number): Task | undefined
  /** How much work a task is, where that can be told without making it: see {@link Load}. */
  loadAt?(place: number): Load
}

/** How much work a task is. */
export interface Load {
  /** An article or a page of a list is 1. */
  readonly weight: number
  /** With how many others it goes at most, where what goes with it is much. */
  readonly others: number
}

/** Takes what came of the task at a place. Places come in any order. */
export type Take<Result> = (place: number, result: Result) => void

/** Does tasks of one kind: hands over what came of each, then says that it is done. */
export type Work<Task, Result> = (tasks: Tasks<Task>, take: Take<Result>, done: () => void) => Promise<void>

/** Who does the work of a build: in one thread or in several, with the same results. */
export interface Crew {
  readonly read: Work<ReadTask, ReadingText | undefined>
  readonly render: Work<RenderTask, RenderedText>
  readonly make: Work<PartTask, MadePart>
  /** Sends everybody home. */
  close(): Promise<void>
}

/** What came of a few tasks, in their order. */
export async function allOf<Task, Result>(
  work: Work<Task, Result>,
  tasks: Tasks<Task>,
  done: () => void,
): Promise<readonly Result[]> {
  const results: Result[] = new Array(tasks.length)
  await work(
    tasks,
    (place, result) => {
      results[place] = result
    },
    done,
  )
  return results
}

/** A crew of one, in this thread: for few articles, and for hosts no other thread can reach. */
export function soloCrew(workshop: Workshop, signal?: AbortSignal): Crew {
  const batchwise =
    <Task, Result>(
      work: (tasks: readonly Task[], started: (at: number) => void) => Promise<readonly Result[]>,
    ): Work<Task, Result> =>
    async (tasks, take, done) => {
      for (let from = 0; from < tasks.length; from += BATCH) {
        // What came in meanwhile, such as files fetched ahead or a wish to stop, is seen between two batches.
        await new Promise((resolve) => setImmediate(resolve))
        throwIfStopped(signal)
        const batch = batchOf(tasks, from, Math.min(tasks.length, from + BATCH))
        const results = await work(batch, (at) => at > 0 && done())
        for (const [at, result] of results.entries()) take(from + at, result)
        done()
      }
    }
  return {
    read: batchwise(workshop.read),
    render: batchwise(workshop.render),
    make: batchwise(workshop.make),
    close: async () => {},
  }
}

/** The tasks from one place up to another. */
export function batchOf<Task>(tasks: Tasks<Task>, from: number, to: number): readonly Task[] {
  return Array.from({ length: to - from }, (_, at) => tasks.at(from + at) as Task)
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
