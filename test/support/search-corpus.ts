import type { SupplierDocument } from '#discovery';

/** Twenty-one economies with a rough share of the suppliers in each. */
const economies: readonly (readonly [string, number])[] = [
  ['CHN', 16],
  ['IDN', 11],
  ['VNM', 10],
  ['PHL', 10],
  ['THA', 8],
  ['JPN', 8],
  ['KOR', 6],
  ['MEX', 6],
  ['USA', 5],
  ['MYS', 4],
  ['PER', 3],
  ['CHL', 2],
  ['CAN', 2],
  ['AUS', 2],
  ['TWN', 2],
  ['RUS', 2],
  ['SGP', 1],
  ['HKG', 1],
  ['NZL', 1],
  ['PNG', 1],
  ['BRN', 1],
];
const goods: readonly (readonly [string, readonly string[]])[] = [
  [
    '080450',
    [
      'Dried mango slices',
      'Mangga kering',
      '芒果干',
      'Xoài sấy',
      'มะม่วงอบแห้ง',
      'Сушёное манго',
      '망고 건과',
      '乾燥マンゴー',
    ],
  ],
  [
    '090111',
    [
      'Green coffee beans',
      'Café verde en grano',
      '生咖啡豆',
      'Cà phê nhân',
      'เมล็ดกาแฟดิบ',
      'Зелёный кофе',
      '생두 커피',
      '生コーヒー豆',
    ],
  ],
  [
    '030617',
    [
      'Frozen shrimp',
      'Camarón congelado',
      '冷冻虾',
      'Tôm đông lạnh',
      'กุ้งแช่แข็ง',
      'Замороженные креветки',
      '냉동 새우',
      '冷凍エビ',
    ],
  ],
  [
    '610910',
    [
      'Cotton T-shirts',
      'Camisetas de algodón',
      '棉质T恤',
      'Áo thun cotton',
      'เสื้อยืดผ้าฝ้าย',
      'Хлопковые футболки',
      '면 티셔츠',
      '綿Tシャツ',
    ],
  ],
  [
    '940360',
    [
      'Wooden furniture',
      'Muebles de madera',
      '木制家具',
      'Đồ gỗ nội thất',
      'เฟอร์นิเจอร์ไม้',
      'Деревянная мебель',
      '목재 가구',
      '木製家具',
    ],
  ],
  [
    '850440',
    [
      'Power supply modules',
      'Fuentes de alimentación',
      '电源模块',
      'Bộ nguồn',
      'แหล่งจ่ายไฟ',
      'Блоки питания',
      '전원 공급 장치',
      '電源モジュール',
    ],
  ],
  [
    '870899',
    [
      'Automotive stamped parts',
      'Autopartes estampadas',
      '汽车冲压件',
      'Phụ tùng ô tô',
      'ชิ้นส่วนยานยนต์',
      'Автозапчасти',
      '자동차 부품',
      '自動車部品',
    ],
  ],
  [
    '151311',
    [
      'Virgin coconut oil',
      'Aceite de coco virgen',
      '初榨椰子油',
      'Dầu dừa nguyên chất',
      'น้ำมันมะพร้าว',
      'Кокосовое масло',
      '코코넛 오일',
      'ココナッツオイル',
    ],
  ],
  [
    '392690',
    [
      'Injection moulded plastics',
      'Plásticos inyectados',
      '注塑件',
      'Nhựa ép phun',
      'พลาสติกฉีดขึ้นรูป',
      'Литьё пластмасс',
      '사출 플라스틱',
      '射出成形品',
    ],
  ],
  [
    '180100',
    [
      'Fine cacao beans',
      'Cacao fino de aroma',
      '可可豆',
      'Hạt ca cao',
      'เมล็ดโกโก้',
      'Какао-бобы',
      '카카오 원두',
      'カカオ豆',
    ],
  ],
  ['090240', ['Black tea', 'Té negro', '红茶', 'Trà đen', 'ชาดำ', 'Чёрный чай', '홍차', '紅茶']],
  [
    '460219',
    [
      'Handwoven rattan baskets',
      'Cestas de ratán',
      '藤编篮',
      'Giỏ mây tre đan',
      'ตะกร้าหวาย',
      'Плетёные корзины',
      '라탄 바구니',
      '籐かご',
    ],
  ],
  [
    '040900',
    [
      'Raw honey',
      'Miel cruda',
      '生蜂蜜',
      'Mật ong thô',
      'น้ำผึ้งดิบ',
      'Сырой мёд',
      '생꿀',
      '生はちみつ',
    ],
  ],
  [
    '853710',
    [
      'Industrial control cabinets',
      'Tableros de control',
      '工业控制柜',
      'Tủ điều khiển',
      'ตู้ควบคุม',
      'Шкафы управления',
      '산업용 제어반',
      '産業用制御盤',
    ],
  ],
];
const languageOf: Readonly<Record<string, number>> = {
  CHN: 2,
  TWN: 2,
  HKG: 2,
  VNM: 3,
  THA: 4,
  RUS: 5,
  KOR: 6,
  JPN: 7,
  MEX: 1,
  PER: 1,
  CHL: 1,
};
const tags = ['en', 'es', 'zh-Hans', 'vi', 'th', 'ru', 'ko', 'ja'];
const firstNames = [
  'Golden',
  'Pacific',
  'Island',
  'Sunrise',
  'Andes',
  'Mekong',
  'Northern',
  'Silver',
  'Bright',
  'Harvest',
  'Coral',
  'Lotus',
  'Summit',
  'River',
  'Green',
];
const lastNames = [
  'Trading',
  'Foods',
  'Industries',
  'Crafts',
  'Works',
  'Exports',
  'Partners',
  'Cooperative',
  'Manufacturing',
  'Supply',
];
const adjectives = [
  'organic',
  'premium',
  'sustainable',
  'certified',
  'traceable',
  'small batch',
  'food grade',
  'export quality',
  'handmade',
  'recyclable',
  'private label',
  'bulk',
  'vacuum packed',
  'refrigerated',
  'precision',
  'custom',
];
const verbs = [
  'We make',
  'Our family produces',
  'We process and pack',
  'Workshop for',
  'Supplier of',
  'Cooperative that grows',
];
const endings = [
  'for buyers abroad',
  'with monthly shipments',
  'near the main port',
  'since two generations',
  'to your specification',
  'in small lots',
  'under your brand',
];
const certificates = [
  'ISO_9001',
  'ISO_14001',
  'ISO_22000',
  'HACCP',
  'HALAL',
  'ORGANIC_USDA',
  'FSC',
  'GOTS',
  'FAIRTRADE',
  'GMP',
  'GLOBALGAP',
  'BRCGS',
];
const labels = ['WOMEN_OWNED', 'WOMEN_LED', 'YOUTH_OWNED', 'INDIGENOUS_OWNED'];
const syllables = [
  'ka',
  'lo',
  'mi',
  'ra',
  'ten',
  'su',
  'bo',
  'ni',
  'chi',
  'van',
  'do',
  'pa',
  'rel',
  'gu',
  'tha',
  'wen',
  'sol',
  'ji',
  'mar',
  'hoa',
];

/** A small generator of repeatable numbers (mulberry32). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const economyPool = economies.flatMap(([code, share]) => Array.from({ length: share }, () => code));

/** Made-up suppliers, the same for the same numbers: in all economies, scripts and sectors. */
export function corpusDocument(index: number): SupplierDocument {
  const random = repeatable(index * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], chance: number): T[] => list.filter(() => random() < chance);
  const economy = pick(economyPool);
  const own = languageOf[economy] ?? 0;
  const proper = Array.from({ length: 3 }, () => pick(syllables)).join('');
  const made = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(goods));
  const offers = made.flatMap(([, names]) => [
    `${pick(adjectives)} ${names[0]}`,
    ...(own > 0 ? [names[own] ?? ''] : []),
  ]);
  return {
    id: `00000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
    name: `${proper.charAt(0).toUpperCase()}${proper.slice(1)} ${pick(firstNames)} ${pick(lastNames)}`,
    otherNames: [`${proper} ${pick(lastNames)} ${pick(['Co', 'Inc', 'SAC', 'Sdn Bhd', 'Ltd'])}`],
    offers,
    texts: made.map(
      ([, names]) =>
        `${pick(verbs)} ${pick(adjectives)}, ${pick(adjectives)} ${(names[0] ?? '').toLowerCase()} ${pick(endings)}. ${pick(adjectives)} ${pick(adjectives)} ${pick(endings)}.`,
    ),
    references: [`REG${String(index).padStart(7, '0')}`],
    hsCodes: [...new Set(made.map(([code]) => (random() < 0.85 ? code : code.slice(0, 4))))],
    serviceCodes: [],
    economy,
    size: pick(['MICRO', 'MICRO', 'SMALL', 'SMALL', 'MEDIUM', null]),
    evidence: pick(['SELF_DECLARED', 'SELF_DECLARED', 'DOCUMENT', 'VERIFIED']),
    labels: some(labels, 0.15),
    exportMarkets: some(
      economies.map(([code]) => code),
      0.12,
    ),
    languages: [...new Set(['en', tags[own] ?? 'en'])],
    certificates: some(certificates, 0.1).map((scheme) => ({
      scheme,
      expiresOn:
        random() < 0.1
          ? null
          : new Date(Date.UTC(2026, Math.floor(random() * 36), 1 + Math.floor(random() * 28)))
              .toISOString()
              .slice(0, 10),
    })),
    nextCertificateOn: null,
    completeness: 30 + Math.floor(random() * 70),
    changedAt: Date.UTC(2026, 0, 1) + index * 1000,
  };
}
