const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is written as our ids are: a UUID in lower case with hyphens (RFC 9562). */
export const isId = (text: string): boolean => idPattern.test(text);
