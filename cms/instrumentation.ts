/**
 * Run by Next as it starts. Next hands on the content type of a route handler's answer as a list of one, which its own compression
 * takes for no type at all (16.4, `sendResponse` and `compressible`): everything below `/api` would travel uncompressed. As a text it
 * is the same on the wire.
 */
export function register(): void {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { ServerResponse } = process.getBuiltinModule('node:http')
  const { setHeader } = ServerResponse.prototype
  ServerResponse.prototype.setHeader = function (this: typeof ServerResponse.prototype, name, value) {
    const isLonely = Array.isArray(value) && value.length === 1 && name.toLowerCase() === 'content-type'
    return setHeader.call(this, name, isLonely ? (value[0] as string) : value) as typeof this
  }
}
