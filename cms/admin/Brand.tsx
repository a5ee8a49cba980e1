/** Stadtschreiber's sign: a pen that draws a skyline. */
export const Icon = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" role="img" aria-label="Stadtschreiber">
    <path d="M2 20h5v-6h3v-4h3v10h9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    <path d="m14 14 6.5-10.5 2 1.3L16 15.2l-2.6 1.5z" fill="currentColor" />
  </svg>
)

/** The name beside the sign, on the sign-in page. */
export const Logo = () => (
  <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.75rem', fontSize: '1.75rem', fontWeight: 600 }}>
    <Icon /> Stadtschreiber
  </span>
)
