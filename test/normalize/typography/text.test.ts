import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TYPOGRAPHY } from '../../../src/normalize/typography/rules.js'
import { setTypography } from '../../../src/normalize/typography/text.js'
import { undoEdits } from '../../../src/record/typography.js'

/** No-break spaces as people can see them: `_`, and `^` for the narrow one. */
function shown(text: string, language: string): string {
  return setTypography(text, language).text.replaceAll('\u00a0', '_').replaceAll('\u202f', '^')
}

describe('the typography of a language', () => {
  it.each([
    ['en', '"The horn," she said, "goes last"', '“The horn,” she said, “goes last”'],
    ['en', 'A "sign says "gulls" here" on the quay', 'A “sign says ‘gulls’ here” on the quay'],
    ['de', '"Das Horn geht zuletzt", sagt sie', '„Das Horn geht zuletzt“, sagt sie'],
    ['de', '»Das Horn« und “das Licht”', '„Das Horn“ und „das Licht“'],
    ['de-CH', '„Das Horn“', '«Das Horn»'],
    ['fr', 'Elle dit "non" : pourquoi ? Voilà !', 'Elle dit «^non^»_: pourquoi^? Voilà^!'],
    ['fr', 'Elle dit «non», puis « oui »; et alors?', 'Elle dit «^non^», puis «^oui^»^; et alors^?'],
    ['es', 'Dijo "la bocina" y calló...', 'Dijo «la bocina» y calló…'],
    ['pl', '"Róg" w porcie i z nim', '„Róg” w_porcie i_z_nim'],
    ['uk', '"Маяк" - це знак', '«Маяк»_— це знак'],
    ['ru', '"Ревун", и "фонарь "Тихий"" - в 5 км', '«Ревун», и_«фонарь „Тихий“»_— в_5_км'],
    ['ru', '- Да, - сказал А. С. Финч, - № 5 и 40 %', '— Да,_— сказал А._С._Финч,_— №_5 и_40_%'],
    ['el', '"Ο φάρος" σβήνει', '«Ο φάρος» σβήνει'],
    ['it', 'Il "corno" dell\'isola', 'Il «corno» dell’isola'],
    ['pt', 'A "buzina" do cais', 'A «buzina» do cais'],
    ['pt-BR', 'A "buzina" do cais', 'A “buzina” do cais'],
    ['tr', '"Düdük" İstanbul\'da sustu', '“Düdük” İstanbul’da sustu'],
    ['en', 'He is 6\'2" and said "gulls" twice', 'He is 6\'2" and said “gulls” twice'],
    [
      'fr',
      'L\'"affaire" du n° 5, à 18 h 30, a coûté 10 000 euros',
      'L’«^affaire^» du n°_5, à 18_h_30, a coûté 10_000_euros',
    ],
    ['it', 'L\'articolo dell\'"Eco"', 'L’articolo dell’«Eco»'],
    ['de', 'z. B. am Kai, d. h. im Hafen', 'z._B. am Kai, d._h. im Hafen'],
    ['ru', '1 200 000 рублей и т. д.', '1_200_000 рублей и_т._д.'],
    ['ru', 'В 2031 500 человек', 'В_2031 500 человек'],
    ['en', 'The quay -- or what is left of it--leans', 'The quay — or what is left of it—leans'],
  ])('%s: %s', (language, text, wanted) => {
    expect(shown(text, language)).toBe(wanted)
  })

  it.each([
    ['en', 'a board of 12" and another of 5 - 3 = 2'],
    ['en', '“It goes on in the next paragraph, she said'],
    ['en', 'see https://example.org/a--b?q="x" and ann--lee@example.org or /usr/a--b'],
    ['en', 'from 1 ... 2 .... 5, ../up and a.../b'],
    ['fr', 'à 10:30, voir http://example.org/a?b!c'],
    ['ru', 'в 1999-2005 годах и кое-кто'],
    ['zh', '“灯塔” - "雾笛"...'],
    ['ja', '「霧笛」 - "灯台"...'],
    ['ka', '"sign" - sign...'],
  ])('%s leaves alone: %s', (language, text) => {
    const { text: set } = setTypography(text, language)
    expect(set.replace('…', '...').replace('в\u00a01999', 'в 1999').replace('и\u00a0кое', 'и кое')).toBe(text)
  })
})

const SIGNS = [
  ...`"'“”„«»‘’.…-–— \u00a0\u202f\n;:!?()5№%вw`,
  '...',
  '--',
  ' - ',
  'Ann',
  'слово',
  'https://a.b/c',
  'A. B',
]
const language = fc.constantFrom(...Object.keys(TYPOGRAPHY), 'zh', 'ja', 'und')
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((parts) => parts.join('')),
)

describe('every text', () => {
  it('comes back to the letter when what was set is undone', () => {
    let changed = 0
    fc.assert(
      fc.property(text, language, (source, tag) => {
        const set = setTypography(source, tag)
        if (set.text !== source) changed++
        expect(undoEdits(set.text, set.edits)).toBe(source)
        for (const edit of set.edits) expect(set.text.slice(edit.at, edit.at + edit.to.length)).toBe(edit.to)
      }),
      { numRuns: 3000 },
    )
    expect(changed).toBeGreaterThan(100)
  })
})
