import type { HsForm } from '../domain/hs-form.js';

const form = (name: string, words: string, ...moves: HsForm['moves']): HsForm => ({
  name,
  words: words.split(', '),
  moves,
});

/** Treatments of food that change the heading, after the structure of chapters 1 to 20 of HS 2022. */
export const hsForms: readonly HsForm[] = [
  form(
    'frozen',
    'frozen, iqf, congelado, congelada, surgelé, surgelée, congelé, congelée, beku, đông lạnh, мороженый, замороженный, แช่แข็ง, 冷冻, 冻, 冷凍, 냉동',
    ['0201', '0202'],
    ['0302', '0303'],
    ['0701-0709', '0710'],
    ['0803-0810', '0811'],
  ),
  form(
    'dried',
    'dried, dehydrated, seco, seca, deshidratado, deshidratada, liofilizado, séché, séchée, kering, tuyo, pinatuyo, sấy, khô, сушеный, вяленый, อบแห้ง, 干, 冻干, ドライ, 乾燥, 말린, 건조',
    ['0302-0303', '0305'],
    ['0701-0709', '0712'],
    ['0807-0810', '0813'],
  ),
  form(
    'smoked',
    'smoked, ahumado, ahumada, fumé, fumée, asap, hun khói, копченый, รมควัน, 熏, 燻製, 훈제, tinapa',
    ['0302-0304', '0305'],
  ),
  form('fillet', 'fillet, loin, filete, filet, phi lê, филе, ฟิเล, 鱼片, フィレ, 필레', [
    '0301-0303',
    '0304',
  ]),
  form(
    'jam',
    'jam, marmalade, puree, mermelada, confiture, pulpa, purée, selai, jem, mứt, แยม, 果酱, 果泥, ジャム, 잼, варенье, джем, повидло, halaya',
    ['0714', '2007'],
    ['0803-0811', '2007'],
  ),
  form(
    'juice',
    'juice, jugo, zumo, jus, nước ép, сок, 汁, ジュース, 주스, katas',
    ['0702-0709', '2009'],
    ['0803-0811', '2009'],
  ),
  form(
    'pickled',
    'pickle, pickled, encurtido, acar, asinan, muối chua, маринованный, ดอง, 腌, 漬物, 酢漬け, 장아찌, atsara',
    ['0701-0709', '2001'],
    ['0803-0810', '2001'],
  ),
  form(
    'canned',
    'canned, tinned, in syrup, enlatado, en conserva, almíbar, en conserve, kaleng, đóng hộp, กระป๋อง, 罐头, 缶詰, 통조림, консервированный, de lata',
    ['0201-0208', '1602'],
    ['0302-0304', '1604'],
    ['0306-0307', '1605'],
    ['0702', '2002'],
    ['0703-0710', '2005'],
    ['0803-0811', '2008'],
  ),
  form(
    'crisp',
    'chips, crisps, crispy, vacuum fried, chifles, keripik, kerepek, sấy giòn, อบกรอบ, ทอดกรอบ, 脆片, チップス, 칩, чипсы, crujiente',
    ['0701', '2005'],
    ['0704-0709', '2005'],
    ['0714', '2005'],
    ['0714', '2008'],
    ['0801-0811', '2008'],
  ),
  form(
    'roasted',
    'roasted, salted, tostado, tostada, grillé, grillée, sangrai, panggang, rang, คั่ว, อบเกลือ, 烤, 炒, ロースト, 볶은, 구운, жареный',
    ['0801-0802', '2008'],
    ['1202', '2008'],
    ['1206-1207', '2008'],
    ['1212', '2008'],
  ),
  form(
    'flour or powder',
    'flour, powder, harina, polvo, farine, poudre, tepung, serbuk, bubuk, bột, แป้ง, ผง, 粉, パウダー, 가루, мука, порошок, pulbos',
    ['0701', '1105'],
    ['0702-0712', '0712'],
    ['0713-0714', '1106'],
    ['0801-0810', '1106'],
    ['1001', '1101'],
    ['1002-1008', '1102'],
  ),
  form(
    'candied',
    'candied, crystallized, glacé, confitado, confitada, confit, manisan, tẩm đường, цукаты, แช่อิ่ม, 蜜饯, 砂糖漬け',
    ['0801-0810', '2006'],
    ['0910', '2006'],
  ),
];
