/** A task that is done but for files on their way to their places. */
export interface Begun<Result> {
  readonly result: Promise<Result>
}

/** So many files may be on their way while others are made. */
const UNDERWAY = 64

/**
 * Works on one task at a time, and begins the next while the files of up to `most` are on their way; `started` is called
 * before each. The results keep the order of the tasks. Throws what the first of them throws.
 */
export async function inTurn<Task, Result>(
  tasks: readonly Task[],
  started: (at: number) => void,
  work: (task: Task) => Promise<Begun<Result>>,
  most = UNDERWAY,
): Promise<readonly Result[]> {
  const results: Promise<Result>[] = []
  for (const [at, task] of tasks.entries()) {
    started(at)
    const { result } = await work(task)
    // What fails is told of in its turn, below.
    result.catch(() => {})
    results.push(result)
    await results[at - most + 1]
  }
  return Promise.all(results)
}
