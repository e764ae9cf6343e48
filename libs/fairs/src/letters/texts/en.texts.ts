import type { LetterTexts } from './letter-texts.js';

export const english: LetterTexts = {
  tag: 'en-GB',
  greeting: (name) => `Dear ${name},`,
  subject: {
    asked: (other) => `${other} asks to meet you`,
    booked: (other) => `Meeting with ${other}`,
    confirmed: (other) => `Confirmed: meeting with ${other}`,
    accepted: (other) => `${other} has said yes`,
    declined: (other) => `No meeting with ${other}`,
    calledOff: (other) => `Called off: meeting with ${other}`,
    cancelled: (other) => `Cancelled: meeting with ${other}`,
    moveAsked: (other) => `${other} asks for another time`,
    moveRefused: (other) => `The meeting with ${other} stays where it is`,
    moved: (other) => `Moved: meeting with ${other}`,
    rescheduled: (other) => `New time: meeting with ${other}`,
    reseated: (other) => `New place: meeting with ${other}`,
    expired: (other) => `No answer from ${other}`,
    proposed: (other) => `Proposed: meeting with ${other}`,
  },
  subjectOfMany: (count, fair) => `${fair}: ${count} meetings`,
  news: {
    asked: (other) => `${other} asks you for a meeting.`,
    booked: (other) => `A meeting with ${other} is booked.`,
    confirmed: (other) => `The meeting with ${other} is confirmed.`,
    accepted: (other) => `${other} has said yes to the proposed meeting. Your answer is awaited.`,
    declined: (other) => `There will be no meeting with ${other}.`,
    calledOff: (other) => `The meeting with ${other} was called off.`,
    cancelled: (other) => `The meeting with ${other} was cancelled.`,
    moveAsked: (other) =>
      `${other} asks to move the meeting. Until you agree it stays where it is.`,
    moveRefused: (other) => `${other} does not agree to move the meeting. It stays where it is.`,
    moved: (other) => `The meeting with ${other} was moved.`,
    rescheduled: (other) =>
      `The timetable has a new time for the meeting with ${other}. Please answer again.`,
    reseated: (other) => `The meeting with ${other} has another place or other people.`,
    expired: (other) => `${other} did not answer your request in time.`,
    proposed: (other) => `The timetable proposes a meeting with ${other}.`,
  },
  forInterpreter: (buyer, supplier) => `${buyer} and ${supplier}`,
  clocksOf: (timeZone) => `in ${timeZone}`,
  table: (number, hall) => `Table ${number}, ${hall}`,
  room: (name) => `Video room ${name}`,
  person: (name) => `You meet ${name}.`,
  interpreter: 'An interpreter will be there.',
  wishedTime: (time) => `Wished time: ${time}`,
  reason: (text) => `Reason: ${text}`,
  message: (text) => `Message: ${text}`,
  answerAt: 'See it and answer without signing in:',
  answerOnce: 'Each link answers once. It is for you alone: please do not pass it on.',
  nextBest: 'Whom you could ask next:',
  meetingTitle: (other, fair) => `${other} (${fair})`,
  phase: {
    profile: {
      subject: 'Preparation has begun',
      text: 'Check your profile and say who comes for you. Others see your profile as it is then.',
    },
    preferences: {
      subject: 'Say whom you wish to meet',
      text: 'Say whom you must meet, wish to meet, or do not want to meet, and when you are away.',
    },
    closed: {
      subject: 'Preferences are closed',
      text: 'The timetable is being made. Requests that you got can still be answered.',
    },
    provisional: {
      subject: 'The provisional timetable',
      text: 'Look at your proposed meetings: confirm them, decline them or ask for another time.',
    },
    confirmed: {
      subject: 'The timetable is confirmed',
      text: 'Your meetings stand. If you cannot come to one, say so early, so that others can have the slot.',
    },
    live: {
      subject: 'The meetings begin',
      text: 'Be at your table or in your video room a few minutes early.',
    },
    followUp: {
      subject: 'What came of your meetings?',
      text: 'Say which meetings took place and what came of them.',
    },
  },
  phaseSubject: (subject, fair) => `${fair}: ${subject}`,
  until: (time) => `Until ${time}.`,
  round: (name) => `Round: ${name}`,
  followUp: {
    subject: (months, fair) => `${months} months after ${fair}: what came of your meetings?`,
    youMet: (months, fair) => `${months} months ago you met at ${fair}:`,
    question:
      'Did it lead to samples, quotations or orders? Please say so, also where nothing came of it.',
    answerAt: 'Each side answers for itself, and it takes a minute:',
  },
};
