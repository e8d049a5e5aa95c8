/** A task that is done but for files on their way to their places. */
export interface Begun<Result> {
  readonly result: Promise<Result>
  /** How many bytes it keeps in memory until then. */
  readonly bytes?: number
}

/** So many files may be on their way while others are made, and so many bytes. */
const UNDERWAY = 64
const ROOM = 1 << 23

/**
 * Works on one task at a time, and begins the next while the files of less than `most` are on their way; `started` is called
 * before each. The results keep the order of the tasks. Throws what the first of them throws.
 */
export async function inTurn<Task, Result>(
  tasks: readonly Task[],
  started: (at: number) => void,
  work: (task: Task) => Promise<Begun<Result>>,
  most = UNDERWAY,
): Promise<readonly Result[]> {
  const results: Promise<Result>[] = []
  const sizes: number[] = []
  let underway = 0
  let oldest = 0
  for (const [at, task] of tasks.entries()) {
    started(at)
    const { result, bytes = 0 } = await work(task)
    // What fails is told of in its turn, below.
    result.catch(() => {})
    results.push(result)
    sizes.push(bytes)
    underway += bytes
    while (oldest <= at && (at + 1 - oldest >= most || underway > ROOM)) {
      await results[oldest]
      underway -= sizes[oldest++] ?? 0
    }
  }
  return Promise.all(results)
}
