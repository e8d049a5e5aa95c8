/** The one file of this exporter that reads files: font programs, out of installed packages and nothing else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The style a run is set in; each has its own chain of faces. */
export type Role = 'regular' | 'italic' | 'semibold' | 'semiboldItalic' | 'mono'

const EXPO = '@expo-google-fonts'

/** The built-in faces of each role, the preferred one first, as files of packages. */
export const BUILT_IN: Readonly<Record<Role, readonly string[]>> = {
  regular: [
    `${EXPO}/literata/400Regular/Literata_400Regular.ttf`,
    `${EXPO}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
  ],
  italic: [
    `${EXPO}/literata/400Regular_Italic/Literata_400Regular_Italic.ttf`,
    `${EXPO}/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
  ],
  semibold: [
    `${EXPO}/literata/600SemiBold/Literata_600SemiBold.ttf`,
    `${EXPO}/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf`,
  ],
  semiboldItalic: [
    `${EXPO}/literata/600SemiBold_Italic/Literata_600SemiBold_Italic.ttf`,
    `${EXPO}/noto-serif/600SemiBold_Italic/NotoSerif_600SemiBold_Italic.ttf`,
  ],
  mono: [
    `${EXPO}/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf`,
    `${EXPO}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
  ],
}

/** The face asked last, for pictographs no text face has. */
export const SYMBOLS = `${EXPO}/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf`

/**
 * The bytes of a font file named as a package's file (`package/path/to/face.ttf`). Throws where the package is not
 * installed, or where `specifier` is a path rather than a package's file.
 */
export function readFont(specifier: string): Uint8Array {
  if (/^[./\\]|^[a-z]:|^file:/i.test(specifier) || specifier.split('/').includes('..'))
    throw new Error('a font is named as a file of an installed package')
  return readFileSync(require.resolve(specifier))
}
