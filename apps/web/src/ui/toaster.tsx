import { Notifications } from '@mantine/notifications';

/** Where short messages appear. Its code comes after the page's: nothing is said before. */
export default function Toaster() {
  return <Notifications position="bottom-center" containerWidth={420} />;
}
