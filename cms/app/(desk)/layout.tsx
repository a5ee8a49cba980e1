import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../desk/desk.css'

export const metadata: Metadata = { title: '115 – Auskunft', robots: { index: false } }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body>{children}</body>
    </html>
  )
}
