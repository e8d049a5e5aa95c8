import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/cli/diagnostics.js'
import { createWorkplace } from './workplace.js'

const HOSTILE = {
  code: 'test/hostile',
  severity: 'error',
  message: 'A\u001b[31m message\u202e',
  hint: 'A\u009b hint\r\nof two lines',
  place: { path: 'a\u001b]0;b\u0007\u009b.md', line: 1, column: 2 },
} as const

describe('a diagnostic', () => {
  it('gives a terminal no character it would obey', () => {
    const shown = formatDiagnostic(HOSTILE, 'text', false, () => ['x\u001b[2Jy\u2066'])
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/)
    expect(shown.split('\n')).toHaveLength(4)
    const json = formatDiagnostic(HOSTILE, 'json', false)
    expect(json.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
    expect(JSON.parse(json)).toEqual(HOSTILE)
  })

  it('cannot become a second annotation', () => {
    const shown = formatDiagnostic({ ...HOSTILE, message: 'x\n::error::y' }, 'github', false)
    expect(shown.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a command', () => {
  let place: ReturnType<typeof createWorkplace>
  beforeEach(() => {
    place = createWorkplace()
  })
  afterEach(() => place.cleanUp())

  it('tells the first warnings of a kind, every error, and of the others their number', async () => {
    for (let at = 10; at < 35; at++) {
      place.write(`input/${at}.md`, `---\nheadline: A ${at}\npublished: 2090-01-01\n---\n\nText.\n`)
      place.write(`input/bad-${at}.md`, '---\npublished: never\n---\n\nText.\n')
    }
    const { err } = await place.galley('check')
    expect(err.match(/warning record\/published-in-future Dated/g)).toHaveLength(20)
    expect(err).toContain('And 5 more of this kind.')
    expect(err.match(/error front-matter\/invalid-date/g)).toHaveLength(25)
    const strict = await place.galley('check', '--strict')
    expect(strict.err.match(/warning record\/published-in-future Dated/g)).toHaveLength(25)
    const all = await place.galley('check', '--diagnostics', 'json')
    expect(all.out.match(/published-in-future/g)).toHaveLength(25)
  })

  it('explains a headline without turning the line round', async () => {
    place.write('input/a.md', '# A\u202eB\n\nText\u2066 of it.\n')
    const { code, out } = await place.galley('explain', 'input/a.md')
    expect(code).toBe(0)
    expect(out).toContain('A\ufffdB')
    expect(out).not.toMatch(/[\u202e\u2066]/)
  })

  it('explains a source of very many lines', async () => {
    place.write('input/a.md', `# A\n\nText.\n${'\n'.repeat(200_000)}`)
    const { code, out } = await place.galley('explain', 'input/a.md', '--json')
    expect(code).toBe(0)
    expect(out.split('\n').length).toBeGreaterThan(200_000)
  })

  it('shows the line of a source in a foreign encoding', async () => {
    place.write('input/a.md', Buffer.from('\ufeff# Ä\n\nEin [Verweis](javascript:x).\n', 'utf16le'))
    const { err } = await place.galley('check')
    expect(err).toContain('3 │ Ein [Verweis](javascript:x).')
  })

  it('knows a source named by its whole path for the one in the folder', async () => {
    place.write('input/a.md', '# A\n\nText.\n')
    const { out } = await place.galley('record', `${place.folder}/input/a.md`)
    const relative = await place.galley('record', 'input/a.md')
    expect(JSON.parse(out).provenance.path).toBe('input/a.md')
    expect(out).toBe(relative.out)
  })

  it('names the configuration when all of it is wrong', async () => {
    place.write('galley.config.json', '5')
    const { code, err } = await place.galley('check')
    expect(code).toBe(2)
    expect(err).toContain('The configuration: ')
  })

  it('takes the zone behind --now', async () => {
    place.write('input/a.md', '---\nembargoedUntil: 2030-01-01 00:00\n---\n# A\n\nText.\n')
    const check = async (now: string) => (await place.galley('check', '--now', now)).out
    expect(await check('2030-01-01 00:00 Europe/Moscow')).toContain('1 good')
    expect(await check('2030-01-01 00:00 Europe/London')).toContain('1 good')
    expect(await check('2030-01-01 00:00 Asia/Tokyo')).toContain('1 embargoed')
  })

  it('counts yesterday from --now, and from no clock', async () => {
    const sentence =
      'The ferry to Quillhaven has run twice a day since the storm, and the island asks for a third crossing.\n'
    place.write('input/a.txt', `Ferry runs twice a day\nYesterday at 15:20\n\n${sentence.repeat(3)}`)
    const told = await place.galley('record', 'input/a.txt', '--now', '2020-05-14')
    expect(JSON.parse(told.out).published).toMatchObject({ value: '2020-05-13T15:20', origin: 'assumed' })
    const untold = await place.galley('record', 'input/a.txt')
    expect(JSON.parse(untold.out).published).toBeUndefined()
    expect(untold.err).toContain('text/date-left-out')
  })
})
