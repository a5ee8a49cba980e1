import { expect, it } from 'vitest'
import { usedProperties } from './prune.ts'

it('keeps what rules use, directly or through others, in every theme', () => {
  const css = `
    :root { --kern-a: var(--kern-b); --kern-b: #fff; --kern-c: var(--kern-d); --kern-d: 1px; --kern-dark: #000 }
    @media (prefers-color-scheme: dark) { :root { --kern-b: var(--kern-dark) } }
    a:hover { color: var(--kern-a, var(--kern-fallback)); }
    /* p { color: var(--kern-c) } */
    p { --own: var(--kern-own); margin: calc(2 * var(--own)) }`
  expect([...usedProperties(css)].sort()).toEqual(['--kern-a', '--kern-b', '--kern-dark', '--kern-fallback', '--kern-own', '--own'])
})
