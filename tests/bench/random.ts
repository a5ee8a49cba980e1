/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same numbers everywhere. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, a limit. */
  below(limit: number): number
  /** One of a list. */
  pick<T>(list: readonly T[]): T
  /** Several different ones of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): T[]
}

/** @param seed any whole number. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    some: (list, count) => {
      const places = new Set<number>()
      while (places.size < Math.min(count, list.length)) places.add(below(list.length))
      return [...places].sort((a, b) => a - b).map((place) => list[place]!)
    },
  }
}
