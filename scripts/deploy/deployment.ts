import { manifestName, parseManifest, rules, serialised } from './manifest.ts'
import { inOrder, inRemovalOrder } from './order.ts'
import { hashOf, type Look, type Source } from './release.ts'
import type { Parcel, Target } from './target.ts'

export interface Outcome {
  /** What was put, in this order; in a dry run, what would be. */
  added: string[]
  changed: string[]
  removed: string[]
  /** What lies there and is not ours: left alone. */
  foreign: string[]
}

export interface DeploymentOptions {
  source: Source
  target: Target
  /** Says only what would be done. */
  dryRun?: boolean
  /** Removes at the target also what we have not put there. */
  deleteOthers?: boolean
}

export interface Deployment {
  /**
   * Brings the target up to date, until a look finds nothing left to do: the publisher may go on writing meanwhile.
   * Whatever ends it early, another run goes on with it.
   */
  run(say: (detail: string) => void): Promise<Outcome>
}

/** Looks at the target once; what is put there afterwards is remembered, so several runs are cheap. */
export async function openDeployment({ source, target, dryRun = false, deleteOthers = false }: DeploymentOptions): Promise<Deployment> {
  const manifest = parseManifest(await target.readManifest())
  /** What we have put there: we may remove it. */
  const owned = new Set(Object.keys(manifest?.files ?? {}))
  const isTrusted = manifest?.complete === true && manifest.rules === rules && !deleteOthers
  /** What lies there, with its hash; undefined until somebody has looked. */
  let present: Map<string, string> | undefined = isTrusted ? new Map(Object.entries(manifest.files)) : undefined
  /** Whether the manifest at the target says exactly that. */
  let isNoted = isTrusted
  /** What an unfinished manifest at the target calls ours. */
  const announced = new Set<string>()
  let needsTidying = !isTrusted

  async function lookAtTarget(wanted: ReadonlyMap<string, string>) {
    const there = await target.list(new Set(wanted.keys()))
    there.delete(manifestName)
    // What was sent with other rules has to be sent again, though its bytes are the same.
    if (manifest && manifest.rules !== rules) for (const name of there.keys()) there.set(name, '')
    return there
  }

  /** Says at the target, before anything changes there, that its hashes are no promise for a while, and what is ours. */
  async function begin(wanted: ReadonlyMap<string, string>) {
    if (!isNoted && [...wanted.keys()].every((name) => announced.has(name))) return
    for (const name of [...owned, ...wanted.keys()]) announced.add(name)
    await target.writeManifest(serialised(false, new Map([...announced].map((name) => [name, '']))))
    isNoted = false
  }

  async function putAll(look: Look, names: string[], extras: ReadonlyMap<string, Parcel>, there: Map<string, string>, progress: () => void) {
    const read = async (name: string): Promise<Parcel | undefined> => {
      const body = extras.has(name) ? undefined : await look.read(name)
      return body ? { name, body } : extras.get(name)
    }
    for (const group of inOrder(names)) {
      await target.put(group, read, ({ name, body }) => {
        there.set(name, hashOf(body))
        owned.add(name)
        progress()
      })
      if (!look.isLive()) return
    }
  }

  async function removeAll(look: Look, names: string[], extras: ReadonlyMap<string, Parcel>, there: Map<string, string>) {
    for (const group of inRemovalOrder(names)) {
      // It may have come back since, in the same release or with another one.
      if (!look.isLive()) return []
      const gone = group.filter((name) => !look.has(name) && !extras.has(name))
      await target.remove(gone)
      for (const name of gone) {
        there.delete(name)
        owned.delete(name)
      }
    }
    return names.filter((name) => !there.has(name))
  }

  /** One look at the release, and what it takes to bring the target there. */
  async function plan() {
    const look = await source()
    const extras = new Map(((await target.extras?.(look)) ?? []).map((parcel) => [parcel.name, parcel]))
    const wanted = new Map([...look.files, ...[...extras].map(([name, { body }]) => [name, hashOf(body)] as const)])
    const there = (present ??= await lookAtTarget(wanted))
    const needed = [...wanted.keys()].filter((name) => there.get(name) !== wanted.get(name))
    const [removable, foreign] = parted([...there.keys()].filter((name) => !wanted.has(name)), (name) => deleteOthers || owned.has(name))
    return { look, extras, wanted, there, needed, removable, foreign }
  }

  async function finish(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>) {
    for (const name of wanted.keys()) owned.add(name)
    if (needsTidying) await target.tidy?.([...wanted.keys()])
    needsTidying = false
    if (!isNoted) await target.writeManifest(serialised(true, new Map([...owned].flatMap((name) => (there.has(name) ? [[name, there.get(name)!]] : [])))))
    isNoted = true
    announced.clear()
  }

  async function bringUpToDate(say: (detail: string) => void): Promise<Outcome> {
    const outcome = { added: new Set<string>(), changed: new Set<string>(), removed: new Set<string>() }
    for (;;) {
      const { look, extras, wanted, there, needed, removable, foreign } = await plan()
      const told = () => ({ added: sorted(outcome.added), changed: sorted(outcome.changed), removed: sorted(outcome.removed), foreign: sorted(foreign) })
      for (const name of needed) (there.has(name) && !outcome.added.has(name) ? outcome.changed : outcome.added).add(name)
      if (dryRun) {
        for (const name of removable) outcome.removed.add(name)
        return told()
      }
      if (!needed.length && !removable.length) {
        await finish(wanted, there)
        return told()
      }
      await begin(wanted)
      let done = 0
      await putAll(look, needed, extras, there, () => say(`${++done} von ${needed.length} Dateien`))
      for (const name of await removeAll(look, removable, extras, there)) outcome.removed.add(name)
    }
  }

  return {
    async run(say) {
      try {
        return await bringUpToDate(say)
      } catch (error) {
        // What was under way may have arrived or not: the next run has to look.
        present = undefined
        needsTidying = true
        throw error
      }
    },
  }
}

const sorted = (names: Iterable<string>) => inOrder(names).flat()

function parted(names: string[], isFirst: (name: string) => boolean): [string[], string[]] {
  return [names.filter(isFirst), names.filter((name) => !isFirst(name))]
}
