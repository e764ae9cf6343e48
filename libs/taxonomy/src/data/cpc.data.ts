/** CPC 2.1: sections of services with their divisions, labels in our own short words. */
export const cpc21ServiceSections: readonly {
  readonly section: string;
  readonly label: string;
  readonly divisions: readonly (readonly [digits: string, label: string])[];
}[] = [
  {
    section: '5',
    label: 'Construction',
    divisions: [
      ['53', 'Constructions'],
      ['54', 'Construction services'],
    ],
  },
  {
    section: '6',
    label: 'Trade, accommodation, food service, transport and utilities distribution',
    divisions: [
      ['61', 'Wholesale trade'],
      ['62', 'Retail trade'],
      ['63', 'Accommodation, food and drink service'],
      ['64', 'Passenger transport'],
      ['65', 'Freight transport'],
      ['66', 'Rental of vehicles with operator'],
      ['67', 'Support for transport'],
      ['68', 'Post and couriers'],
      ['69', 'Electricity, gas and water distribution'],
    ],
  },
  {
    section: '7',
    label: 'Finance, real estate, rental and leasing',
    divisions: [
      ['71', 'Finance and insurance'],
      ['72', 'Real estate'],
      ['73', 'Rental and leasing without operator'],
    ],
  },
  {
    section: '8',
    label: 'Business and production services',
    divisions: [
      ['81', 'Research and development'],
      ['82', 'Law and accounting'],
      ['83', 'Other professional, technical and business services'],
      ['84', 'Telecommunications, broadcasting and information'],
      ['85', 'Support services'],
      ['86', 'Support for farming, forestry, fishing, mining and utilities'],
      ['87', 'Maintenance, repair and installation'],
      ['88', 'Manufacturing on inputs owned by others'],
      ['89', 'Other manufacturing, publishing, printing and recovery services'],
    ],
  },
  {
    section: '9',
    label: 'Community, social and personal services',
    divisions: [
      ['91', 'Public administration'],
      ['92', 'Education'],
      ['93', 'Health and social care'],
      ['94', 'Sewage, waste and environmental services'],
      ['95', 'Membership organisations'],
      ['96', 'Recreation, culture and sports'],
      ['97', 'Other services'],
      ['98', 'Domestic services'],
      ['99', 'Extraterritorial organisations'],
    ],
  },
];
