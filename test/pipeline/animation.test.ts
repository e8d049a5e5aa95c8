import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isAnimated } from '../../src/pipeline/animation.js'

async function frames(count: number, format: 'gif' | 'webp'): Promise<Uint8Array> {
  const all = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      sharp({ create: { width: 16, height: 16, channels: 3, background: { r: index * 80, g: 20, b: 90 } } })
        .png()
        .toBuffer(),
    ),
  )
  const picture = count === 1 ? sharp(all[0]) : sharp(all, { join: { animated: true } })
  return format === 'gif' ? picture.gif().toBuffer() : picture.webp().toBuffer()
}

describe('whether a picture moves', () => {
  it.each(['gif', 'webp'] as const)('is told of a %s by its frames', async (format) => {
    expect(isAnimated(await frames(1, format), `image/${format}`)).toBe(false)
    expect(isAnimated(await frames(3, format), `image/${format}`)).toBe(true)
  })

  it('is told of a PNG by its control chunk', async () => {
    const still = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    expect(isAnimated(still, 'image/png')).toBe(false)
    // Behind the signature and the 25 bytes of IHDR.
    const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
    expect(isAnimated(moving, 'image/png')).toBe(true)
  })

  it('is decided for any bytes, however they are cut', async () => {
    const moving = await frames(3, 'gif')
    for (const type of ['image/gif', 'image/png', 'image/webp', 'image/avif', 'image/jpeg']) {
      for (let length = 0; length < moving.length; length += 3) {
        expect(typeof isAnimated(moving.subarray(0, length), type)).toBe('boolean')
      }
    }
  })
})
