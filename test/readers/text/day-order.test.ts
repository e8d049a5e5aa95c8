import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { readSample } from './read-sample.js'

const PORTUGUESE = [
  'A biblioteca municipal de Vila Serena reabriu as portas com fila na calçada e café de cortesia para os vizinhos.',
  'A reforma custou quatro milhões, atrasou cinco vezes e deu ao prédio uma rampa, um elevador e um telhado novo.',
  'Os empréstimos voltam a funcionar na segunda-feira, e o acervo passa de trinta mil volumes doados pelos moradores.',
]
const ENGLISH = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who declined to say which song it was in the end.',
  'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
]
const page = (headline: string, date: string, body: readonly string[], after = '') =>
  [headline, date, '', ...body, '', after].join('\n')

describe('the order of day and month', () => {
  it.each([
    ['02/05/2024 06h00', '2024-05-02T06:00'],
    ['02-05-2024', '2024-05-02'],
    ['31/05/2024', '2024-05-31'],
  ])('is that of all languages but one in %s of another', async (date, value) => {
    const { fields } = await readSample(page('Biblioteca de bairro reabre após sete anos de obras', date, PORTUGUESE))
    expect(fields.published?.value).toBe(value)
  })

  it('is unknown in English, where both are usual, and such a date is left out', async () => {
    const told: Diagnostic[] = []
    const text = page('Harbour crane stands straight again', '02/05/2024', ENGLISH, 'Ferry sinks\n4 March 2023')
    const { fields } = await readSample(text, (it) => told.push(it))
    expect(fields.published).toBeUndefined()
    expect(told).toMatchObject([{ code: 'text/date-left-out', severity: 'info', place: { line: 2 } }])
    expect(told[0]?.message).toContain('02/05/2024')
  })

  it.each([
    ['31/12/2023', '2024-05-02'],
    ['12/31/2023', '2024-02-05'],
  ])('is in English that of another date of the page, %s', async (other, value) => {
    const text = page(
      'Harbour crane stands straight again',
      '02/05/2024',
      ENGLISH,
      `Ferry sinks at its berth\n${other}`,
    )
    expect((await readSample(text)).fields.published?.value).toBe(value)
  })

  it('is unknown on a page that has both', async () => {
    const others = 'Ferry sinks at its berth\n12/31/2023\nFerry raised again\n31/12/2023'
    const text = page('Harbour crane stands straight again', '02/05/2024', ENGLISH, others)
    expect((await readSample(text)).fields.published).toBeUndefined()
  })
})
