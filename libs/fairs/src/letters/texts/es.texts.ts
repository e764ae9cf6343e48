import type { LetterTexts } from './letter-texts.js';

export const spanish: LetterTexts = {
  tag: 'es',
  greeting: (name) => `Hola, ${name}:`,
  subject: {
    asked: (other) => `${other} le pide una reunión`,
    booked: (other) => `Reunión con ${other}`,
    confirmed: (other) => `Confirmada: reunión con ${other}`,
    accepted: (other) => `${other} ha dicho que sí`,
    declined: (other) => `No habrá reunión con ${other}`,
    calledOff: (other) => `Suspendida: reunión con ${other}`,
    cancelled: (other) => `Cancelada: reunión con ${other}`,
    moveAsked: (other) => `${other} pide otra hora`,
    moveRefused: (other) => `La reunión con ${other} queda como está`,
    moved: (other) => `Cambiada de hora: reunión con ${other}`,
    rescheduled: (other) => `Nueva hora: reunión con ${other}`,
    reseated: (other) => `Nuevo lugar: reunión con ${other}`,
    expired: (other) => `Sin respuesta de ${other}`,
    proposed: (other) => `Propuesta: reunión con ${other}`,
  },
  subjectOfMany: (count, fair) => `${fair}: ${count} reuniones`,
  news: {
    asked: (other) => `${other} le pide una reunión.`,
    booked: (other) => `La reunión con ${other} está reservada.`,
    confirmed: (other) => `La reunión con ${other} está confirmada.`,
    accepted: (other) => `${other} ha aceptado la reunión propuesta. Se espera su respuesta.`,
    declined: (other) => `No habrá reunión con ${other}.`,
    calledOff: (other) => `La reunión con ${other} se ha suspendido.`,
    cancelled: (other) => `La reunión con ${other} se ha cancelado.`,
    moveAsked: (other) =>
      `${other} pide cambiar la hora de la reunión. Mientras usted no acepte, queda como está.`,
    moveRefused: (other) => `${other} no acepta cambiar la hora. La reunión queda como está.`,
    moved: (other) => `La reunión con ${other} ha cambiado de hora.`,
    rescheduled: (other) =>
      `El programa da una nueva hora a la reunión con ${other}. Responda de nuevo, por favor.`,
    reseated: (other) => `La reunión con ${other} tiene otro lugar u otras personas.`,
    expired: (other) => `${other} no respondió a tiempo a su petición.`,
    proposed: (other) => `El programa propone una reunión con ${other}.`,
  },
  forInterpreter: (buyer, supplier) => `${buyer} y ${supplier}`,
  clocksOf: (timeZone) => `en ${timeZone}`,
  table: (number, hall) => `Mesa ${number}, ${hall}`,
  room: (name) => `Sala de vídeo ${name}`,
  person: (name) => `Se reúne con ${name}.`,
  interpreter: 'Habrá intérprete.',
  wishedTime: (time) => `Hora deseada: ${time}`,
  reason: (text) => `Motivo: ${text}`,
  message: (text) => `Mensaje: ${text}`,
  answerAt: 'Véala y responda sin iniciar sesión:',
  answerOnce:
    'Cada enlace sirve para una respuesta y es solo para usted: no lo reenvíe, por favor.',
  nextBest: 'A quién podría pedir una reunión ahora:',
  meetingTitle: (other, fair) => `${other} (${fair})`,
  phase: {
    profile: {
      subject: 'Ha comenzado la preparación',
      text: 'Revise su perfil y diga quién asistirá. Los demás verán su perfil tal como esté entonces.',
    },
    preferences: {
      subject: 'Diga con quién desea reunirse',
      text: 'Diga con quién debe reunirse, con quién desea hacerlo y con quién no, y cuándo no estará.',
    },
    closed: {
      subject: 'Las preferencias están cerradas',
      text: 'Se está elaborando el programa. Todavía puede responder a las peticiones que recibió.',
    },
    provisional: {
      subject: 'El programa provisional',
      text: 'Mire las reuniones propuestas: confírmelas, rechácelas o pida otra hora.',
    },
    confirmed: {
      subject: 'El programa está confirmado',
      text: 'Sus reuniones son firmes. Si no puede asistir a una, dígalo pronto para que otros aprovechen la hora.',
    },
    live: {
      subject: 'Comienzan las reuniones',
      text: 'Llegue unos minutos antes a su mesa o a su sala de vídeo.',
    },
    followUp: {
      subject: '¿Qué resultó de sus reuniones?',
      text: 'Diga qué reuniones tuvieron lugar y qué resultó de ellas.',
    },
  },
  phaseSubject: (subject, fair) => `${fair}: ${subject}`,
  until: (time) => `Hasta ${time}.`,
  round: (name) => `Ronda: ${name}`,
  followUp: {
    subject: (months, fair) => `${months} meses después de ${fair}: ¿qué resultó de sus reuniones?`,
    youMet: (months, fair) => `Hace ${months} meses se reunió en ${fair} con:`,
    question:
      '¿Hubo muestras, cotizaciones o pedidos? Díganoslo, por favor, también si no resultó nada.',
    answerAt: 'Cada parte responde por sí misma, y lleva un minuto:',
  },
};
