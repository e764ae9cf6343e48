import { careAndServiceFamilies } from './care-and-services.data.js';
import { foodFamilies } from './food.data.js';
import { industryFamilies } from './industry.data.js';
import type { ProductFamily } from './product-family.js';
import { seaAndDrinkFamilies } from './sea-and-drink.data.js';
import { textileAndHomeFamilies } from './textile-and-home.data.js';

/** All that demo MSMEs make, and that demo buyers look for. */
export const productFamilies: readonly ProductFamily[] = [
  ...foodFamilies,
  ...seaAndDrinkFamilies,
  ...textileAndHomeFamilies,
  ...industryFamilies,
  ...careAndServiceFamilies,
];
