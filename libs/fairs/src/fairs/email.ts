import { z } from 'zod';

const address = z.email().max(254);

/** Whether a text can be an e-mail address (RFC 5321 bounds its length). */
export const isEmailAddress = (text: string): boolean => address.safeParse(text).success;
