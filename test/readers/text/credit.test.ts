import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../src/readers/text/credit.js'

describe('lines of a picture', () => {
  it.each([
    ['(Фото: Анна Ключевская / ТАСС)', { creator: 'Анна Ключевская', agency: 'ТАСС' }],
    ['© РИА Новости / Пётр Заозёрный', { creator: 'Пётр Заозёрный', agency: 'РИА Новости' }],
    ['Photo by Ann Lee / Getty Images', { creator: 'Ann Lee', agency: 'Getty Images' }],
    ['Ann Lee/AFP via Getty Images', { creator: 'Ann Lee', agency: 'AFP / Getty Images' }],
    ['(foto Paolo Neri / ANSA)', { creator: 'Paolo Neri', agency: 'ANSA' }],
    ['(Paolo Neri / ANSA)', { creator: 'Paolo Neri', agency: 'ANSA' }],
    ['[Getty Images]', { agency: 'Getty Images' }],
    ['Źródło zdjęć: © PAP | Adam Rudy', { creator: 'Adam Rudy', agency: 'PAP' }],
    ['Foto: dpa', { agency: 'dpa' }],
    ['写真：共同通信', { agency: '共同通信' }],
    ['Fotoğraf: Levent Kaya / Kıyı Haber', { creator: 'Levent Kaya', agency: 'Kıyı Haber' }],
    ['ΦΩΤΟΓΡΑΦΙΑ: EUROKINISSI', { agency: 'EUROKINISSI' }],
    ['Photo by Ann Lee on Unsplash', { creator: 'Ann Lee', agency: 'Unsplash' }],
    ['Image source, Getty Images', { agency: 'Getty Images' }],
  ])('%s', (text, credit) => expect(readPicture(text)).toMatchObject({ credit }))

  it.each([
    ['A gull sits on the crane on Monday. (AP Photo/Bo Reed, File)', 'A gull sits on the crane on Monday.', 'Bo Reed'],
    ['Ein Kran im Abendrot. Bild: Nils Mewes/Shutterstock.com', 'Ein Kran im Abendrot.', 'Nils Mewes'],
    ['A gull sits on the crane.CreditAnn Lee for The Saltmere Courier', 'A gull sits on the crane.', 'Ann Lee'],
    ['A gull sits on the crane.Credit...Bo T. Reed/Getty Images', 'A gull sits on the crane.', 'Bo T. Reed'],
    ['Ein Kran neigt sich. Foto: Tjark Mewes/dpa', 'Ein Kran neigt sich.', 'Tjark Mewes'],
    [
      'The crane leans, May 3, 2024. REUTERS/Ann Lee/File photo Purchase Licensing Rights',
      'The crane leans, May 3, 2024.',
      'Ann Lee',
    ],
    ['A fila na calçada (2) — Foto: Caio Mendes/Diário da Serra', 'A fila na calçada (2)', 'Caio Mendes'],
    ['La grue penche, lundi 5 mai. PIERRE DUPRE / AFP', 'La grue penche, lundi 5 mai.', 'PIERRE DUPRE'],
    ['La grue penche, lundi 5 mai. (Photo Pierre Dupré/AFP)', 'La grue penche, lundi 5 mai.', 'Pierre Dupré'],
    ['La grúa, ante el muelle. / ANA RUIZ (EFE)', 'La grúa, ante el muelle.', 'ANA RUIZ'],
    ['La grúa, este martes. ANA RUIZ (EFE)', 'La grúa, este martes.', 'ANA RUIZ'],
    ['Dźwig w porcie (fot. Jan Nowak / PAP)', 'Dźwig w porcie', 'Jan Nowak'],
    ['La gru pende (foto di Mario Bianchi)', 'La gru pende', 'Mario Bianchi'],
    ['Image: The crane at dusk. Pic: Ann Lee', 'The crane at dusk.', 'Ann Lee'],
    ['Image caption: The crane (Credit: Ann Lee/Saltmere Council)', 'The crane', 'Ann Lee'],
    ['The crane leans. (Ann Lee/The Courier)', 'The crane leans.', 'Ann Lee'],
    ['灯台を見上げる職員=3日午前、岬町、山根俊撮影', '灯台を見上げる職員', '山根俊'],
    ['▲停在北港碼頭的起重機。（圖／林知遠攝）', '停在北港碼頭的起重機。', '林知遠'],
    ['停在北港碼頭的起重機。（資料照，記者林知遠攝）', '停在北港碼頭的起重機。', '林知遠'],
    ['图为：停在北港码头的起重机。林知远 摄', '停在北港码头的起重机。', '林知远'],
    ['停在北港码头的起重机 新华社记者 林知远摄', '停在北港码头的起重机', '林知远'],
  ])('parts caption and credit: %s', (text, caption, creator) => {
    expect(readPicture(text)).toMatchObject({ caption, credit: { creator } })
  })

  it('takes no label for a caption', () => {
    expect(readPicture('Źródło zdjęć: © PAP | Adam Rudy')).not.toHaveProperty('caption')
  })

  it('reads a caption behind the word for one', () => {
    expect(readPicture('Image caption, The crane leans')).toEqual({ caption: 'The crane leans', form: 'labelled' })
    expect(readPicture('灯台を見上げる職員＝共同')).toMatchObject({
      caption: '灯台を見上げる職員',
      credit: { agency: '共同' },
    })
  })

  it('keeps a license apart from the agency', () => {
    expect(readPicture('Фото: Анна Ключевская / CC BY 4.0 / Wikimedia Commons')).toMatchObject({
      credit: { creator: 'Анна Ключевская', agency: 'Wikimedia Commons' },
      license: 'CC BY 4.0',
    })
  })

  it.each([
    '[Reuters]',
    '(foto di gruppo con gru)',
    'Photo finish in the race',
    '© 2024 Harbour Wire',
    'Фото сделали вчера, и оно всем понравилось.',
    'Either/or is no choice at all.',
    'Nobody knew what had become of the crane. Either/or, said the foreman.',
    'Photo, the foreman said, was not the word for it.',
    '他说，这张照片由港务局提供',
    '记者在北港码头拍摄',
  ])('reads none in %s', (text) => expect(readPicture(text)).toBeUndefined())
})
