import type { AfterErrorHook } from 'payload'

/** What a person reads where a request failed for a reason that is nobody's business: the log knows it. */
export const trouble = 'Das hat gerade nicht geklappt. Bitte versuchen Sie es in ein paar Minuten noch einmal. Hilft das nicht, sagen Sie bitte der Technik Bescheid.'

/** Payload's own sentences for it (3.90), whatever language a person speaks: `routeError` hides the reason behind the first, the second means that the database is away. */
const unspoken = ['Something went wrong.', 'There was an error initializing Payload']

/** Says in German what Payload would say in English. Errors that people can do something about keep their sentence. */
export const sayTrouble: AfterErrorHook = ({ result }) =>
  result?.errors?.some(({ message }) => unspoken.includes(message ?? '')) ? { response: { errors: [{ message: trouble }] } } : undefined

/** The same where Payload could not even start and so knows no hooks. @param handle one of Next's handlers of Payload's interface. */
export const speaking =
  <Args extends unknown[]>(handle: (...args: Args) => Promise<Response>) =>
  async (...args: Args): Promise<Response> => {
    const response = await handle(...args)
    if (response.status !== 500) return response
    const said = (await response.clone().json().catch(() => undefined)) as { message?: string } | undefined
    return unspoken.includes(said?.message ?? '') ? Response.json({ errors: [{ message: trouble }] }, { status: 500, headers: { 'cache-control': 'no-store' } }) : response
  }
