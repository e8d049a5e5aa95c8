import { createFace, type Face } from './face.js'
import { BUILT_IN, type Role, readFont, SYMBOLS } from './font-files.js'
import type { ShapeComplex } from './shaper.js'

/** A stretch of text and the face that has all of it; without a face where none has. */
export interface Stretch {
  readonly text: string
  readonly face: Face | undefined
}

/** The faces of a document by role, each with its fallbacks. */
export interface FontSet {
  /** The first face of a role. */
  face(role: Role): Face
  /** Text (without spaces) cut where the face must change, each stretch in the first face of the chain that has it. */
  cover(text: string, role: Role): readonly Stretch[]
}

/** Invisible by definition: dropped where a face has no glyph for them. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
const MARK = /^[\p{M}\u200c\u200d]$/u

/** Faces and sets of them are pure functions of their files, so one process makes each but once. */
const faces = new Map<string, Face>()
const sets = new Map<string, FontSet>()

/** The chains of built-in faces and, between text faces and symbols, those the user names, as far as they can be used. */
export function loadFontSet(
  userFonts: readonly string[],
  shapeComplex: ShapeComplex,
  unusable: (name: string, error: unknown) => void,
): FontSet {
  const open = (specifier: string): Face => {
    let face = faces.get(specifier)
    if (!face) {
      face = createFace(specifier, readFont(specifier), shapeComplex)
      faces.set(specifier, face)
    }
    return face
  }
  const usable = userFonts.filter((name) => {
    try {
      open(name)
      return true
    } catch (error) {
      unusable(name, error)
      return false
    }
  })
  const key = usable.join('\n')
  const known = sets.get(key)
  if (known) return known
  const chains = new Map<Role, readonly string[]>()
  for (const [role, files] of Object.entries(BUILT_IN) as [Role, readonly string[]][])
    chains.set(role, [...files, ...usable, SYMBOLS])
  const chainOf = (role: Role) => chains.get(role) ?? []
  const set = createFontSet(chainOf, open)
  sets.set(key, set)
  return set
}

/** A font set over chains of names and a way to open them; fallbacks are opened when first needed. */
export function createFontSet(chainOf: (role: Role) => readonly string[], open: (name: string) => Face): FontSet {
  const first = (role: Role): Face => {
    const name = chainOf(role)[0]
    if (name === undefined) throw new Error(`no face for ${role}`)
    return open(name)
  }
  const covering = (codePoint: number, role: Role): Face | undefined => {
    for (const name of chainOf(role)) {
      const face = open(name)
      if (face.has(codePoint)) return face
    }
    return undefined
  }
  return {
    face: first,
    cover: (text, role) => {
      const preferred = first(role)
      let whole = true
      for (const character of text) {
        if (preferred.has(character.codePointAt(0) ?? 0)) continue
        whole = false
        break
      }
      if (whole) return [{ text, face: preferred }]
      const stretches: { text: string; face: Face | undefined }[] = []
      for (const cluster of clusters(text)) {
        const composed = cluster.normalize('NFC')
        const face = [...composed].reduce<Face | undefined | null>((found, character) => {
          const codePoint = character.codePointAt(0) ?? 0
          if (found === undefined) return undefined
          if (found !== null && (found.has(codePoint) || IGNORABLE.test(character))) return found
          return covering(codePoint, role)
        }, null)
        const shown = face
          ? [...cluster].filter((it) => !IGNORABLE.test(it) || face.has(it.codePointAt(0) ?? 0)).join('')
          : cluster
        const last = stretches.at(-1)
        if (last && last.face === (face ?? undefined)) last.text += shown
        else stretches.push({ text: shown, face: face ?? undefined })
      }
      return stretches
    },
  }
}

/** Letters with the marks that belong to them; what is invisible and stands alone is left out. */
function clusters(text: string): string[] {
  const found: string[] = []
  for (const character of text) {
    const last = found.length - 1
    if (MARK.test(character) && last >= 0) found[last] += character
    else if (!IGNORABLE.test(character)) found.push(character)
  }
  return found
}
