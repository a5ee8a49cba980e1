import type { Media } from '../content/schema/index.ts'

/** The versions of a picture in one form, for a `source` or `img` element. */
export interface PictureSource {
  type: string
  srcset: string
}

export interface PictureForms {
  /** The forms that save the most first; browsers take the first that they know. */
  sources: PictureSource[]
  /** What every browser knows. */
  src: string
  srcset: string | undefined
}

const better = [['avif', 'image/avif'], ['webp', 'image/webp']] as const
const extensionOf = (file: string) => file.slice(file.lastIndexOf('.') + 1).toLowerCase().replace('jpeg', 'jpg')
const address = (file: string) => `/media/${file}`

/**
 * The forms and sizes in which a page offers a picture. A drawing (SVG) is sharp at any size and lighter than its copies, so it
 * stands for itself.
 */
export function formsOf({ file, width, sizes }: Pick<Media, 'file' | 'width' | 'sizes'>): PictureForms {
  const own = extensionOf(file)
  if (own === 'svg') return { sources: [], src: address(file), srcset: undefined }
  const versions = (extension: string) => sizes.filter((size) => extensionOf(size.file) === extension).sort((a, b) => a.width - b.width)
  const candidates = (list: { file: string; width: number }[]) => list.map((size) => `${address(size.file)} ${size.width}w`).join(', ')
  const sources = better.flatMap(([extension, type]) => {
    const list = versions(extension)
    return extension !== own && list.length ? [{ type, srcset: candidates(list) }] : []
  })
  // What nobody needs at full size comes as the largest version; an upload may be far larger.
  const same = versions(own)
  const fallback = same.length ? same : own === 'png' ? [] : versions('jpg')
  const largest = fallback.at(-1)?.file ?? file
  const all = fallback.length || width === undefined ? fallback : [{ file, width }]
  return { sources, src: address(largest), srcset: all.length ? candidates(all) : undefined }
}
