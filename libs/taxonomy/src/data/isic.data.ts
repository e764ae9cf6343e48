import type { IsicSection } from '../domain/activity-code.js';

/**
 * ISIC Rev. 5 (endorsed 2023): 22 sections with their 87 divisions, labels in our own short words.
 * Against Rev. 4, publishing and broadcasting (J) and information technology (K) stand apart, and
 * repair of vehicles left trade for other services, so division 45 is gone.
 */
export const isic5Rows: readonly (readonly [
  letter: string,
  label: string,
  divisions: readonly (readonly [digits: string, label: string])[],
])[] = [
  [
    'A',
    'Farming, forestry and fishing',
    [
      ['01', 'Crops, animals and hunting'],
      ['02', 'Forestry and logging'],
      ['03', 'Fishing and aquaculture'],
    ],
  ],
  [
    'B',
    'Mining and quarrying',
    [
      ['05', 'Coal and lignite'],
      ['06', 'Crude oil and natural gas'],
      ['07', 'Metal ores'],
      ['08', 'Other mining and quarrying'],
      ['09', 'Support services for mining'],
    ],
  ],
  [
    'C',
    'Manufacturing',
    [
      ['10', 'Food products'],
      ['11', 'Beverages'],
      ['12', 'Tobacco products'],
      ['13', 'Textiles'],
      ['14', 'Clothing'],
      ['15', 'Leather, bags and footwear'],
      ['16', 'Wood, cork, straw and wickerwork, except furniture'],
      ['17', 'Paper and paper products'],
      ['18', 'Printing and copying of recorded media'],
      ['19', 'Coke and refined petroleum'],
      ['20', 'Chemicals'],
      ['21', 'Medicines'],
      ['22', 'Rubber and plastics products'],
      ['23', 'Glass, ceramics, cement and stone'],
      ['24', 'Basic metals'],
      ['25', 'Metal products, except machinery'],
      ['26', 'Computers, electronics and optical products'],
      ['27', 'Electrical equipment'],
      ['28', 'Machinery and equipment'],
      ['29', 'Motor vehicles and trailers'],
      ['30', 'Other transport equipment'],
      ['31', 'Furniture'],
      ['32', 'Other manufacturing'],
      ['33', 'Repair and installation of machinery'],
    ],
  ],
  [
    'D',
    'Electricity, gas and steam',
    [['35', 'Electricity, gas, steam and air conditioning supply']],
  ],
  [
    'E',
    'Water, sewerage and waste',
    [
      ['36', 'Water collection and supply'],
      ['37', 'Sewerage'],
      ['38', 'Waste collection, treatment and recovery'],
      ['39', 'Clean-up and other waste services'],
    ],
  ],
  [
    'F',
    'Construction',
    [
      ['41', 'Buildings'],
      ['42', 'Civil engineering'],
      ['43', 'Specialised construction work'],
    ],
  ],
  [
    'G',
    'Wholesale and retail trade',
    [
      ['46', 'Wholesale trade'],
      ['47', 'Retail trade'],
    ],
  ],
  [
    'H',
    'Transport and storage',
    [
      ['49', 'Land transport and pipelines'],
      ['50', 'Water transport'],
      ['51', 'Air transport'],
      ['52', 'Warehousing and support for transport'],
      ['53', 'Post and couriers'],
    ],
  ],
  [
    'I',
    'Accommodation and food service',
    [
      ['55', 'Accommodation'],
      ['56', 'Food and drink service'],
    ],
  ],
  [
    'J',
    'Publishing, broadcasting and content',
    [
      ['58', 'Publishing'],
      ['59', 'Film, video, sound and music'],
      ['60', 'Broadcasting, news and other content distribution'],
    ],
  ],
  [
    'K',
    'Telecommunications, computing and information services',
    [
      ['61', 'Telecommunications'],
      ['62', 'Computer programming and consultancy'],
      ['63', 'Computing infrastructure, data processing and other information services'],
    ],
  ],
  [
    'L',
    'Finance and insurance',
    [
      ['64', 'Financial services, except insurance and pensions'],
      ['65', 'Insurance and pension funds'],
      ['66', 'Support for finance and insurance'],
    ],
  ],
  ['M', 'Real estate', [['68', 'Real estate']]],
  [
    'N',
    'Professional, scientific and technical services',
    [
      ['69', 'Law and accounting'],
      ['70', 'Head offices and management consultancy'],
      ['71', 'Architecture, engineering and testing'],
      ['72', 'Research and development'],
      ['73', 'Advertising, market research and public relations'],
      ['74', 'Other professional services'],
      ['75', 'Veterinary services'],
    ],
  ],
  [
    'O',
    'Administrative and support services',
    [
      ['77', 'Rental and leasing'],
      ['78', 'Employment services'],
      ['79', 'Travel agencies and tour operators'],
      ['80', 'Investigation and security'],
      ['81', 'Building services and landscaping'],
      ['82', 'Office and other business support'],
    ],
  ],
  [
    'P',
    'Public administration and defence',
    [['84', 'Public administration, defence and social security']],
  ],
  ['Q', 'Education', [['85', 'Education']]],
  [
    'R',
    'Health and social work',
    [
      ['86', 'Health'],
      ['87', 'Residential care'],
      ['88', 'Social work without accommodation'],
    ],
  ],
  [
    'S',
    'Arts, sports and recreation',
    [
      ['90', 'Arts creation and performing arts'],
      ['91', 'Libraries, archives, museums and other culture'],
      ['92', 'Gambling and betting'],
      ['93', 'Sports, amusement and recreation'],
    ],
  ],
  [
    'T',
    'Other services',
    [
      ['94', 'Membership organisations'],
      ['95', 'Repair of computers, goods and vehicles'],
      ['96', 'Personal services'],
    ],
  ],
  [
    'U',
    'Households as employers and producers',
    [
      ['97', 'Households that employ staff'],
      ['98', 'Households that produce for own use'],
    ],
  ],
  ['V', 'Organisations outside any economy', [['99', 'Extraterritorial organisations']]],
];

/** ISIC Rev. 4 (2008): 21 sections with their 88 divisions, to read codes of older files. */
export const isic4Sections: readonly IsicSection[] = [
  ['A', 'Agriculture, forestry and fishing', '01 02 03'],
  ['B', 'Mining and quarrying', '05 06 07 08 09'],
  ['C', 'Manufacturing', '10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33'],
  ['D', 'Electricity, gas and steam', '35'],
  ['E', 'Water, sewerage and waste', '36 37 38 39'],
  ['F', 'Construction', '41 42 43'],
  ['G', 'Trade and repair of motor vehicles', '45 46 47'],
  ['H', 'Transport and storage', '49 50 51 52 53'],
  ['I', 'Accommodation and food service', '55 56'],
  ['J', 'Information and communication', '58 59 60 61 62 63'],
  ['K', 'Finance and insurance', '64 65 66'],
  ['L', 'Real estate', '68'],
  ['M', 'Professional, scientific and technical services', '69 70 71 72 73 74 75'],
  ['N', 'Administrative and support services', '77 78 79 80 81 82'],
  ['O', 'Public administration and defence', '84'],
  ['P', 'Education', '85'],
  ['Q', 'Health and social work', '86 87 88'],
  ['R', 'Arts, entertainment and recreation', '90 91 92 93'],
  ['S', 'Other services', '94 95 96'],
  ['T', 'Households as employers and producers', '97 98'],
  ['U', 'Extraterritorial organisations', '99'],
].map(([letter = '', label = '', divisions = '']) => ({
  letter,
  label,
  divisions: divisions.split(' '),
}));
