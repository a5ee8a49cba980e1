/** The parts of PostCSS's tree that are needed here. */
interface Root {
  toString(): string
  walkDecls(pattern: RegExp, visit: (declaration: { prop: string; remove(): void }) => void): void
}

/** The design system's own; those of the portal and of the city stay. */
const tokens = /^--kern-/

/**
 * A PostCSS plugin that leaves out tokens of the design system that nothing uses: two thirds of them, a third of the style sheet.
 * All of the portal's styles are one sheet (`portal.scss`), so what is not used in it is not used at all.
 */
export const pruneTokens = () => ({
  postcssPlugin: 'prune-tokens',
  OnceExit(root: Root) {
    const used = usedProperties(root.toString())
    root.walkDecls(tokens, (declaration) => {
      if (!used.has(declaration.prop)) declaration.remove()
    })
  },
})

/** The custom properties that a style sheet really needs: those that a rule uses, and those that these are made of. */
export function usedProperties(css: string): Set<string> {
  const declared = new Map<string, string[]>()
  const used = new Set<string>()
  for (const [, property, value] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{;\s])([\w-]+)\s*:\s*([^;{}]*)/g)) {
    const names = [...value!.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!)
    if (property!.startsWith('--')) declared.set(property!, [...(declared.get(property!) ?? []), ...names])
    else for (const name of names) used.add(name)
  }
  // A set that grows while it is walked through is walked through to its new end.
  for (const property of used) for (const name of declared.get(property) ?? []) used.add(name)
  return used
}
