/**
 * Builds a city once with the warm renderer, as a process of its own so that its start and its memory count.
 * Arguments: the knowledge folder, the folder for releases. Tells over IPC how long each part took.
 */
import { buildRelease } from '../../site/release/release.ts'
import { loadRenderer } from '../../site/release/renderer.ts'

/** Milliseconds by part of the work. */
export interface BuildParts {
  start: number
  load: number
  read: number
  render: number
  write: number
}

/** What is told when the release stands. */
export interface Built {
  folder: string
  parts: BuildParts
}

const [knowledgeFolder, releasesFolder] = process.argv.slice(2) as [string, string]
const parts: BuildParts = { start: performance.now(), load: 0, read: 0, render: 0, write: 0 }

const renderer = await timed('load', () => loadRenderer())
const whole = performance.now()
const { folder } = await buildRelease({
  renderer: {
    ...renderer,
    useKnowledge: (place) => timedNow('read', () => renderer.useKnowledge(place)),
    render: (page) => timed('render', () => renderer.render(page)),
  },
  knowledgeFolder,
  releasesFolder,
})
// What is left of the whole: the list of paths, folders, files, client assets.
parts.write = performance.now() - whole - parts.read - parts.render
await new Promise((resolve) => (process.send ? process.send({ folder, parts } satisfies Built, resolve) : resolve(console.log(parts))))
process.exit(0)

async function timed<T>(part: keyof BuildParts, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await work()
  parts[part] += performance.now() - begun
  return result
}

function timedNow<T>(part: keyof BuildParts, work: () => T): T {
  const begun = performance.now()
  const result = work()
  parts[part] += performance.now() - begun
  return result
}
