/** Whether a picture moves, told from its bytes: what moves is not taken apart into sizes. */
export function isAnimated(bytes: Uint8Array, mediaType: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mediaType) {
    case 'image/gif':
      return hasFrames(view)
    case 'image/png':
      return hasControl(view)
    case 'image/webp':
      // https://developers.google.com/speed/webp/docs/riff_container: the second flag of the extended header.
      return bytes.length > 20 && nameAt(view, 12) === 'VP8X' && (view.getUint8(20) & 2) !== 0
    case 'image/avif':
      return bytes.length > 12 && nameAt(view, 8) === 'avis'
    default:
      return false
  }
}

/** GIF89a, 20: a second image descriptor after the first. What cannot be followed to its end is taken to hold still. */
function hasFrames(view: DataView): boolean {
  if (view.byteLength < 13) return false
  const paletteSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + paletteSize(view.getUint8(10))
  let frames = 0
  while (at + 10 < view.byteLength) {
    const kind = view.getUint8(at)
    if (kind === 0x2c) {
      if (++frames > 1) return true
      at += 11 + paletteSize(view.getUint8(at + 9))
    } else if (kind === 0x21) at += 2
    else return false
    while (at < view.byteLength && view.getUint8(at) !== 0) at += view.getUint8(at) + 1
    at++
  }
  return false
}

/** https://www.w3.org/TR/png-3/#acTL-chunk: an animation control before the first data. */
function hasControl(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = nameAt(view, at + 4)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
  }
  return false
}

function nameAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return ''
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
