import { z } from 'zod'

/** What a publication may set for its raw texts. */
export const textOptions = z.strictObject({})
