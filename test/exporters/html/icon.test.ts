import { describe, expect, it } from 'vitest'
import { iconFile, iconPictures } from '../../../src/exporters/html/site/icon.js'
import { bareRecord, samplePublication } from '../../record-sample.js'
import { pageOf, siteOf } from './html-sample.js'

const COLOURS = { paper: '#fdfcf9', darkPaper: '#16150f', accent: '#9c2f1b' }
const named = (title: string) => ({ ...samplePublication, title })
const drawing = (title: string) => String(iconFile(named(title), COLOURS).content)
const pixels = (title: string) => iconPictures(named(title), COLOURS)
const source = (title: string, at: number) => {
  const from = pixels(title)[at]?.from
  return from && 'svg' in from ? from.svg : ''
}

describe('the icon', () => {
  it('is an outline, the same wherever it is drawn', () => {
    for (const title of ['Harbour', '«Вестник»', 'Ωmega', '7 Days', 'Őrszem', 'Új Szó']) {
      expect(drawing(title), title).toMatch(/<path d="M[\d MLQCHVZ.-]+"/)
      expect(drawing(title), title).not.toContain('<text')
    }
    expect(drawing('«Вестник»')).not.toBe(drawing('Harbour'))
    // A letter whose mark has no outline is drawn without it.
    expect(drawing('Őrszem')).toBe(drawing('Orbit'))
  })

  it('leaves the face to a browser where there is no outline, and is a disc in pixels', () => {
    expect(drawing('新报')).toContain('>新</text>')
    expect(source('新报', 0)).toContain('<circle')
    expect(source('新报', 0)).not.toContain('<text')
    expect(drawing('…')).toContain('<circle')
    expect(drawing('<&')).not.toContain('<text')
  })

  it('comes in the pixels that browsers, telephones and searches ask for', () => {
    expect(pixels('Harbour')).toMatchObject([
      { path: 'favicon.ico', mediaType: 'image/x-icon', width: 32, height: 32 },
      { path: 'apple-touch-icon.png', mediaType: 'image/png', width: 180, height: 180 },
      { path: 'logo.png', mediaType: 'image/png', width: 512, height: 512 },
    ])
    // These are rounded by who shows them.
    expect(source('Harbour', 0)).toContain('rx="48"')
    expect(source('Harbour', 1)).not.toContain('rx=')
  })

  it('stays a drawing where no pictures are made', async () => {
    const pages = async (pictures: false | undefined) => [
      await pageOf(bareRecord(), { pictures }),
      (await siteOf([bareRecord()], { pictures })).get('index.html') ?? '',
    ]
    for (const page of await pages(undefined))
      expect(page).toMatch(/favicon\.ico.*\n.*icon\.svg.*\n.*apple-touch[\s\S]*logo\.png/)
    for (const page of await pages(false)) expect(page).not.toMatch(/favicon\.ico|apple-touch|logo\.png/)
  })
})
