import { createServer, type AddressInfo } from 'node:net'

/** A port that nobody listens on, on no address of this machine. It stays free unless somebody else is quicker. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
