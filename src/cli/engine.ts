import { setFlagsFromString } from 'node:v8'

/** How much bytecode a function runs before it is compiled anew with care, in bytes: Node 20 would say 132 KB. */
const BUDGET = 600_000

/** How much a heap grows above what lives in it before the engine looks for garbage, in per cent; else up to four times. */
const GROWTH = 40

/** Half of what a thread's young generation holds besides its survivors, in MiB: it need not grow to it. */
const YOUNG = 8

/**
 * Has the engine compile with care only what proves hot, in threads still to be started too. A build calls each of
 * thousands of functions some thousand times, in every thread, and compiling them takes longer than it saves: of the CPU
 * time of 2,000 articles a tenth with one thread, a sixth with two; so the sooner the better. Where little is to be done it
 * costs more than it saves: the code of Node's own modules waits compiled, but not for an engine told otherwise. For the
 * engine this was measured on.
 */
export function tuneEngine(): void {
  tune(`--interrupt-budget=${BUDGET}`)
  tune(`--min-semi-space-size=${YOUNG}`)
}

/** The same where very many articles are: what lives is then so much that a little of it is enough room for garbage. */
const GROWTH_OF_MUCH = 8
const VERY_MANY = 20_000

/**
 * Has heaps stay small where a build goes over many articles: most of what it makes is garbage soon, and with memory to
 * spare the engine would let a fifth more of it lie. Where few are looked at, looking for garbage would cost an eighth.
 */
export function keepHeapsSmall(articles: number): void {
  tune(`--heap-growing-percent=${articles > VERY_MANY ? GROWTH_OF_MUCH : GROWTH}`)
}

/** Of each thread, in MiB; of very many articles half as much saves a fourteenth of the memory, for 2 % more time. */
const YOUNG_OF_THREAD = 24
const YOUNG_OF_MUCH = 12

/** How large the young generation of a thread may grow that works on so many articles with others, in MiB. */
export function youngFor(articles: number): number {
  return articles > VERY_MANY ? YOUNG_OF_MUCH : YOUNG_OF_THREAD
}

/**
 * Has no young generation grow any more, where others do the work: what this thread makes meanwhile is there to stay, and
 * 24 MB of room for garbage stay unused. Each thread that starts undoes it.
 */
export function keepYoungSmall(): void {
  tune('--semi-space-growth-factor=1')
}

/**
 * Has each thread look for its young garbage by itself, those still to be started too. The engine would hand it round among
 * helpers; where every core is at work already, they are waited for, and what they keep lies scattered.
 */
export function keepYoungApart(): void {
  tune('--no-parallel-scavenge')
}

/**
 * Has this thread give back what it used up in a phase of a build over very many articles, and the room of its young
 * generation: so much lives then that the 30 MB are missed. The engine does it for those alone who look into it.
 */
export async function giveBack(articles: number): Promise<void> {
  if (articles <= VERY_MANY) return
  // An engine built without it keeps what it has.
  const inspector = await import('node:inspector').catch(() => undefined)
  if (!inspector) return
  const session = new inspector.Session()
  session.connect()
  await new Promise((resolve) => session.post('HeapProfiler.collectGarbage', resolve))
  session.disconnect()
}

function tune(flag: string): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString(flag)
}
