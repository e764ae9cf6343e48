/**
 * Words of trade that mean the same, each group in any order. Kept short: a wrong synonym costs
 * more trust than a missing one. Spelling variants of British and American use come first, then
 * what one thing is called in different economies.
 */
export const synonymGroups: readonly (readonly string[])[] = [
  ['aluminium', 'aluminum'],
  ['fibre', 'fiber'],
  ['jewellery', 'jewelry'],
  ['tyre', 'tire'],
  ['colour', 'color'],
  ['flavour', 'flavor'],
  ['yoghurt', 'yogurt'],
  ['organic', 'organico', 'ecologico'],
  ['garment', 'garments', 'apparel', 'clothing', 'clothes'],
  ['shrimp', 'shrimps', 'prawn', 'prawns'],
  ['aubergine', 'eggplant'],
  ['maize', 'corn'],
  ['groundnut', 'groundnuts', 'peanut', 'peanuts'],
  ['coriander', 'cilantro'],
  ['chilli', 'chili', 'chile', 'chillies'],
  ['cassava', 'manioc', 'yuca', 'tapioca'],
  ['calamansi', 'calamondin'],
  ['coir', 'coco'],
  ['footwear', 'shoes'],
  ['furniture', 'furnishings'],
  ['lorry', 'truck'],
  ['petrol', 'gasoline'],
  ['software', 'saas'],
  ['handicraft', 'handicrafts', 'craft', 'crafts'],
];
