import { describe, expect, it } from 'vitest'
import { joinTexts, KnownWords } from '../../../src/readers/text/hyphens.js'
import { splitLines } from '../../../src/readers/text/line.js'

const join = (lines: readonly string[], elsewhere = '') => joinTexts(lines, new KnownWords(splitLines(elsewhere, 1)))

describe('words at the ends of wrapped lines', () => {
  it.each([
    ['en', 'with infi-', 'nite patience', 'with infinite patience'],
    ['ru', 'осто-', 'рожно встал', 'осторожно встал'],
    ['ru', 'по-', 'следний час', 'последний час'],
    ['uk', 'обе-', 'режно встав', 'обережно встав'],
    ['de', 'der Hafen-', 'meister kam', 'der Hafenmeister kam'],
    ['fr', 'le gar-', 'dien du phare', 'le gardien du phare'],
    ['es', 'el guar-', 'dián del faro', 'el guardián del faro'],
    ['it', 'il guar-', 'diano del faro', 'il guardiano del faro'],
    ['pt', 'o guar-', 'dião do farol', 'o guardião do farol'],
    ['pl', 'latar-', 'nik przyszedł', 'latarnik przyszedł'],
    ['tr', 'deniz fe-', 'neri söndü', 'deniz feneri söndü'],
    ['el', 'ο φαρο-', 'φύλακας ήρθε', 'ο φαροφύλακας ήρθε'],
  ])('%s: are whole again: %s%s', (_, one, two, whole) => {
    expect(join([one, two])).toBe(whole)
  })

  it.each([
    ['ru', 'знает кое-', 'кто', 'знает кое-кто'],
    ['ru', 'сказал что-', 'то ещё', 'сказал что-то ещё'],
    ['ru', 'говорит по-', 'русски', 'говорит по-русски'],
    ['ru', 'из-', 'за угла', 'из-за угла'],
    ['uk', 'хто-', 'небудь інший', 'хто-небудь інший'],
    ['en', 'a self-', 'made man', 'a self-made man'],
    ['en', 'a three-year-', 'old crane', 'a three-year-old crane'],
    ['en', 'the Anglo-', 'Saxon wall', 'the Anglo-Saxon wall'],
    ['en', 'in 2019-', '2020 it rained', 'in 2019-2020 it rained'],
    ['en', 'an e-', 'mail came', 'an e-mail came'],
    ['en', 'pre-', 'and post-war', 'pre- and post-war'],
    ['de', 'Ein-', 'und Ausgang', 'Ein- und Ausgang'],
    ['fr', 'dit-', 'elle alors', 'dit-elle alors'],
    ['pl', 'mówi po-', 'polsku', 'mówi po-polsku'],
  ])('%s: keep a hyphen of their own: %s%s', (_, one, two, whole) => {
    expect(join([one, two])).toBe(whole)
  })

  it('are written as the text writes them elsewhere', () => {
    expect(join(['the fore-', 'man sang'], 'One foreman is a foreman.')).toBe('the foreman sang')
    expect(join(['the sea-', 'wall stood'], 'The sea-wall leaned.')).toBe('the sea-wall stood')
  })

  it('are parted by a space where no hyphen ends the line, and by none between ideographs', () => {
    expect(join(['one —', 'two', 'three -', 'four'])).toBe('one — two three - four')
    expect(join(['起重机已', '由四名工人扶正。'])).toBe('起重机已由四名工人扶正。')
  })
})
