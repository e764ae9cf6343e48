import { foldText } from '../names.js';

/** What a column of an imported file can hold. */
export const importFields = [
  'legalName',
  'tradeName',
  'registryNumber',
  'place',
  'region',
  'foundedYear',
  'staff',
  'isicDivision',
  'website',
  'about',
  'languages',
  'exportMarkets',
  'targetMarkets',
  'clusters',
  'isInRemoteRegion',
  'offerName',
  'offerDescription',
  'offerLanguage',
  'hsCode',
  'cpcCode',
  'unit',
  'minimumOrder',
  'monthlyCapacity',
  'leadTimeDays',
  'priceLowest',
  'priceHighest',
  'currency',
  'incoterm',
  'incotermPlace',
  'certificate',
  'certificateNumber',
  'certificateExpires',
  'womenOwnedPercent',
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of a file holds which field, by the column's place from 0. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>;

/** Fields without which no row can become a profile. */
export const neededFields = ['legalName', 'place', 'offerName'] as const;

/** How columns are called in files that agencies keep, folded; the first is the plain name. */
const synonyms: Readonly<Record<ImportField, string>> = {
  legalName:
    'legal name, company, company name, business name, name, firm, enterprise, razon social, empresa, nombre, nama perusahaan, ten cong ty, 会社名, 公司名称, 企业名称, 회사명, ชื่อบริษัท, название',
  tradeName: 'trade name, brand, brand name, trading as, dba, nombre comercial, marca, nama dagang',
  registryNumber:
    'registry number, registration number, registration no, reg no, business number, company number, sec number, dti number, nib, ruc, rut, rfc, uen, abn, nzbn, ssm, tax id, 法人番号, 统一社会信用代码, 사업자등록번호, инн',
  place:
    'place, city, town, municipality, ciudad, kota, city municipality, thanh pho, 市, 城市, 도시',
  region: 'region, province, state, prefecture, provincia, estado, provinsi, tinh',
  foundedYear:
    'founded year, founded, year founded, established, year established, ano de fundacion',
  staff:
    'staff, employees, number of employees, no of employees, workers, headcount, empleados, karyawan',
  isicDivision: 'isic division, isic, industry code',
  website: 'website, web site, web, url, homepage, sitio web, situs web',
  about: 'about, company description, company profile, business description',
  languages: 'languages, language, idiomas, bahasa',
  exportMarkets: 'export markets, exports to, export economies, markets, current markets, mercados',
  targetMarkets: 'target markets, wanted markets, markets wanted, mercados objetivo',
  clusters:
    'clusters, cluster, cooperative, cooperatives, association, associations, cooperativa, koperasi, asociacion',
  isInRemoteRegion:
    'remote region, remote, remote area, in remote region, region remota, zona remota, daerah terpencil',
  offerName:
    'offer, product, product name, products, main product, service, item, producto, produk, 产品, 製品, 제품, san pham, สินค้า, товар',
  offerDescription:
    'offer description, product description, description, specification, descripcion',
  offerLanguage: 'offer language, language of texts, text language',
  hsCode:
    'hs code, hs, hs6, hscode, tariff code, commodity code, harmonized code, codigo hs, kode hs',
  cpcCode: 'cpc code, cpc',
  unit: 'unit, uom, unit of measure, unidad, satuan',
  minimumOrder: 'minimum order, moq, minimum order quantity, min order, pedido minimo',
  monthlyCapacity:
    'monthly capacity, capacity, capacity per month, production capacity, capacidad mensual',
  leadTimeDays: 'lead time days, lead time, delivery time, days to deliver, plazo',
  priceLowest: 'price from, lowest price, price, unit price, min price, precio',
  priceHighest: 'price to, highest price, max price',
  currency: 'currency, price currency, moneda, mata uang',
  incoterm: 'incoterm, incoterms, delivery term, delivery terms',
  incotermPlace: 'incoterm place, named place, port, delivery place',
  certificate: 'certificate, certification, certificates, standard, certificado, sertifikat',
  certificateNumber: 'certificate number, certificate no, cert no',
  certificateExpires:
    'certificate expires, expiry, expiry date, valid until, certificate valid until',
  womenOwnedPercent: 'women owned percent, women owned, women ownership, female ownership',
};

const fieldBySynonym = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [field.replace(/([A-Z])/g, ' $1'), ...synonyms[field].split(',')].map(
      (name) => [foldText(name), field] as const,
    ),
  ),
);

/** Suggests which column holds which field, by its heading; the first of two such columns. */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const mapping: Partial<Record<ImportField, number>> = {};
  header.forEach((heading, index) => {
    const field =
      fieldBySynonym.get(foldText(heading.replace(/[(%].*$/, ''))) ??
      fieldBySynonym.get(foldText(heading));
    if (field) mapping[field] ??= index;
  });
  return mapping;
}

/** The headings of a file that an agency can fill in, in order. */
export const templateHeader: readonly string[] = importFields.map(
  (field) => synonyms[field].split(',')[0] ?? field,
);
