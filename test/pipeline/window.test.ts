import { expect, it } from 'vitest'
import type { Brief } from '../../src/pipeline/brief.js'
import { windowAround } from '../../src/pipeline/snapshot.js'
import { toEpoch } from '../../src/record/time.js'
import { sampleMoment } from '../record-sample.js'

it('a build holds until something is published, expires, or ceases to be recent to an exporter', () => {
  const published = sampleMoment('2024-06-03T10:00')
  const at = toEpoch(published)
  const briefs = [{ published } as Brief]
  expect(windowAround(at + 5, briefs)).toEqual({ from: at, until: null })
  expect(windowAround(at - 5, briefs, [100])).toEqual({ from: null, until: at })
  expect(windowAround(at + 100, briefs, [100])).toEqual({ from: at, until: at + 101 })
  expect(windowAround(at + 101, briefs, [100])).toEqual({ from: at + 101, until: null })
})
