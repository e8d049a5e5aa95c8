/** The stretch of lines the article's text stands in, as indices; the end is exclusive. */
export interface Region {
  readonly start: number
  readonly end: number
}

/** The region, and where what stands above the article's first paragraph ends: a date may follow its first sentence. */
export interface Body extends Region {
  /** Past the last line of dates and names that follows at most two sentences of the region; else its start. */
  readonly top: number
}

/** A stretch of rows; the end is exclusive. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** From this chance on a line of the region is text. */
export const TEXT = 0.5
