/** A kind of large enterprise, and the product families that it sources. */
export interface BuyerKind {
  readonly key: string;
  /** Words that its name ends with. */
  readonly nameWords: readonly string[];
  /** Keys of product families. */
  readonly families: readonly string[];
}

const of = (key: string, nameWords: readonly string[], families: string): BuyerKind => ({
  key,
  nameWords,
  families: families.split(' '),
});

export const buyerKinds: readonly BuyerKind[] = [
  of(
    'supermarkets',
    ['Supermarkets', 'Retail Group', 'Food Stores'],
    'dried-mango fruit-chips rice-noodles sauces kimchi biscuits honey tuna tea wine functional-drinks spirits halal-meals maple-syrup cleaning-products avocado',
  ),
  of(
    'food-maker',
    ['Foods Group', 'Food Industries', 'Consumer Brands'],
    'coconut-oil desiccated-coconut spices vanilla quinoa berries nuts dairy cacao coffee seaweed shrimp carton-packaging flexible-packaging food-machinery testing-lab',
  ),
  of(
    'hotels',
    ['Hotels and Resorts', 'Hospitality Group'],
    'towels ceramics rattan-furniture wood-furniture soap cleaning-products coffee salmon mussels halal-meals candles stone moulded-fibre',
  ),
  of(
    'fashion',
    ['Fashion Group', 'Apparel Brands'],
    't-shirts knitwear batik silk leather-goods jewellery workwear design video',
  ),
  of(
    'home-stores',
    ['Home Stores', 'Living Group'],
    'wood-furniture rattan-furniture bamboo-kitchenware basketry ceramics candles toys towels stationery led-lighting',
  ),
  of(
    'vehicle-maker',
    ['Motor Works', 'Mobility Systems'],
    'auto-stampings wire-harness precision-machining castings rubber fasteners plastic-injection freight',
  ),
  of(
    'electronics-maker',
    ['Electronics Group', 'Devices'],
    'electronics-assembly plastic-injection precision-machining sensors led-lighting fasteners carton-packaging software',
  ),
  of(
    'mining',
    ['Resources', 'Mining Group'],
    'mining-parts pumps workwear castings sensors freight testing-lab',
  ),
  of(
    'hospitals',
    ['Hospital Group', 'Health Network'],
    'rubber medical-devices workwear cleaning-products supplements software contact-centre',
  ),
  of(
    'beauty-stores',
    ['Beauty Stores', 'Wellness Retail'],
    'skin-care soap essential-oils supplements candles design',
  ),
  of(
    'builder',
    ['Construction Group', 'Property Development'],
    'stone timber solar led-lighting pumps wood-furniture workwear',
  ),
  of(
    'finance',
    ['Financial Group', 'Insurance Group'],
    'software contact-centre translation video bookkeeping design stationery',
  ),
  of(
    'online-retail',
    ['Online Retail', 'Marketplace Group'],
    'toys stationery leather-goods jewellery pet-food carton-packaging skin-care freight dried-mango contact-centre',
  ),
  of(
    'agribusiness',
    ['Agribusiness', 'Plantations Group'],
    'organic-fertiliser food-machinery berries avocado coffee cacao seaweed pumps freight',
  ),
];
