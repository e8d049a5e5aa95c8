/** How a picture's rows and columns lie, as EXIF counts (1 upright, 3 upside down, 6 and 8 on their sides …). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** The size a picture is seen with. */
export function seenSize(columns: number, rows: number, orientation: Orientation): { width: number; height: number } {
  return orientation >= 5 ? { width: rows, height: columns } : { width: columns, height: rows }
}

/** The matrix that puts a picture, turned upright, into a box (ISO 32000-1, 8.3.3): six numbers before `cm`. */
export function placement(
  orientation: Orientation,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
): readonly number[] {
  const [w, h] = [width, height]
  switch (orientation) {
    case 1:
      return [w, 0, 0, h, x, y]
    case 2:
      return [-w, 0, 0, h, x + w, y]
    case 3:
      return [-w, 0, 0, -h, x + w, y + h]
    case 4:
      return [w, 0, 0, -h, x, y + h]
    case 5:
      return [0, -h, -w, 0, x + w, y + h]
    case 6:
      return [0, -h, w, 0, x, y + h]
    case 7:
      return [0, h, w, 0, x, y]
    case 8:
      return [0, h, -w, 0, x + w, y]
  }
}
