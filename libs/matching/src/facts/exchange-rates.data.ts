import type { ExchangeRates } from '#match-engine';

/**
 * Roughly what one unit of each currency was worth in US dollars at the end of 2025, rounded by
 * hand. Good enough to say whether a price band and a budget can meet; never for payment.
 */
export const indicativeRates: ExchangeRates = {
  date: '2025-12-31',
  reference: 'USD',
  perUnit: {
    AUD: 0.66,
    BND: 0.77,
    CAD: 0.72,
    CHF: 1.25,
    CLP: 0.00107,
    CNY: 0.141,
    EUR: 1.16,
    GBP: 1.33,
    HKD: 0.128,
    IDR: 0.00006,
    JPY: 0.0065,
    KRW: 0.00069,
    MXN: 0.055,
    MYR: 0.24,
    NZD: 0.58,
    PEN: 0.29,
    PGK: 0.235,
    PHP: 0.0171,
    RUB: 0.0125,
    SGD: 0.77,
    THB: 0.031,
    TWD: 0.032,
    USD: 1,
    VND: 0.000038,
  },
};
