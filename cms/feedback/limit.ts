import { createHmac, randomBytes } from 'node:crypto'

interface Limit {
  /** How often one address may ask within the window, and all together. */
  most: number
  mostOfAll: number
  /** Milliseconds. */
  window: number
}

/**
 * Counts who asks how often, without keeping an address: only its hash with a salt that is made at random, never leaves the
 * memory and is thrown away together with the counts at the end of each window.
 * @returns a function that says whether an address may ask once more; `now` in milliseconds.
 */
export function addressLimit({ most, mostOfAll, window }: Limit): (address: string, now?: number) => boolean {
  let salt = randomBytes(32)
  let counts = new Map<string, number>()
  let all = 0
  let end = 0
  return (address, now = Date.now()) => {
    if (now >= end) {
      salt = randomBytes(32)
      counts = new Map()
      all = 0
      end = now + window
    }
    const key = createHmac('sha256', salt).update(networkOf(address)).digest('base64')
    const count = (counts.get(key) ?? 0) + 1
    if (count > most || all >= mostOfAll) return false
    counts.set(key, count)
    all++
    return true
  }
}

/** One connection has 2⁶⁴ addresses of IPv6: its network counts as one address. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front!.length - back!.length)
  return [...front!, ...Array<string>(zeros).fill('0'), ...back!].slice(0, 4).join(':')
}

/**
 * Whose request it is. Each web server in front adds the address of whoever asked it, so only that many entries from the right
 * can be believed. Next fills the header from the connection where nobody is in front.
 */
export function addressOf(headers: Headers, proxies: number): string {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',')
  return (entries.at(-proxies) ?? entries[0]!).trim()
}
