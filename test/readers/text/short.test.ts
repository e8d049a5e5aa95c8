import { describe, expect, it } from 'vitest'
import { readSample, rolesOf } from './read-sample.js'

/** What is read of paragraphs with a blank line between any two. */
const readRows = (...rows: string[]) => readSample(rows.join('\n\n'))

/** The role of each of them. */
async function rolesIn(...rows: string[]): Promise<readonly (string | undefined)[]> {
  const roles = rolesOf(await readRows(...rows))
  return rows.map((_, index) => roles.get(2 * index + 1))
}

describe('a short story without its page', () => {
  it.each([
    [
      'uk',
      'Міст відкрили раніше строку',
      'Міст через Тиху відкрили для пішоходів у понеділок, за два тижні до строку, повідомила міська рада.',
      'За словами інженерки Оксани Лугової, бригада працювала у дві зміни, а бетон твердів швидше через теплу погоду.',
      'Рух автівок дозволять з 1 травня, після випробувань.',
      'Роботи коштували 84 млн грн.',
    ],
    [
      'fr',
      'Le marché couvert de Saint-Orval fermera en juin',
      'La mairie a confirmé mardi la fermeture du marché couvert pour dix-huit mois de travaux.',
      'Les commerçants seront accueillis sous des tentes, place de la Gare, a précisé la maire, Jeanne Delorme.',
      "La décision est attendue avant la fin de l'année.",
    ],
    [
      'de, signed by an agency and its editor',
      'Feuer in Lagerhalle: niemand verletzt',
      'In einer Lagerhalle in Oberfeld hat es in der Nacht zum Mittwoch gebrannt. Verletzt wurde niemand, wie die Feuerwehr mitteilte.',
      'Rund 60 Einsatzkräfte löschten die Flammen nach zwei Stunden. Die Ursache ist noch unklar. (dpa/gro)',
    ],
  ])('is kept to its last sentence: %s', async (_, headline, lead, ...rest) => {
    expect(await rolesIn(headline ?? '', lead ?? '', ...rest)).toEqual(['headline', 'lead', ...rest.map(() => 'body')])
  })

  it('goes on behind a box of other titles, up to the names below it', async () => {
    const draft = await readRows(
      'Council approves bus lanes',
      'The council of Harrow Bay approved three new bus lanes on Tuesday, after two years of debate.',
      'They will run from the station to the hospital, to the harbour and to the university, and open in May.',
      'RELATED\nFerry fares to rise in April',
      'Shop owners on Mill Street had feared for their parking, and the council promised them loading bays.',
      'Reporting by Ann Lee; editing by Tom West',
    )
    expect(draft.body).toHaveLength(3)
    expect(draft.fields.authors?.map(({ name }) => name)).toEqual(['Ann Lee'])
  })

  it('does not go on into what its page shows below', async () => {
    const draft = await readRows(
      ...['Menu', 'Home', 'Old Mill to become a school', 'Published 4 May 2031'],
      'The Old Mill at Aston will become a primary school, the county decided on Monday.',
      'Work begins in autumn and will cost six million.',
      'Children will move in two years later.',
      ...['Share', 'More stories', 'Rain stops play', 'Bakery wins prize', 'Privacy', '© 2031 Aston Echo'],
    )
    expect(draft.body).toHaveLength(3)
  })
})
