import { useCallback, useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { showFailure } from './toasts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline';

/** What became of one try: kept, refused for good, or not received (it is tried again). */
export type SaveOutcome = 'saved' | 'refused' | 'unreached';

const DELAY = 800;
const RETRY_EVERY = 4000;

/**
 * Saves what is typed, a moment after the last change, one save at a time. Until the api has
 * received it, the value is also kept in this browser under `key`, and saving is tried again when
 * the line is back.
 */
export function useAutosave<T>(key: string, save: (value: T) => Promise<SaveOutcome>) {
  const [state, setState] = useState<SaveState>('saved');
  const waiting = useRef<T | undefined>(undefined);
  const running = useRef<Promise<void> | undefined>(undefined);
  const timer = useRef<number>(undefined);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  }, [save]);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    if (running.current) await running.current;
    const value = waiting.current;
    if (value === undefined) return;
    waiting.current = undefined;
    setState('saving');
    const work = latestSave.current(value).then((outcome) => {
      if (outcome === 'unreached') {
        waiting.current ??= value;
        setState('offline');
      } else if (waiting.current === undefined) {
        localStorage.removeItem(key);
        setState('saved');
      }
    });
    running.current = work;
    await work;
    running.current = undefined;
  }, [key]);

  const change = useCallback(
    (value: T) => {
      waiting.current = value;
      localStorage.setItem(key, JSON.stringify(value));
      setState('waiting');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), DELAY);
    },
    [flush, key],
  );

  useEffect(() => {
    const retry = () => void flush();
    window.addEventListener('online', retry);
    const every = window.setInterval(() => {
      if (waiting.current !== undefined && navigator.onLine) retry();
    }, RETRY_EVERY);
    return () => {
      window.removeEventListener('online', retry);
      window.clearInterval(every);
      void flush();
    };
  }, [flush]);

  return { state, change, flush };
}

/** What an earlier visit typed and could not send; undefined where there is nothing. */
export function unsent<T>(key: string): T | undefined {
  const stored = localStorage.getItem(key);
  if (stored === null) return undefined;
  try {
    return JSON.parse(stored) as T;
  } catch {
    return undefined;
  }
}

/** Why there was no result: no line, which passes, or a failure that is shown in the api's words. */
export function outcomeOf(error: CombinedError | undefined): SaveOutcome {
  if (!error || error.networkError) return 'unreached';
  showFailure(error.graphQLErrors.map(({ message }) => message).join(' '));
  return 'refused';
}
