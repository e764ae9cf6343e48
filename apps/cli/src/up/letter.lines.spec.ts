import { letterLine } from './letter.lines.js';

const link = 'http://localhost:4000/confirm-registration#AbC-d_9';
const head = 'From: Iloilo <a@b.c>\r\nTo: ana@example.org\r\nSubject: Confirm\r\n';

describe('letterLine', () => {
  it('names the reader and the link, however the letter is written', () => {
    const line = `Letter to ana@example.org: ${link}`;
    expect(letterLine(`${head}\r\nOpen ${link} today.`, 'x.eml')).toBe(line);
    const quoted = `${link.slice(0, 30)}=\r\n${link.slice(30)}`;
    const how = 'Content-Transfer-Encoding: quoted-printable\r\n';
    expect(letterLine(`${head}${how}\r\nOpen\r\n${quoted}\r\n`, 'x.eml')).toBe(line);
    const body = Buffer.from(`请打开 ${link} 。`).toString('base64');
    const base64 = `${head}Content-Transfer-Encoding: base64\r\n\r\n${body}`;
    expect(letterLine(base64, 'x.eml')).toBe(line);
  });

  it('names the file of a letter without a link', () => {
    expect(letterLine(`${head}\r\nHello.`, 'x.eml')).toBe('Letter to ana@example.org: x.eml');
  });
});
