import type { Diagnostic, Report } from '../contract/diagnostic.js'
import type { DerivedPicture } from '../contract/picture.js'
import type { ArticleRecord } from '../record/article.js'
import type { Build } from './build.js'
import { cardSorts } from './cards.js'
import { cardsOfSort, type Issued, type PlannedPart, planKeyOf, planParts, renderWhole } from './collections.js'
import { allOf } from './crew.js'
import type { IssuedArticle } from './issue.js'
import type { ManifestEntry } from './manifest.js'
import type { Output } from './output.js'
import { loadOf, together } from './part-order.js'
import type { KeptEnd, LyingEnd } from './part-task.js'
import { type Placed, place, placeLarge } from './placing.js'
import type { ReadSources } from './reading.js'
import type { Registry } from './registry.js'
import type { KnownPart, KnownPlan, Memory } from './remembered.js'
import { attempt, hasError, type Outcome } from './tasks.js'
import type { MadePart, PartTask } from './workshop.js'

/** The collections' files. */
export interface Parts {
  /** What is remembered of each, by path. */
  readonly known: ReadonlyMap<string, KnownPart>
  readonly plans: ReadonlyMap<string, KnownPlan>
  /** How many were made now, and not found as an earlier build left them. */
  readonly made: number
}

/**
 * Records → front page, lists and feeds → output. Files whose part is as it was are left as they are; one that cannot be
 * made leaves the one of the earlier build in place.
 */
export async function makeCollections(
  build: Build,
  issued: readonly IssuedArticle[],
  { memory }: ReadSources,
  output: Output,
  report: Report,
  progress: (done: number, total: number) => void,
): Promise<Parts> {
  const { room, host } = build
  const { collectionExporters } = room.registry
  const known = new Map<string, KnownPart>()
  const plans = new Map<string, () => KnownPlan | undefined>()
  /** What each exporter's files had to say, in the order of its plan, whether they were made now or before. */
  const told = collectionExporters.map((): (readonly Diagnostic[])[] => [])
  const remade: { readonly wanted: readonly Wanted[]; readonly made: Promise<readonly MadePart[]> }[] = []
  const large: Wanted[] = []
  const drawings: (() => Promise<void>)[] = []
  let total = 0
  let done = 0
  progress(done, total)
  const byId = new Map<string, IssuedArticle>()
  for (const it of issued) byId.set(it.article.identity.id, it)
  for (const group of groupsOf(collectionExporters)) {
    const wanted: Wanted[] = []
    const cards = cardsOfSort(issued, sortOf(group, room.registry))
    for (const index of group) {
      const own = told[index] ?? []
      const tell = (diagnostics: readonly Diagnostic[]): void => void own.push(diagnostics)
      const { name } = collectionExporters[index]?.extension.format ?? {}
      const keyOfPlan = (): string => planKeyOf(index, issued, room, build.renderKey)
      const remembered = await recall(build, memory, output, String(index), keyOfPlan)
      if (remembered) {
        const { plan, parts } = remembered
        plans.set(String(index), () => plan)
        tell(plan.diagnostics)
        await list(output, { entries: plan.pictures, written: 0 }, tell)
        for (const [path, part] of parts) {
          tell(part.diagnostics)
          known.set(path, part)
          await list(output, { entries: [part.entry], written: 0 }, tell)
        }
        continue
      }
      const planned = await planParts(index, byId, cards, output, room, build.renderKey)
      tell(planned.diagnostics)
      if (!planned.value || hasError(planned)) {
        keepFormat(output, name)
        continue
      }
      const { pictures, parts } = planned.value
      let drawn: readonly ManifestEntry[] | undefined = []
      if (pictures.length > 0) {
        const where = own.length
        tell([])
        drawings.push(async () => {
          const placed = await drawAll(build, pictures, name ?? '', output)
          drawn = placed.value?.entries
          own[where] = placed.diagnostics
          if (placed.value) await list(output, placed.value, tell)
        })
      }
      if (parts.every(({ part }) => part.articles === undefined)) {
        plans.set(String(index), () => drawn && toKnownPlan(keyOfPlan(), parts, known, drawn, planned.diagnostics))
      }
      for (const planned of parts) {
        const { path } = planned.part
        const before = memory.parts.get(path)
        const isLying = before !== undefined && (await build.isThere(output, before.entry))
        if (isLying && !memory.isOther && before.key === (await planned.key())) {
          tell(before.diagnostics)
          known.set(path, before)
          await list(output, { entries: [before.entry], written: 0 }, tell)
        } else {
          const end = isLying && before.end ? { ...before.end, sha256: before.entry.sha256 } : undefined
          wanted.push({ planned, end, told: own, place: own.length })
          tell(NOTHING_TOLD)
        }
      }
    }
    if (wanted.length === 0) continue
    large.push(...wanted.filter(({ planned }) => planned.part.pieces))
    const inTurn = together(
      wanted.filter(({ planned }) => !planned.part.pieces),
      ({ planned }) => planned.part,
    )
    total += wanted.length
    progress(done, total)
    const crew = await build.crewFor(inTurn.length)
    const made = allOf(
      crew.make,
      {
        length: inTurn.length,
        at: (turn) => taskOf(inTurn[turn]),
        loadAt: (turn) => loadOf(inTurn[turn]?.planned.part),
      },
      () => progress(++done, total),
    )
    // It is waited for below; until then a fault of it is nobody's.
    made.catch(() => {})
    remade.push({ wanted: inTurn, made })
  }
  await build.settings.pause?.(issued.length)
  // While others make the rest, as all of one would have to be in memory several times to be handed to them.
  for (const wanted of large) {
    const made = await makeLarge(build, wanted.planned, output)
    remade.push({ wanted: [wanted], made: Promise.resolve([made]) })
    progress(++done, total)
  }
  for (const [index, { extension }] of collectionExporters.entries()) {
    if (extension.plan) continue
    const tell = (diagnostics: readonly Diagnostic[]): void => void told[index]?.push(diagnostics)
    const recordOf = ({ article, kept }: Issued): Promise<ArticleRecord> => build.recordOf(article, kept)
    const whole = await renderWhole(index, issued, output, room, { host, recordOf })
    tell(whole.diagnostics)
    if (whole.value && !hasError(whole)) await list(output, whole.value, tell)
    else keepFormat(output, extension.format.name)
  }
  for (const { wanted, made } of remade) {
    const results = await made
    for (const [at, { planned, told: own, place: where }] of wanted.entries()) {
      const { path } = planned.part
      const { entry, key = '', end, written = 0, diagnostics = [] } = results[at] ?? {}
      own[where] = diagnostics
      if (entry) {
        known.set(path, toKnownPart(planned, key, { ...entry, path }, diagnostics, end))
        await list(output, { entries: [entry], written }, (more) => void own.push(more))
      } else output.keep(path)
    }
  }
  // What makes pictures takes much memory: that of the threads is free by then.
  if (drawings.length > 0) await build.dismiss()
  for (const draw of drawings) await draw()
  for (const diagnostic of told.flat(2)) report(diagnostic)
  const kept = [...plans].flatMap(([name, planOf]) => {
    const plan = planOf()
    return plan ? [[name, plan] as const] : []
  })
  return { known, plans: new Map(kept), made: total }
}

/** Puts a file in place piece by piece. */
async function makeLarge({ host, room }: Build, planned: PlannedPart, output: Output): Promise<MadePart> {
  const { part, exporter } = planned
  const { value, diagnostics } = await attempt(undefined, () => {
    const format = room.registry.collectionExporters[exporter]?.extension.format.name ?? ''
    return placeLarge(host, output.folder, { ...part, format }, part.pieces ?? (() => []), output)
  })
  if (!value) return { written: 0, diagnostics }
  const { entry, digest, written } = value
  return { entry, key: planned.keyOf(digest), written, diagnostics }
}

/** Makes the pictures a collection wants and puts them in place; those of an earlier build stay where they cannot be made. */
async function drawAll(
  { host, room }: Build,
  pictures: readonly DerivedPicture[],
  format: string,
  output: Output,
): Promise<Outcome<Placed>> {
  const drawn = await attempt(undefined, async () =>
    place(host, output.folder, await room.pictures.ofCollection(pictures, format), output),
  )
  if (!drawn.value) for (const { path } of pictures) output.keep(path)
  return drawn
}

/**
 * The exporters that plan, those that share their cards together: what one article is made into is then made at once. Those
 * that are most come first, as they take longest: while their files are made the next are planned.
 */
function groupsOf(exporters: Registry['collectionExporters']): readonly (readonly number[])[] {
  const groups = new Map<unknown, number[]>()
  for (const [index, { extension }] of exporters.entries()) {
    if (!extension.plan) continue
    const group = groups.get(extension.plan.card)
    if (group) group.push(index)
    else groups.set(extension.plan.card, [index])
  }
  return [...groups.values()].sort((one, other) => other.length - one.length)
}

/** The sort of the cards a group of exporters shares. */
function sortOf([index = 0]: readonly number[], registry: Registry): number {
  const card = registry.collectionExporters[index]?.extension.plan?.card
  return card ? cardSorts(registry).indexOf(card) : -1
}

/** What is remembered of a plan; undefined where not all its files could be made. */
function toKnownPlan(
  key: string,
  planned: readonly PlannedPart[],
  known: ReadonlyMap<string, KnownPart>,
  pictures: readonly ManifestEntry[],
  diagnostics: readonly Diagnostic[],
): KnownPlan | undefined {
  const parts = planned.flatMap(({ part }) => {
    const made = known.get(part.path)
    return made ? [[part.path, made.key] as const] : []
  })
  return parts.length === planned.length ? { key, parts, pictures, diagnostics } : undefined
}

const NOTHING_TOLD: readonly Diagnostic[] = []

/** What is remembered of a file that was made. */
export function toKnownPart(
  { exporter, part }: Pick<PartTask, 'exporter' | 'part'>,
  key: string,
  entry: ManifestEntry,
  diagnostics: readonly Diagnostic[],
  end?: KeptEnd,
): KnownPart {
  return {
    key,
    entry,
    diagnostics: diagnostics.length > 0 ? diagnostics : NOTHING_TOLD,
    ...(part.articles ? { task: { exporter, part } } : {}),
    ...(end ? { end } : {}),
  }
}

/** A plan as an earlier build made it of the same cards, where every file of it still lies in the output. */
async function recall(build: Build, memory: Memory, output: Output, name: string, keyOfPlan: () => string) {
  const plan = memory.plans.get(name)
  if (!plan || plan.key !== keyOfPlan()) return undefined
  for (const entry of plan.pictures) if (!(await build.isThere(output, entry))) return undefined
  const parts: (readonly [string, KnownPart])[] = []
  for (const [path, partKey] of plan.parts) {
    const part = memory.parts.get(path)
    if (!part || part.key !== partKey || !(await build.isThere(output, part.entry))) return undefined
    parts.push([path, part])
  }
  return { plan, parts }
}

/** A file to make now. */
interface Wanted {
  readonly planned: PlannedPart
  /** The end of the file that lies in its place, where that may last. */
  readonly end: LyingEnd | undefined
  /** What its exporter's files had to say, and where its own stands among that. */
  readonly told: (readonly Diagnostic[])[]
  readonly place: number
}

function taskOf(wanted: Wanted | undefined): PartTask | undefined {
  return wanted && { ...wanted.planned.task(), ...(wanted.end ? { end: wanted.end } : {}) }
}

/** Lists files; two that want one place are told of, and the first stays. */
async function list(
  output: Output,
  { entries, written }: Placed,
  tell: (diagnostics: readonly Diagnostic[]) => void,
): Promise<void> {
  const { diagnostics } = await attempt(undefined, () => output.list(entries, written))
  if (diagnostics.length > 0) tell(diagnostics)
}

/** Leaves an earlier build's files of a format, those of no single record, as they are. */
function keepFormat(output: Output, format: string | undefined): void {
  for (const entry of output.before.values()) {
    if (entry.format === format && entry.record === undefined) output.keep(entry.path)
  }
}
