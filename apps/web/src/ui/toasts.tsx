import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const closeButton = () => ({ 'aria-label': i18next.t('close') });

/** Time enough to read and to reach the button by keyboard. */
const UNDO_FOR = 20_000;

/** Says that something was done and lets it be undone. */
export function showUndo(message: string, undoText: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_FOR,
    closeButtonProps: closeButton(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {undoText}
        </Button>
      </Group>
    ),
  });
}

/** Says that something was done. */
export function showNote(message: string): void {
  notifications.show({ message, autoClose: 8000, closeButtonProps: closeButton() });
}

/** Says what went wrong, in the api's words. */
export function showFailure(message: string): void {
  notifications.show({
    color: 'red',
    message,
    autoClose: 10_000,
    closeButtonProps: closeButton(),
  });
}

/** Says why something was refused, in the api's words; without an answer, that there is no line. */
export function showRefusal(answer: { readonly message?: string } | null | undefined): void {
  showFailure(answer?.message ?? i18next.t('error.network'));
}
