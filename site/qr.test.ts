import decodeQR from 'qr/decode.js'
import { expect, it } from 'vitest'
import { qrCode, type QrCode } from './qr.ts'

/** Paints the path, four pixels a module, as a camera would see it. */
function photographOf({ size, path }: QrCode) {
  const scale = 4
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return { width, height: width, data }
}

it.each(['https://stadt.example/s/hund/', 'https://portal.stadt.example/de-simple/s/aufenthaltserlaubnis-studium-arbeit-familie/'])('%s can be read from its picture', (address) => {
  expect(decodeQR(photographOf(qrCode(address)))).toBe(address)
})
