import { z } from 'zod'

/** What the `pdf` exporter can be told; every key has a default. */
export const pdfOptions = z.strictObject({
  /** The sheet: `A4`, `A5` or `Letter`. */
  paper: z.enum(['A4', 'A5', 'Letter']).default('A4'),
  /** Text columns a page. */
  columns: z.union([z.literal(1), z.literal(2)]).default(1),
  /** Sets the text a little to the outer side, left and right pages in turn; false centres it. */
  facing: z.boolean().default(true),
  /** Carries the article's source text inside, as an attachment. */
  attachSource: z.boolean().default(true),
  /**
   * Further faces for scripts the built-in ones lack, each named as a TrueType file of an installed package:
   * `@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`. They are asked in this order.
   */
  fonts: z.array(z.string().min(1)).default([]),
})
/** The options as they arrive, every default filled in. */
export type PdfOptions = z.output<typeof pdfOptions>
