import type { DemoLanguage } from './economies.data.js';
import type { Sector } from './product-family.js';

/** Part of a made-up name: as written, and in Latin letters where that differs. */
type Part = readonly [written: string, latin: string];

/** Two lists of parts; a name takes one of each. */
export interface NameStyle {
  readonly first: readonly Part[];
  readonly second: readonly Part[];
  /** Between the parts, as written. */
  readonly glue: string;
  /** Between the parts, in Latin letters. */
  readonly latinGlue: string;
  /** Whether the word for the sector stands before the name, as in Spanish and Vietnamese. */
  readonly isSectorFirst: boolean;
  /** Between the name and the word for the sector. */
  readonly sectorGlue: string;
  /** Language of the word for the sector. */
  readonly language: DemoLanguage;
}

const latin = (words: string): Part[] => words.split(' ').map((word) => [word, word]);
const pairs = (words: string): Part[] =>
  words.split(' ').map((word) => {
    const [written = '', inLatin = ''] = word.split('/');
    return [written, inLatin];
  });

const spaced = { glue: ' ', latinGlue: ' ', isSectorFirst: false, sectorGlue: ' ' } as const;
const joined = { glue: '', latinGlue: '', isSectorFirst: false, sectorGlue: ' ' } as const;
const dense = { glue: '', latinGlue: '', isSectorFirst: false, sectorGlue: '' } as const;

const english: NameStyle = {
  ...joined,
  language: 'en',
  first: latin(
    'Alder Brindle Corran Dunmo Elder Fern Garro Hazel Inver Juni Keswa Linden Marrow Norr Orrin ' +
      'Pell Quarry Rowan Sorrel Thistle Umber Verra Wexa Yarrow',
  ),
  second: latin('wick vale mere holt crest ford brook more stead haven'),
};

const spanish: NameStyle = {
  ...joined,
  isSectorFirst: true,
  language: 'es',
  first: latin(
    'Alti Bru Cala Duna Espi Flora Gava Huari Illa Jaca Lumi Mira Nava Olma Pali Quira Rosa Sami ' +
      'Tolu Valde',
  ),
  second: latin('mar luz sol vera pampa cerro nida ría yacu sur'),
};

const simplified: NameStyle = {
  ...dense,
  language: 'zh-Hans',
  first: pairs(
    '沐/Mu 禾/He 澄/Cheng 嵘/Rong 朗/Lang 逸/Yi 槐/Huai 岚/Lan 砚/Yan 泽/Ze 栩/Xu 阡/Qian',
  ),
  second: pairs(
    '川/chuan 畔/pan 陌/mo 霁/ji 屿/yu 瑾/jin 舟/zhou 麓/lu 苇/wei 蘅/heng 汀/ting 棠/tang',
  ),
};

const traditional: NameStyle = {
  ...dense,
  language: 'zh-Hant',
  first: pairs(
    '沐/Mu 禾/He 澄/Cheng 嶸/Rong 朗/Lang 逸/Yi 槐/Huai 嵐/Lan 硯/Yan 澤/Ze 栩/Xu 阡/Qian',
  ),
  second: pairs(
    '川/chuan 畔/pan 陌/mo 霽/ji 嶼/yu 瑾/jin 舟/zhou 麓/lu 葦/wei 蘅/heng 汀/ting 棠/tang',
  ),
};

const malay: NameStyle = {
  ...spaced,
  language: 'en',
  first: latin('Seri Warisan Sinaran Cahaya Teratai Embun Permata Gemilang Bayu Anggun'),
  second: latin(
    'Rimbun Setiara Kembara Melur Lestarindah Murniara Samudera Rembulan Cendana Pelangi Suria Damai',
  ),
};

/** How names are made up, by the language that a business writes in first. */
export const styleOfLanguage: Readonly<Record<DemoLanguage, NameStyle>> = {
  en: english,
  es: spanish,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ms: malay,
  fr: {
    ...joined,
    isSectorFirst: true,
    language: 'fr',
    first: latin('Boré Claire Haute Belle Franche Neige Rive Mont Grand Vert'),
    second: latin('vallée brise rive pointe source neuve baie lande combe'),
  },
  fil: {
    ...spaced,
    language: 'en',
    first: latin(
      'Bagong Likhang Gintong Luntiang Dakilang Masaganang Sariwang Munting Ating Bukas',
    ),
    second: latin(
      'Amihan Habagat Tala Bukid Dalampasigan Agila Bayanihan Silangan Pulo Habi Alon Punla',
    ),
  },
  id: {
    ...spaced,
    language: 'id',
    first: latin(
      'Arunika Bumi Citra Dwipa Embun Gemilang Karsa Lentera Mandala Nirmala Puspa Rimba Sagara ' +
        'Tirta Wana Adika',
    ),
    second: latin('Asri Lestari Makarya Sentosa Raharja Wiguna Pertiwi Samudra Kencana Nusawara'),
  },
  vi: {
    ...spaced,
    isSectorFirst: true,
    language: 'vi',
    first: pairs(
      'Sao/Sao An/An Hương/Huong Minh/Minh Thanh/Thanh Phú/Phu Lộc/Loc Hải/Hai Ngọc/Ngoc Xuân/Xuan Tân/Tan Bảo/Bao',
    ),
    second: pairs(
      'Khuê/Khue Nhiên/Nhien Điền/Dien Sơn/Son Trà/Tra Hòa/Hoa Vân/Van Giang/Giang Lâm/Lam Thịnh/Thinh Mộc/Moc Dương/Duong',
    ),
  },
  th: {
    ...joined,
    language: 'th',
    first: pairs(
      'ศรี/Sri ธารา/Thara บุษบา/Butsaba ปัญญา/Panya รุ่ง/Rung วารี/Wari สุข/Suk อรุณ/Arun ไพลิน/Phailin มณี/Mani',
    ),
    second: pairs(
      'ธัญญา/thanya วนา/wana สายชล/saichon ดารา/dara พนา/phana เมธี/methi ภิญโญ/phinyo รัศมี/ratsami กมล/kamon ลดา/lada',
    ),
  },
  ja: {
    ...dense,
    language: 'ja',
    first: pairs(
      '青/Ao 朝/Asa 月/Tsuki 早/Haya 稲/Ina 霧/Kiri 花/Hana 雪/Yuki 竹/Take 白/Shira 夏/Natsu 秋/Aki',
    ),
    second: pairs(
      '沢/zawa 瀬/se 凪/nagi 垣/gaki 峰/mine 浦/ura 野原/nohara ヶ丘/gaoka 鶴/zuru 畑/hata',
    ),
  },
  ko: {
    ...joined,
    language: 'ko',
    first: pairs(
      '한/Han 새/Sae 푸른/Pureun 맑은/Malgeun 다온/Daon 이든/Ideun 가온/Gaon 누리/Nuri 해든/Haedeun 라온/Raon 도담/Dodam 여울/Yeoul',
    ),
    second: pairs(
      '솔/sol 뜰/tteul 빛/bit 마루/maru 결/gyeol 들/deul 샘/saem 나래/narae 가람/garam 터/teo',
    ),
  },
  ru: {
    ...joined,
    sectorGlue: '-',
    language: 'ru',
    first: pairs(
      'Кедро/Kedro Росо/Roso Северо/Severo Ясно/Yasno Злато/Zlato Бело/Belo Ново/Novo Светло/Svetlo',
    ),
    second: pairs(
      'яр/yar бор/bor плёс/plyos лог/log речье/rechye горье/gorye поле/polye цвет/tsvet луг/lug',
    ),
  },
  tpi: {
    ...spaced,
    language: 'en',
    first: latin('Kumul Garamut Kundu Maunten Solwara Nambis Bilum Kokomo Limbum Nupela'),
    second: latin('Gaden Wantok Haus Rot Ples Tupela Sanap Hamamas'),
  },
};

type Words = Readonly<Record<Sector, string>>;

/** The word for the sector in a name; several are separated by a bar. */
export const sectorWords: Readonly<Partial<Record<DemoLanguage, Words>>> & { readonly en: Words } =
  {
    en: {
      food: 'Foods|Kitchens',
      sea: 'Seafoods|Marine',
      farm: 'Farms|Harvest',
      drink: 'Beverages|Drinks',
      textile: 'Textiles|Apparel',
      craft: 'Crafts|Makers',
      wood: 'Woodworks|Timbercraft',
      ceramic: 'Ceramics|Clay',
      metal: 'Engineering|Metalworks',
      electronics: 'Electronics|Circuits',
      material: 'Packaging|Packs',
      care: 'Naturals|Care',
      digital: 'Digital|Services',
      logistics: 'Logistics|Freight',
      studio: 'Studio|Works',
      polymer: 'Polymers|Mouldings',
      stone: 'Stone|Stoneworks',
    },
    es: {
      food: 'Alimentos|Sabores',
      sea: 'Pesquera|Mariscos',
      farm: 'Agrícola|Cosechas',
      drink: 'Bebidas|Néctares',
      textile: 'Textiles|Confecciones',
      craft: 'Artesanías|Taller',
      wood: 'Maderas|Muebles',
      ceramic: 'Cerámicas|Alfarería',
      metal: 'Metalmecánica|Industrias',
      electronics: 'Electrónica|Sistemas',
      material: 'Empaques|Envases',
      care: 'Cosmética|Botánica',
      digital: 'Tecnologías|Servicios',
      logistics: 'Logística|Transportes',
      studio: 'Estudio|Oficio',
      polymer: 'Plásticos|Polímeros',
      stone: 'Piedras|Canteras',
    },
    fr: {
      food: 'Aliments|Saveurs',
      sea: 'Pêcheries|Marée',
      farm: 'Fermes|Récoltes',
      drink: 'Boissons|Breuvages',
      textile: 'Textiles|Ateliers',
      craft: 'Artisans|Métiers',
      wood: 'Boiseries|Meubles',
      ceramic: 'Céramiques|Argiles',
      metal: 'Usinage|Mécanique',
      electronics: 'Électronique|Circuits',
      material: 'Emballages|Cartonnages',
      care: 'Soins|Botanique',
      digital: 'Numérique|Services',
      logistics: 'Logistique|Transports',
      studio: 'Studio|Atelier',
      polymer: 'Plastiques|Polymères',
      stone: 'Pierres|Carrières',
    },
    id: {
      food: 'Pangan|Boga',
      sea: 'Bahari|Perikanan',
      farm: 'Agro|Tani',
      drink: 'Minuman|Seduh',
      textile: 'Tekstil|Busana',
      craft: 'Kriya|Anyam',
      wood: 'Furnitur|Kayu',
      ceramic: 'Keramik|Gerabah',
      metal: 'Teknik|Logam',
      electronics: 'Elektronik|Sirkuit',
      material: 'Kemasan|Kertas',
      care: 'Herbal|Kosmetik',
      digital: 'Digital|Jasa',
      logistics: 'Logistik|Ekspedisi',
      studio: 'Studio|Karya',
      polymer: 'Plastik|Polimer',
      stone: 'Batu|Marmer',
    },
    vi: {
      food: 'Thực phẩm|Bếp Việt',
      sea: 'Thủy sản|Hải sản',
      farm: 'Nông sản|Nông trại',
      drink: 'Đồ uống|Giải khát',
      textile: 'Dệt may|May mặc',
      craft: 'Thủ công|Mỹ nghệ',
      wood: 'Nội thất|Gỗ',
      ceramic: 'Gốm sứ|Gốm',
      metal: 'Cơ khí|Kỹ thuật',
      electronics: 'Điện tử|Điện',
      material: 'Bao bì|Giấy',
      care: 'Mỹ phẩm|Thảo dược',
      digital: 'Công nghệ|Dịch vụ',
      logistics: 'Vận tải|Giao nhận',
      studio: 'Sáng tạo|Thiết kế',
      polymer: 'Nhựa|Polyme',
      stone: 'Đá|Đá ốp lát',
    },
    th: {
      food: 'ฟู้ดส์|อาหาร',
      sea: 'ซีฟู้ด|ประมง',
      farm: 'ฟาร์ม|เกษตร',
      drink: 'เบเวอเรจ|เครื่องดื่ม',
      textile: 'เท็กซ์ไทล์|การ์เมนท์',
      craft: 'คราฟต์|หัตถกรรม',
      wood: 'เฟอร์นิเจอร์|งานไม้',
      ceramic: 'เซรามิก|เครื่องปั้น',
      metal: 'เอ็นจิเนียริ่ง|โลหะ',
      electronics: 'อิเล็กทรอนิกส์|เซอร์กิต',
      material: 'แพ็กเกจจิ้ง|บรรจุภัณฑ์',
      care: 'เนเชอรัล|เฮอร์บัล',
      digital: 'ดิจิทัล|เซอร์วิส',
      logistics: 'โลจิสติกส์|ขนส่ง',
      studio: 'สตูดิโอ|ดีไซน์',
      polymer: 'พลาสติก|โพลิเมอร์',
      stone: 'หิน|หินอ่อน',
    },
    'zh-Hans': {
      food: '食品|味业',
      sea: '水产|海产',
      farm: '农业|农产',
      drink: '饮品|饮料',
      textile: '纺织|服饰',
      craft: '工艺|手作',
      wood: '家居|木业',
      ceramic: '陶瓷|瓷业',
      metal: '机械|精工',
      electronics: '电子|电气',
      material: '包装|印务',
      care: '生物|日化',
      digital: '科技|信息',
      logistics: '物流|货运',
      studio: '创意|设计',
      polymer: '塑胶|高分子',
      stone: '石业|石材',
    },
    'zh-Hant': {
      food: '食品|味業',
      sea: '水產|海產',
      farm: '農業|農產',
      drink: '飲品|飲料',
      textile: '紡織|服飾',
      craft: '工藝|手作',
      wood: '家居|木業',
      ceramic: '陶瓷|瓷業',
      metal: '機械|精工',
      electronics: '電子|電機',
      material: '包裝|紙業',
      care: '生技|日化',
      digital: '科技|資訊',
      logistics: '物流|貨運',
      studio: '創意|設計',
      polymer: '塑膠|高分子',
      stone: '石業|石材',
    },
    ja: {
      food: '食品|フーズ',
      sea: '水産|海産',
      farm: '農園|ファーム',
      drink: '飲料|ドリンク',
      textile: '繊維|テキスタイル',
      craft: '工芸|クラフト',
      wood: '木工|家具',
      ceramic: '製陶|陶器',
      metal: '製作所|精機',
      electronics: '電子|電機',
      material: '包装|紙器',
      care: '化粧品|ナチュラル',
      digital: 'システム|情報',
      logistics: '物流|運輸',
      studio: 'デザイン|工房',
      polymer: '樹脂|化成',
      stone: '石材|ストーン',
    },
    ko: {
      food: '푸드|식품',
      sea: '수산|해산',
      farm: '농원|팜',
      drink: '음료|드링크',
      textile: '텍스타일|섬유',
      craft: '공예|크래프트',
      wood: '목공|가구',
      ceramic: '도자|세라믹',
      metal: '정밀|기계',
      electronics: '전자|전기',
      material: '패키징|제지',
      care: '코스메틱|바이오',
      digital: '소프트|정보',
      logistics: '물류|로지스',
      studio: '스튜디오|디자인',
      polymer: '화학|폴리머',
      stone: '석재|스톤',
    },
    ru: {
      food: 'Продукт|Фуд',
      sea: 'Рыба|Море',
      farm: 'Агро|Ферма',
      drink: 'Напитки|Бутыль',
      textile: 'Текстиль|Швея',
      craft: 'Ремесло|Мастер',
      wood: 'Лес|Мебель',
      ceramic: 'Керамика|Глина',
      metal: 'Металл|Маш',
      electronics: 'Прибор|Электро',
      material: 'Пак|Картон',
      care: 'Фито|Био',
      digital: 'Софт|Инфо',
      logistics: 'Логистика|Транс',
      studio: 'Студия|Дизайн',
      polymer: 'Пласт|Полимер',
      stone: 'Камень|Гранит',
    },
  };
