/**
 * Loaded into every child (`--import`) before its own code: when the parent is gone, however it went, the child
 * and all that it started (its process group) go too, so that no orphan keeps a port or the database.
 */
import { isMainThread } from 'node:worker_threads'

/** How long a child may take to put things in order, in milliseconds. */
const grace = 3000
const parent = process.ppid

// Workers that the child forks inherit `--import` as well: they are in the group of the child and need no leash of their own.
if (isMainThread && process.env['LEASH_PARENT'] === String(parent)) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    setTimeout(() => signalGroup('SIGKILL'), grace)
    signalGroup('SIGTERM')
  }, 300)
  // It must not keep a child alive that has finished its work.
  timer.unref()
}

function signalGroup(signal: NodeJS.Signals) {
  try {
    process.kill(-process.pid, signal)
  } catch {
    process.kill(process.pid, signal)
  }
}
