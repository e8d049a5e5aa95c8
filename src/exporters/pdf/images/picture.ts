import type { Ref, Writer } from '../file/writer.js'

/** A picture ready to be written: as it is seen, its orientation applied. */
export interface Picture {
  readonly width: number
  readonly height: number
}

/** Writes a picture as an image object. */
export function writePicture(_picture: Picture, writer: Writer): Ref {
  const ref = writer.ref({})
  ref.end()
  return ref
}
