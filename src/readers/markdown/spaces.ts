import type { Inline } from '../../record/node.js'

/** White space that is more than single spaces. */
const UNSETTLED = /[\t\n]| {2}/
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Settles the white space of a finished run: a line end in the source is a space (nothing between Chinese or Japanese
 * characters), several spaces are one, and none stand at the run's ends or around a hard break. No-break spaces stay.
 */
export function settleSpaces(run: readonly Inline[]): readonly Inline[] {
  const [only] = run
  // A paragraph without marks is one text.
  if (run.length === 1 && only?.type === 'text') {
    const value = collapseText(only.value)
    if (value !== '' && value === only.value && value.trim().length === value.length) return run
    const trimmed = isBlank({ type: 'text', value }) ? '' : value.replace(/^[ \t]+/, '').replace(/[ \t]$/, '')
    return trimmed === '' ? [] : [{ type: 'text', value: trimmed }]
  }
  if (isSettled(run) && hasCleanEnd(run.at(0), 'start') && hasCleanEnd(run.at(-1), 'end')) return run
  const settled = run.map(collapse)
  const first = settled.findIndex((inline) => !isBlank(inline))
  const last = settled.findLastIndex((inline) => !isBlank(inline))
  return settled
    .slice(first < 0 ? settled.length : first, last + 1)
    .flatMap((inline, index, all): readonly Inline[] => {
      const before = all[index - 1]
      const after = all[index + 1]
      let trimmed = inline
      if (before === undefined || before.type === 'break') trimmed = trimSide(trimmed, 'start')
      if (after === undefined || after.type === 'break') trimmed = trimSide(trimmed, 'end')
      return trimmed.type === 'text' && trimmed.value === '' ? [] : [trimmed]
    })
}

/** True where there is no break and no white space to collapse; what stands at the ends is not looked at. */
function isSettled(run: readonly Inline[]): boolean {
  for (const inline of run) {
    if (inline.type === 'text' ? inline.value === '' || UNSETTLED.test(inline.value) : inline.type === 'break')
      return false
    if ('children' in inline && !isSettled(inline.children)) return false
  }
  return true
}

/** True where a run that begins, or ends, with this has nothing to trim there. */
function hasCleanEnd(inline: Inline | undefined, side: 'start' | 'end'): boolean {
  if (inline === undefined) return false
  if (inline.type === 'text') {
    const { value } = inline
    return (side === 'start' ? value.trimStart() : value.trimEnd()).length === value.length
  }
  return !('children' in inline) || hasCleanEnd(inline.children.at(side === 'start' ? 0 : -1), side)
}

function isBlank(inline: Inline): boolean {
  return (
    inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '' && !/\u00a0/.test(inline.value))
  )
}

function collapse(inline: Inline): Inline {
  if (inline.type === 'text') return { type: 'text', value: collapseText(inline.value) }
  return 'children' in inline ? { ...inline, children: inline.children.map(collapse) } : inline
}

function collapseText(value: string): string {
  if (!UNSETTLED.test(value)) return value
  return value.replace(/[ \t\n]+/g, (space, index: number) => {
    if (!space.includes('\n')) return ' '
    const before = value[index - 1]
    const after = value[index + space.length]
    return before !== undefined && after !== undefined && WIDE.test(before) && WIDE.test(after) ? '' : ' '
  })
}

function trimSide(inline: Inline, side: 'start' | 'end'): Inline {
  if (inline.type === 'text') {
    return { type: 'text', value: inline.value.replace(side === 'start' ? /^[ \t]+/ : /[ \t]$/, '') }
  }
  if (!('children' in inline) || inline.children.length === 0) return inline
  const at = side === 'start' ? 0 : inline.children.length - 1
  // The index lies within the children, of which there is at least one.
  const children = inline.children.map((child, index) => (index === at ? trimSide(child, side) : child))
  return { ...inline, children } as Inline
}
