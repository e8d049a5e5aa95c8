/** Where builds remember what they did, in the publication's folder. */
export const CACHE_FOLDER = '.galley/cache'
