import { expect, it } from 'vitest'
import type { Block } from '../../../src/record/node.js'
import { bareRecord, paragraph } from '../../record-sample.js'
import { layOut, textOf } from './layout-input.js'

it('sets a pull quote large, between the text around it', () => {
  const pull: Block = { type: 'blockquote', pull: true, children: [paragraph('Мы долго строили причал.')] }
  const { pages } = layOut(bareRecord({ body: [paragraph('До.'), pull, paragraph('После.')] }), {})
  const sizes = pages.flatMap(({ marks }) =>
    marks.flatMap(({ mark }) =>
      mark.kind === 'line' ? [[textOf(mark.line).trim(), mark.line.parts[0]?.run.style] as const] : [],
    ),
  )
  const size = (start: string) => sizes.find(([text]) => text.startsWith(start))?.[1]?.size ?? 0
  expect(size('Мы долго')).toBeGreaterThan(1.3 * size('До.'))
  expect(size('После.')).toBe(size('До.'))
})
