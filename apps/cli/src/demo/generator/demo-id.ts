import { v5 } from 'uuid';

/** Namespace of everything that the demo generator makes: its ids follow from their names. */
const namespace = '6f1c2f0e-53d2-5c1e-9a57-2f6f0a3c9d41';

/** The id of a thing of the demo data; the same in every run and on every machine. */
export const demoId = (name: string): string => v5(name, namespace);
