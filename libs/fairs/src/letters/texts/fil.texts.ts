import type { LetterTexts } from './letter-texts.js';

export const filipino: LetterTexts = {
  tag: 'fil',
  greeting: (name) => `Mahal na ${name},`,
  subject: {
    asked: (other) => `Humihiling ng pulong ang ${other}`,
    booked: (other) => `Pulong sa ${other}`,
    confirmed: (other) => `Kumpirmado: pulong sa ${other}`,
    accepted: (other) => `Pumayag ang ${other}`,
    declined: (other) => `Walang pulong sa ${other}`,
    calledOff: (other) => `Iniatras: pulong sa ${other}`,
    cancelled: (other) => `Kinansela: pulong sa ${other}`,
    moveAsked: (other) => `Humihiling ng ibang oras ang ${other}`,
    moveRefused: (other) => `Mananatili ang oras ng pulong sa ${other}`,
    moved: (other) => `Inilipat: pulong sa ${other}`,
    rescheduled: (other) => `Bagong oras: pulong sa ${other}`,
    reseated: (other) => `Bagong lugar: pulong sa ${other}`,
    expired: (other) => `Walang sagot mula sa ${other}`,
    proposed: (other) => `Mungkahi: pulong sa ${other}`,
  },
  subjectOfMany: (count, fair) => `${fair}: ${count} pulong`,
  news: {
    asked: (other) => `Humihiling ng pulong sa iyo ang ${other}.`,
    booked: (other) => `Nakareserba na ang pulong sa ${other}.`,
    confirmed: (other) => `Kumpirmado na ang pulong sa ${other}.`,
    accepted: (other) => `Pumayag ang ${other} sa mungkahing pulong. Hinihintay ang sagot mo.`,
    declined: (other) => `Walang magiging pulong sa ${other}.`,
    calledOff: (other) => `Iniatras ang pulong sa ${other}.`,
    cancelled: (other) => `Kinansela ang pulong sa ${other}.`,
    moveAsked: (other) =>
      `Hinihiling ng ${other} na ilipat ang pulong. Hangga’t hindi ka pumapayag, mananatili ito.`,
    moveRefused: (other) => `Hindi pumayag ang ${other} na ilipat ang pulong. Mananatili ito.`,
    moved: (other) => `Inilipat ang pulong sa ${other}.`,
    rescheduled: (other) =>
      `May bagong oras sa talatakdaan ang pulong sa ${other}. Pakisagot muli.`,
    reseated: (other) => `May ibang lugar o ibang tao ang pulong sa ${other}.`,
    expired: (other) => `Hindi sumagot sa takdang oras ang ${other} sa hiling mo.`,
    proposed: (other) => `Iminumungkahi ng talatakdaan ang pulong sa ${other}.`,
  },
  forInterpreter: (buyer, supplier) => `${buyer} at ${supplier}`,
  clocksOf: (timeZone) => `sa ${timeZone}`,
  table: (number, hall) => `Mesa ${number}, ${hall}`,
  room: (name) => `Silid-video ${name}`,
  person: (name) => `Kakausapin mo si ${name}.`,
  interpreter: 'May tagasaling-wika.',
  wishedTime: (time) => `Hinihiling na oras: ${time}`,
  reason: (text) => `Dahilan: ${text}`,
  message: (text) => `Mensahe: ${text}`,
  answerAt: 'Tingnan at sagutin nang hindi nagsa-sign in:',
  answerOnce: 'Isang sagot lang ang bawat link at para sa iyo lamang: huwag itong ipasa.',
  nextBest: 'Sino ang maaari mong hilingan ng pulong ngayon:',
  meetingTitle: (other, fair) => `${other} (${fair})`,
  phase: {
    profile: {
      subject: 'Nagsimula na ang paghahanda',
      text: 'Tingnan ang profile mo at sabihin kung sino ang pupunta. Makikita ito ng iba.',
    },
    preferences: {
      subject: 'Sabihin kung sino ang nais mong makausap',
      text: 'Sabihin kung sino ang dapat, nais, o ayaw mong makausap, at kung kailan ka wala.',
    },
    closed: {
      subject: 'Sarado na ang mga kagustuhan',
      text: 'Ginagawa na ang talatakdaan. Masasagot pa ang mga hiling na natanggap mo.',
    },
    provisional: {
      subject: 'Ang pansamantalang talatakdaan',
      text: 'Tingnan ang mga mungkahing pulong: kumpirmahin, tanggihan, o humiling ng ibang oras.',
    },
    confirmed: {
      subject: 'Kumpirmado na ang talatakdaan',
      text: 'Tuloy ang mga pulong mo. Kung hindi ka makadadalo, sabihin agad upang magamit ng iba ang oras.',
    },
    live: {
      subject: 'Magsisimula na ang mga pulong',
      text: 'Dumating nang ilang minutong maaga sa mesa o silid-video mo.',
    },
    followUp: {
      subject: 'Ano ang naging bunga ng mga pulong mo?',
      text: 'Sabihin kung aling pulong ang natuloy at ano ang naging bunga.',
    },
  },
  phaseSubject: (subject, fair) => `${fair}: ${subject}`,
  until: (time) => `Hanggang ${time}.`,
  round: (name) => `Round: ${name}`,
  followUp: {
    subject: (months, fair) =>
      `${months} buwan pagkatapos ng ${fair}: ano ang kinalabasan ng inyong mga pulong?`,
    youMet: (months, fair) => `${months} buwan na ang nakalipas nang makausap ninyo sa ${fair}:`,
    question:
      'Nauwi ba ito sa mga sample, sipi ng presyo o order? Pakisabi, kahit walang kinalabasan.',
    answerAt: 'Sumasagot ang bawat panig para sa sarili, at isang minuto lamang ito:',
  },
};
