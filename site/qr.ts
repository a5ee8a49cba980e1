import encodeQR from 'qr'

/** A QR code as an SVG path. */
export interface QrCode {
  /** Modules a side, the quiet margin of four modules on each side included (ISO/IEC 18004, 6.3.8). */
  size: number
  path: string
}

const margin = 4

/**
 * Draws a text as a QR code that stays readable with a crease through it (error correction M). Readers know all eight masks;
 * looking for the handsomest would take eight times as long, on thousands of pages.
 */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', mask: 2, border: margin })
  const path = rows.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('')).join('')
  return { size: rows.length, path }
}

/** Where dark modules lie in a row, neighbours as one: start and length. */
function runsOf(row: boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    if (!dark) return
    const last = runs.at(-1)
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}
