import type { PaperLabels } from './paper.types.js';

/** Languages in which papers are printed, by BCP 47 tag. */
export const paperLanguages = ['en', 'es', 'fil', 'zh-Hans'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** The words of papers in one language. */
export interface PaperTexts extends PaperLabels {
  readonly table: (number: number, hall: string) => string;
  readonly interpreter: (name: string) => string;
  readonly interpreterRole: string;
  readonly roles: Readonly<Record<'buyer' | 'supplier', string>>;
  readonly clocks: (timeZone: string) => string;
}

export const paperTexts: Readonly<Record<PaperLanguage, PaperTexts>> = {
  en: {
    time: 'Time',
    who: 'With',
    where: 'Where',
    noMeetings: 'No meetings yet.',
    table: (number, hall) => `Table ${number}, ${hall}`,
    interpreter: (name) => `Interpreter: ${name}`,
    interpreterRole: 'Interpreter',
    roles: { buyer: 'Buyer', supplier: 'Supplier' },
    clocks: (timeZone) => `Times in ${timeZone}`,
  },
  es: {
    time: 'Hora',
    who: 'Con',
    where: 'Dónde',
    noMeetings: 'Aún no hay reuniones.',
    table: (number, hall) => `Mesa ${number}, ${hall}`,
    interpreter: (name) => `Intérprete: ${name}`,
    interpreterRole: 'Intérprete',
    roles: { buyer: 'Comprador', supplier: 'Proveedor' },
    clocks: (timeZone) => `Horas de ${timeZone}`,
  },
  fil: {
    time: 'Oras',
    who: 'Kasama',
    where: 'Saan',
    noMeetings: 'Wala pang pulong.',
    table: (number, hall) => `Mesa ${number}, ${hall}`,
    interpreter: (name) => `Tagasalin: ${name}`,
    interpreterRole: 'Tagasalin',
    roles: { buyer: 'Mamimili', supplier: 'Tagatustos' },
    clocks: (timeZone) => `Mga oras sa ${timeZone}`,
  },
  'zh-Hans': {
    time: '时间',
    who: '会见',
    where: '地点',
    noMeetings: '尚无会议。',
    table: (number, hall) => `${hall} ${number} 号桌`,
    interpreter: (name) => `口译：${name}`,
    interpreterRole: '口译员',
    roles: { buyer: '采购商', supplier: '供应商' },
    clocks: (timeZone) => `时间为 ${timeZone} 当地时间`,
  },
};
