'use client'
import { useEffect, useRef } from 'react'
import { send } from './send.ts'

/** An answer that is looked at for so long is being read; a question that stands for so long is not being typed any more. In milliseconds. */
const settledAfter = 3000

interface Counted {
  isOn: boolean
  question: string
  /** The answer that is open, by its service's id. */
  service: string | undefined
  /** The words for which nothing was found. */
  unanswered: string | undefined
}

/** Tells the CMS which answers are read and which questions found nothing: to be counted, without anybody's name. */
export function useCounts({ isOn, question, service, unanswered }: Counted): void {
  const isEmpty = !question.trim()
  const counted = useRef(new Set<string>())
  const waiting = useRef<string>(undefined)

  useEffect(() => {
    if (isEmpty) counted.current.clear()
    if (!isOn || isEmpty || !service || counted.current.has(service)) return undefined
    const timer = setTimeout(() => {
      counted.current.add(service)
      void send('/api/115/desk/opened', { service })
    }, settledAfter)
    return () => clearTimeout(timer)
  }, [isOn, isEmpty, service])

  useEffect(() => {
    const tell = () => {
      if (isOn && waiting.current) void send('/api/115/desk/questions', { question: waiting.current })
      waiting.current = undefined
    }
    // Whoever empties the field has given up on the last question.
    if (isEmpty) return tell()
    waiting.current = unanswered
    if (!unanswered) return undefined
    const timer = setTimeout(tell, settledAfter)
    return () => clearTimeout(timer)
  }, [isOn, isEmpty, unanswered])
}
