import * as fc from 'fast-check'

/**
 * The same tests of the same sources do the same: property tests take their seed from the sources' own digest, which the
 * configuration hands over (`GALLEY_SEED`), so that what passed once passes again and each change is tried on other values.
 */
fc.configureGlobal({ seed: Number.parseInt((process.env['GALLEY_SEED'] ?? '1').slice(0, 7), 16) })
