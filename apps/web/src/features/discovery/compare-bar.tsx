import { Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './discovery.module.css';

const STORED = 'iloilo-compare';
/** More than four columns cannot be read side by side. */
export const mostCompared = 4;

const listeners = new Set<() => void>();

function read(): string {
  return sessionStorage.getItem(STORED) ?? '';
}

function write(ids: readonly string[]): void {
  sessionStorage.setItem(STORED, ids.join(','));
  for (const listener of listeners) listener();
}

export interface Compared {
  readonly ids: readonly string[];
  readonly isFull: boolean;
  has(id: string): boolean;
  toggle(id: string): void;
  clear(): void;
}

/** The suppliers that were picked for comparison in this window. */
export function useCompared(): Compared {
  const stored = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  const ids = stored.split(',').filter((id) => id !== '');
  return {
    ids,
    isFull: ids.length >= mostCompared,
    has: (id) => ids.includes(id),
    toggle: (id) => {
      write(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    },
    clear: () => {
      write([]);
    },
  };
}

export function CompareBar() {
  const { t } = useTranslation();
  const { ids, clear } = useCompared();
  if (ids.length === 0) return null;
  return (
    <Group className={classes.bar} justify="space-between">
      <Text size="sm" role="status">
        {t('compare.chosen', { count: ids.length, most: mostCompared })}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={clear}>
          {t('discovery.clearAll')}
        </Button>
        <Button component={Link} size="xs" to={`/compare?${ids.map((id) => `id=${id}`).join('&')}`}>
          {t('compare.go')}
        </Button>
      </Group>
    </Group>
  );
}
