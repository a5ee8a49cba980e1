import os from 'node:os'

/**
 * Lets everybody else go first: for a thread whose work may wait. Linux counts priorities per thread; elsewhere they hold for the
 * whole process, so there it stays as it is.
 */
export function stepBack(): void {
  if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW)
}
