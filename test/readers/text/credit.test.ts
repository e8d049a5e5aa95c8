import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../src/readers/text/credit.js'

describe('lines of a picture', () => {
  it.each([
    ['(Фото: Анна Ключевская / ТАСС)', { creator: 'Анна Ключевская', agency: 'ТАСС' }],
    ['© РИА Новости / Пётр Заозёрный', { creator: 'Пётр Заозёрный', agency: 'РИА Новости' }],
    ['Photo by Ann Lee / Getty Images', { creator: 'Ann Lee', agency: 'Getty Images' }],
    ['Ann Lee/AFP via Getty Images', { creator: 'Ann Lee', agency: 'AFP / Getty Images' }],
    ['Foto: dpa', { agency: 'dpa' }],
    ['写真：共同通信', { agency: '共同通信' }],
  ])('%s', (text, credit) => expect(readPicture(text)).toMatchObject({ credit }))

  it.each([
    ['A gull sits on the crane on Monday. (AP Photo/Bo Reed, File)', 'A gull sits on the crane on Monday.', 'Bo Reed'],
    ['Ein Kran neigt sich. Foto: Tjark Mewes/dpa', 'Ein Kran neigt sich.', 'Tjark Mewes'],
    [
      'The crane leans, May 3, 2024. REUTERS/Ann Lee/File photo Purchase Licensing Rights',
      'The crane leans, May 3, 2024.',
      'Ann Lee',
    ],
  ])('parts caption and credit: %s', (text, caption, creator) => {
    expect(readPicture(text)).toMatchObject({ caption, credit: { creator } })
  })

  it('keeps a license apart from the agency', () => {
    expect(readPicture('Фото: Анна Ключевская / CC BY 4.0 / Wikimedia Commons')).toMatchObject({
      credit: { creator: 'Анна Ключевская', agency: 'Wikimedia Commons' },
      license: 'CC BY 4.0',
    })
  })

  it.each([
    'Photo finish in the race',
    '© 2024 Harbour Wire',
    'Фото сделали вчера, и оно всем понравилось.',
    'Either/or is no choice at all.',
  ])('reads none in %s', (text) => expect(readPicture(text)).toBeUndefined())
})
