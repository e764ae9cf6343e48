/**
 * The time zone of each economy's seat of government, by ISO 3166 alpha-3 code, after the zone.tab
 * of the IANA time zone database. Texts name the zone, since people of economies with several may
 * be elsewhere.
 */
export const zoneOfEconomy: Readonly<Record<string, string>> = {
  AUS: 'Australia/Sydney',
  BRN: 'Asia/Brunei',
  CAN: 'America/Toronto',
  CHL: 'America/Santiago',
  CHN: 'Asia/Shanghai',
  HKG: 'Asia/Hong_Kong',
  IDN: 'Asia/Jakarta',
  JPN: 'Asia/Tokyo',
  KOR: 'Asia/Seoul',
  MYS: 'Asia/Kuala_Lumpur',
  MEX: 'America/Mexico_City',
  NZL: 'Pacific/Auckland',
  PNG: 'Pacific/Port_Moresby',
  PER: 'America/Lima',
  PHL: 'Asia/Manila',
  RUS: 'Europe/Moscow',
  SGP: 'Asia/Singapore',
  TWN: 'Asia/Taipei',
  THA: 'Asia/Bangkok',
  USA: 'America/New_York',
  VNM: 'Asia/Ho_Chi_Minh',
};
