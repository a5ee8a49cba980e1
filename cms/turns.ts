/** The right to write, until it is given back. */
export interface Turn {
  /** Says that something is being done with it. */
  goOn(): void
  end(): void
}

/**
 * One after the other. Whoever holds the turn but does nothing for too long while others wait is told to give it up:
 * it may be waiting for one of them, and neither would ever end.
 * @param silence how long that is, in milliseconds.
 * @returns a function that waits for a turn; `giveUp` has to end it.
 */
export function turns(silence: number): (giveUp?: () => unknown) => Promise<Turn> {
  const line: (() => void)[] = []
  let holder: { lastDeed: number; giveUp: () => unknown } | undefined
  let watch: NodeJS.Timeout | undefined

  function next() {
    holder = undefined
    line.shift()?.()
    if (line.length) return
    clearInterval(watch)
    watch = undefined
  }

  function look() {
    if (!holder || performance.now() - holder.lastDeed < silence) return
    holder.lastDeed = performance.now()
    holder.giveUp()
  }

  return (giveUp = () => {}) =>
    new Promise((resolve) => {
      const grant = () => {
        const mine = { lastDeed: performance.now(), giveUp }
        holder = mine
        resolve({
          goOn: () => void (mine.lastDeed = performance.now()),
          end: () => {
            if (holder === mine) next()
          },
        })
      }
      if (!holder) return grant()
      line.push(grant)
      watch ??= setInterval(look, silence / 5)
    })
}
