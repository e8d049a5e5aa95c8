import type { Picture } from '../images/picture.js'
import type { Ref, Writer } from './writer.js'

/** Writes a picture as an image object (ISO 32000-1, 8.9.5). */
export function writePicture(picture: Picture, writer: Writer): Ref {
  const { columns, rows, colors, data } = picture
  const dictionary = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns,
    Height: rows,
    ColorSpace: colors === 'gray' ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
  }
  if (picture.encoding === 'samples') return writer.stream(dictionary, data)
  const ref = writer.ref({ ...dictionary, Filter: 'DCTDecode' })
  ref.end(data)
  return ref
}
