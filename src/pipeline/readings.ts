import type { Diagnostic } from '../contract/diagnostic.js'
import type { Brief } from './brief.js'
import { byCodeUnits } from './host.js'
import type { Pile } from './pile.js'
import { headIn, keptIn, keptTextIn, type ReadingText } from './reading-text.js'
import { type Outcome, withoutCauses } from './tasks.js'
import { type BriefHead, WaitingBrief, type WaitingRoom } from './waiting-brief.js'
import type { Dependency, Kept, Reading } from './workshop.js'

/** What came of all sources, by their places. Of those read in this build most waits on a pile, and is made anew when it is asked for. */
export interface Readings {
  readonly length: number
  /** What came of a source as an earlier build left it; undefined of one that was read in this. */
  remembered(place: number): Reading | undefined
  dependenciesAt(place: number): readonly Dependency[]
  keptAt(place: number): Kept | undefined
  /** All that came of a source, as JSON. */
  textAt(place: number): string
  /** What settling needs of each. */
  outcomes(): readonly Outcome<Brief>[]
  /** False of a source nothing came of. */
  isRead(place: number): boolean
  /** True where a record is kept of it. */
  isKept(place: number): boolean
  /** Compares by where their records lie. */
  bySlots(one: number, other: number): number
  /** The packs their records lie in. */
  packs(): ReadonlySet<string>
}

/** Readings that are filled in. */
export interface OpenReadings extends Readings {
  /** Takes what came of a source just read. */
  put(place: number, reading: ReadingText): void
  /** Takes what an earlier build left of a source, which is in memory. */
  remember(place: number, reading: Reading): void
}

/** How many heads are held on to. */
const LATELY = 256

const NOTHING_READ: Reading = { dependencies: [], outcome: { diagnostics: [] } }

/** Readings of sources, none of them there yet. */
export function createReadings(paths: readonly string[], pile: Pile): OpenReadings {
  /** What is in memory, or the number of what waits. */
  const all: (Reading | number | undefined)[] = new Array(paths.length).fill(undefined)
  const briefs: (Brief | undefined)[] = new Array(paths.length).fill(undefined)
  /** What was told of the few of which anything was; causes of errors are for the moment, and wait nowhere. */
  const told = new Map<number, readonly Diagnostic[]>()
  const packs = new Map<string, string>()
  const packOf: (string | undefined)[] = new Array(paths.length).fill(undefined)
  const startOf = new Float64Array(paths.length)
  /**
   * Of what waits two texts: dependencies, brief and diagnostics, each in a line of its own; behind it the head of the
   * brief and where the record is kept.
   */
  const linesOf = (number: number): readonly string[] => pile.get(number).split('\n')
  const noteSlot = (place: number, slot: Kept['slot'] | undefined): void => {
    if (!slot) return
    const { pack, at: start } = slot
    const name = packs.get(pack) ?? pack
    packs.set(pack, name)
    packOf[place] = name
    startOf[place] = start
  }
  /** Neighbours ask for one head several times. */
  const lately: ({ readonly place: number; readonly head: BriefHead } | undefined)[] = new Array(LATELY).fill(undefined)
  const numberAt = (place: number): number => Number(all[place])
  const room: WaitingRoom = {
    headAt: (place) => {
      const known = lately[place % LATELY]
      if (known?.place === place) return known.head
      const head = headIn(pile.get(numberAt(place) + 1))
      lately[place % LATELY] = { place, head }
      return head
    },
    wholeAt: (place) => JSON.parse(linesOf(numberAt(place))[1] ?? '') as Brief,
  }
  const remembered = (place: number): Reading | undefined => {
    const it = all[place]
    return typeof it === 'number' ? undefined : it
  }
  return {
    length: paths.length,
    remembered,
    dependenciesAt: (place) => {
      const it = all[place]
      return typeof it === 'number' ? JSON.parse(linesOf(it)[0] ?? '') : (it?.dependencies ?? [])
    },
    keptAt: (place) => {
      const it = all[place]
      if (typeof it !== 'number') return it?.kept
      return keptIn(pile.get(it + 1))
    },
    textAt: (place) => {
      const it = all[place] ?? NOTHING_READ
      if (typeof it !== 'number') return JSON.stringify({ ...it, outcome: withoutCauses(it.outcome) })
      const [dependencies, brief = '', diagnostics] = linesOf(it)
      const kept = keptTextIn(pile.get(it + 1))
      const value = brief === '' ? '' : `"value":${brief},`
      const outcome = `{${value}"diagnostics":${diagnostics}}`
      return `{"dependencies":${dependencies},"outcome":${outcome}${kept === '' ? '' : `,"kept":${kept}`}}`
    },
    outcomes: () =>
      briefs.map((value, place) => {
        const diagnostics = told.get(place) ?? NOTHING_READ.outcome.diagnostics
        return value ? { value, diagnostics } : { diagnostics }
      }),
    isRead: (place) => all[place] !== undefined,
    isKept: (place) => packOf[place] !== undefined,
    bySlots: (one, other) =>
      byCodeUnits(packOf[one] ?? '', packOf[other] ?? '') || (startOf[one] ?? 0) - (startOf[other] ?? 0),
    packs: () => new Set(packs.keys()),
    put: (place, { lines, head, lasting, slot, diagnostics }) => {
      all[place] = pile.put(lines)
      pile.put(head)
      if (lasting) briefs[place] = new WaitingBrief(paths[place] ?? '', lasting, room, place)
      if (diagnostics.length > 0) told.set(place, diagnostics)
      noteSlot(place, slot)
    },
    remember: (place, reading) => {
      all[place] = reading
      briefs[place] = reading.outcome.value
      if (reading.outcome.diagnostics.length > 0) told.set(place, reading.outcome.diagnostics)
      noteSlot(place, reading.kept?.slot)
    },
  }
}
