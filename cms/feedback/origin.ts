/** Whether a browser says that what it sends comes from the portal. Some say nothing, or hide it for their reader's sake. */
export function comesFrom(headers: Headers, portal: string): boolean {
  const [origin, referrer] = [headers.get('origin'), headers.get('referer')]
  const said = origin && origin !== 'null' ? origin : referrer
  return !said || (URL.canParse(said) && new URL(said).origin === new URL(portal).origin)
}
