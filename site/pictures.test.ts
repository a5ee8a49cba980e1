import { expect, test } from 'vitest'
import { formsOf } from './pictures.ts'

const size = (file: string, width: number) => ({ file, width, height: width / 2 })

test('browsers are offered AVIF, then WebP, then what every browser knows, narrowest first', () => {
  const sizes = ['avif', 'webp', 'jpg'].flatMap((form) => [640, 320].map((width) => size(`dom-${width}.${form}`, width)))
  expect(formsOf({ file: 'dom.jpeg', width: 2560, sizes })).toEqual({
    sources: [
      { type: 'image/avif', srcset: '/media/dom-320.avif 320w, /media/dom-640.avif 640w' },
      { type: 'image/webp', srcset: '/media/dom-320.webp 320w, /media/dom-640.webp 640w' },
    ],
    src: '/media/dom-640.jpg',
    srcset: '/media/dom-320.jpg 320w, /media/dom-640.jpg 640w',
  })
})

test('a picture with transparent parts falls back to itself, never to a JPEG', () => {
  expect(formsOf({ file: 'wappen.png', width: 500, sizes: [size('wappen-320.webp', 320), size('wappen-320.jpg', 320)] })).toEqual({
    sources: [{ type: 'image/webp', srcset: '/media/wappen-320.webp 320w' }], src: '/media/wappen.png', srcset: '/media/wappen.png 500w',
  })
})

test('a drawing stands for itself, and a picture without versions, too', () => {
  expect(formsOf({ file: 'dom.svg', width: 800, sizes: [size('dom-1280.jpg', 1280)] })).toEqual({ sources: [], src: '/media/dom.svg', srcset: undefined })
  expect(formsOf({ file: 'dom.webp', width: undefined, sizes: [] })).toEqual({ sources: [], src: '/media/dom.webp', srcset: undefined })
})
