import type { ProductFamily } from './product-family.js';

/** Fish, seaweed, coffee, cacao, tea, wine. */
export const seaAndDrinkFamilies: readonly ProductFamily[] = [
  {
    key: 'shrimp',
    sector: 'sea',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [6500, 11000],
    monthly: [8, 140],
    leadDays: [14, 35],
    certificates: ['haccp', 'asc', 'brcgs-food', 'halal', 'globalgap'],
    specification: [
      ['Count', '26/30 or 31/40 per pound'],
      ['Glaze', 'at most 10 %'],
      ['Antibiotics', 'absent, test report per lot'],
    ],
    economies: { VNM: 7, THA: 5, IDN: 6, MEX: 3, PER: 2, BRN: 4, PHL: 3, MYS: 1, CHN: 1 },
    products: [
      {
        code: '030617',
        texts: {
          en: [
            'Frozen vannamei shrimp',
            'Peeled and deveined or head-on, individually quick frozen, 1 kg bags.',
          ],
          vi: [
            'Tôm thẻ chân trắng đông lạnh',
            'Tôm bóc vỏ rút chỉ hoặc nguyên con, cấp đông rời, túi 1 kg.',
          ],
          th: ['กุ้งขาวแช่แข็ง', 'กุ้งปอกเปลือกผ่าหลังหรือทั้งตัว แช่แข็งแบบแยกชิ้น ถุง 1 กก.'],
          id: [
            'Udang vaname beku',
            'Kupas buang usus atau utuh berkepala, beku satuan (IQF), kantong 1 kg.',
          ],
          es: [
            'Camarón (langostino) vannamei congelado',
            'Pelado y desvenado o entero, congelado IQF, bolsas de 1 kg.',
          ],
          ms: [
            'Udang vannamei sejuk beku',
            'Dikupas dan dibuang urat atau berkepala, sejuk beku satu-satu, beg 1 kg.',
          ],
          fil: [
            'Frozen na hipong vannamei',
            'Binalatan at inalisan ng bituka o buo, isa-isang pinagyelo, supot na 1 kg.',
          ],
          'zh-Hans': ['冷冻南美白虾', '去壳去肠或带头，单冻，1公斤袋装。'],
        },
      },
      {
        code: '160521',
        texts: {
          en: [
            'Breaded shrimp',
            'Tempura and breadcrumb-coated shrimp, pre-fried, catering packs.',
          ],
          vi: ['Tôm tẩm bột', 'Tôm tempura và tôm tẩm bột xù chiên sơ, gói dùng cho nhà hàng.'],
          th: ['กุ้งชุบแป้งทอด', 'กุ้งเทมปุระและชุบเกล็ดขนมปังทอดกึ่งสุก แพ็กสำหรับร้านอาหาร'],
          id: [
            'Udang tepung roti',
            'Udang tempura dan berlapis tepung roti, setengah goreng, kemasan katering.',
          ],
          es: [
            'Camarón empanizado',
            'Camarón tempura y empanizado, prefrito, en presentación para restaurantes.',
          ],
          ms: [
            'Udang bersalut tepung',
            'Udang tempura dan bersalut serbuk roti, separa goreng, pek katering.',
          ],
          fil: [
            'Breaded na hipon',
            'Hipong tempura at may breadcrumbs, bahagyang pinirito, pangkatering.',
          ],
          'zh-Hans': ['裹粉虾', '天妇罗及面包屑裹粉虾，预炸，餐饮装。'],
        },
      },
    ],
  },
  {
    key: 'tuna',
    sector: 'sea',
    use: 'finished',
    isic: '10',
    unit: 'TNE',
    usd: [4200, 8500],
    monthly: [10, 200],
    leadDays: [20, 45],
    certificates: ['haccp', 'msc', 'halal', 'brcgs-food', 'kosher', 'ifs-food'],
    specification: [
      ['Species', 'skipjack or yellowfin'],
      ['Catch', 'pole and line or free school'],
      ['Traceability', 'vessel and trip'],
    ],
    economies: { PHL: 6, IDN: 5, THA: 5, PNG: 4, KOR: 2, VNM: 2, MEX: 1 },
    products: [
      {
        code: '160414',
        texts: {
          en: [
            'Canned tuna',
            'Skipjack and yellowfin chunks in brine or oil, 170 g and 1.8 kg cans.',
          ],
          fil: [
            'De-latang tuna',
            'Piraso ng skipjack at yellowfin sa brine o mantika, latang 170 g at 1.8 kg.',
          ],
          id: [
            'Tuna kaleng',
            'Potongan cakalang dan madidihang dalam air garam atau minyak, kaleng 170 g dan 1,8 kg.',
          ],
          th: ['ปลาทูน่ากระป๋อง', 'ทูน่าท้องแถบและครีบเหลืองในน้ำเกลือหรือน้ำมัน กระป๋อง 170 กรัมและ 1.8 กก.'],
          tpi: ['Tin pis (tuna)', 'Mit bilong tuna long sol wara o wel, tin 170 g na 1.8 kg.'],
          ko: ['참치 통조림', '가다랑어·황다랑어 살코기, 염수 또는 기름 담금, 170g과 1.8kg 캔.'],
          vi: [
            'Cá ngừ đóng hộp',
            'Cá ngừ vằn và vây vàng ngâm nước muối hoặc dầu, lon 170 g và 1,8 kg.',
          ],
          es: [
            'Atún enlatado',
            'Trozos de barrilete y aleta amarilla en agua o aceite, latas de 170 g y 1.8 kg.',
          ],
        },
      },
      {
        code: '030487',
        texts: {
          en: [
            'Frozen tuna loins and saku',
            'Sashimi-grade yellowfin, vacuum packed, held at −60 °C on request.',
          ],
          fil: [
            'Frozen na loin at saku ng tuna',
            'Yellowfin na pang-sashimi, naka-vacuum, −60 °C kung hihilingin.',
          ],
          id: [
            'Loin dan saku tuna beku',
            'Madidihang mutu sashimi, kemasan vakum, −60 °C bila diminta.',
          ],
          th: ['เนื้อสันทูน่าและซากุแช่แข็ง', 'ทูน่าครีบเหลืองเกรดซาชิมิ บรรจุสุญญากาศ เก็บที่ −60 °C ตามต้องการ'],
          tpi: [
            'Kolpela mit bilong tuna',
            'Gutpela mit bilong tuna bilong wokim sashimi, pasim gut long plastik na aisim.',
          ],
          ko: ['냉동 참치 로인과 사쿠', '횟감용 황다랑어, 진공 포장, 요청 시 −60°C 보관.'],
          vi: [
            'Thăn và saku cá ngừ đông lạnh',
            'Cá ngừ vây vàng loại sashimi, hút chân không, giữ −60 °C theo yêu cầu.',
          ],
          es: [
            'Lomos y saku de atún congelados',
            'Aleta amarilla grado sashimi, al vacío, a −60 °C bajo pedido.',
          ],
        },
      },
    ],
  },
  {
    key: 'salmon',
    sector: 'sea',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [9000, 16000],
    monthly: [5, 120],
    leadDays: [5, 21],
    certificates: ['haccp', 'asc', 'brcgs-food', 'globalgap', 'msc', 'kosher'],
    specification: [
      ['Trim', 'C or D'],
      ['Colour', 'at least 26 on the usual fan'],
      ['Temperature', '0 to 2 °C or −18 °C'],
    ],
    economies: { CHL: 7, CAN: 3, NZL: 3, AUS: 3, RUS: 5, JPN: 2, USA: 2 },
    products: [
      {
        code: '030481',
        texts: {
          en: [
            'Frozen salmon fillets',
            'Skin-on or skinless fillets and portions, individually frozen.',
          ],
          es: [
            'Filetes de salmón congelados',
            'Filetes y porciones con o sin piel, congelados individualmente.',
          ],
          fr: [
            'Filets de saumon surgelés',
            'Filets et portions avec ou sans peau, surgelés individuellement.',
          ],
          ru: [
            'Филе лосося замороженное',
            'Филе и порции на коже или без кожи, индивидуальная заморозка.',
          ],
          ja: ['冷凍サーモンフィレ', '皮付き・皮なしのフィレおよび切り身、個別急速冷凍。'],
        },
      },
      {
        code: '030541',
        texts: {
          en: ['Smoked salmon', 'Cold-smoked over hardwood, hand sliced, 100 g to 1 kg packs.'],
          es: [
            'Salmón ahumado',
            'Ahumado en frío con maderas nobles, rebanado a mano, de 100 g a 1 kg.',
          ],
          fr: ['Saumon fumé', 'Fumé à froid au bois dur, tranché à la main, de 100 g à 1 kg.'],
          ru: [
            'Лосось копчёный',
            'Холодное копчение на древесине, ручная нарезка, упаковки от 100 г до 1 кг.',
          ],
          ja: ['スモークサーモン', '広葉樹の冷燻、手切り、100g～1kgパック。'],
        },
      },
    ],
  },
  {
    key: 'mussels',
    sector: 'sea',
    use: 'finished',
    isic: '10',
    unit: 'TNE',
    usd: [2800, 6000],
    monthly: [5, 90],
    leadDays: [10, 30],
    certificates: ['haccp', 'asc', 'msc', 'brcgs-food'],
    specification: [
      ['Size', '45 to 65 mm'],
      ['Toxins', 'test report per harvest area'],
    ],
    economies: { CHL: 5, NZL: 5, CHN: 3, AUS: 1, CAN: 1 },
    products: [
      {
        code: '160553',
        texts: {
          en: [
            'Cooked mussel meat',
            'Rope-grown mussels, cooked and individually frozen, 1 kg bags.',
          ],
          es: [
            'Carne de mejillón (chorito) cocida',
            'Mejillones de cultivo en cuelgas, cocidos y congelados IQF, bolsas de 1 kg.',
          ],
          'zh-Hans': ['熟冻贻贝肉', '吊养贻贝，蒸煮后单冻，1公斤袋装。'],
          fr: [
            'Chair de moules cuite',
            'Moules de corde, cuites et surgelées individuellement, sacs de 1 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'seaweed',
    sector: 'sea',
    use: 'input',
    isic: '10',
    unit: 'KGM',
    usd: [1.5, 9],
    monthly: [2000, 60000],
    leadDays: [10, 35],
    certificates: ['haccp', 'organic-usda', 'asc', 'halal'],
    specification: [
      ['Moisture', 'at most 38 %'],
      ['Impurities', 'at most 2 %'],
      ['Heavy metals', 'test report'],
    ],
    economies: { PHL: 5, IDN: 6, KOR: 6, JPN: 4, CHL: 3, MYS: 3, PNG: 2, CHN: 2 },
    products: [
      {
        code: '121221',
        texts: {
          en: [
            'Dried seaweed',
            'Sun-dried edible seaweed, cleaned and baled, for food and carrageenan makers.',
          ],
          fil: [
            'Tuyong damong-dagat (guso)',
            'Ibinilad na damong-dagat, nilinis at ibinalot, para sa pagkain at carrageenan.',
          ],
          id: [
            'Rumput laut kering',
            'Rumput laut jemur, bersih dan dipres, untuk pangan dan karaginan.',
          ],
          ko: ['건조 해조류', '햇볕에 말린 식용 해조류, 세척 후 압착 포장, 식품 및 카라기난 원료.'],
          ja: ['乾燥海藻', '天日干しの食用海藻。選別・圧縮梱包、食品およびカラギーナン原料用。'],
          es: [
            'Algas marinas secas',
            'Algas comestibles secadas al sol, limpias y enfardadas, para alimentos y carragenina.',
          ],
          ms: [
            'Rumpai laut kering',
            'Rumpai laut dijemur, bersih dan dimampat, untuk makanan dan karagenan.',
          ],
          tpi: [
            'Drai gras bilong solwara',
            'Gras bilong solwara ol i draiim long san na klinim, bilong kaikai na faktori.',
          ],
          'zh-Hans': ['干海藻', '日晒食用海藻，清洗打包，供食品及卡拉胶厂使用。'],
        },
      },
      {
        code: '200899',
        texts: {
          en: [
            'Roasted laver snacks',
            'Seasoned roasted seaweed sheets, 5 g trays and catering bags.',
          ],
          fil: [
            'Inihaw na nori',
            'Tinimplahang inihaw na damong-dagat, 5 g na tray at pangkatering.',
          ],
          id: [
            'Camilan rumput laut panggang',
            'Lembaran rumput laut berbumbu, tray 5 g dan kantong katering.',
          ],
          ko: ['조미김', '구운 조미김, 5g 트레이와 업소용 봉지.'],
          ja: ['味付けのり', '焼きのりの味付け、5gトレーと業務用袋。'],
          es: [
            'Láminas de alga tostada',
            'Láminas sazonadas y tostadas, bandejas de 5 g y bolsas para restaurantes.',
          ],
          ms: [
            'Snek rumpai laut panggang',
            'Kepingan rumpai laut berperisa, dulang 5 g dan beg katering.',
          ],
          tpi: [
            'Gras bilong solwara ol i kukim',
            'Kaikai bilong gras bilong solwara i gat sol, liklik paket 5 g.',
          ],
          'zh-Hans': ['烤海苔', '调味烤海苔，5克托盘装和餐饮袋装。'],
        },
      },
    ],
  },
  {
    key: 'coffee',
    sector: 'farm',
    use: 'input',
    isic: '01',
    unit: 'KGM',
    usd: [4.2, 9.5],
    monthly: [1200, 60000],
    leadDays: [14, 45],
    certificates: ['fairtrade', 'rainforest-alliance', 'organic-usda', 'haccp'],
    specification: [
      ['Moisture', '10 to 12 %'],
      ['Screen', '15 and above'],
      ['Cup score', 'at least 80'],
    ],
    economies: { VNM: 6, IDN: 5, PER: 6, PNG: 8, MEX: 4, THA: 2, PHL: 2, CHN: 2 },
    products: [
      {
        code: '090111',
        texts: {
          en: [
            'Green coffee beans',
            'Washed and natural lots, traceable to the growers, 60 kg bags.',
          ],
          vi: ['Cà phê nhân xanh', 'Cà phê chế biến ướt và khô, truy xuất đến nông hộ, bao 60 kg.'],
          id: [
            'Biji kopi hijau',
            'Proses basah dan natural, terlacak sampai petani, karung 60 kg.',
          ],
          es: [
            'Café verde en grano',
            'Lotes lavados y naturales, con trazabilidad hasta el productor, sacos de 60 kg.',
          ],
          tpi: [
            'Grin bin kopi',
            'Kopi bilong ol fama long maunten, wasim gut na draiim long san, bek 60 kg.',
          ],
          th: ['เมล็ดกาแฟดิบ', 'กาแฟล้างและตากแห้ง ตรวจสอบย้อนกลับถึงเกษตรกร กระสอบ 60 กก.'],
          fil: [
            'Berdeng butil ng kape',
            'Hinugasan at natural, natutunton hanggang magsasaka, sakong 60 kg.',
          ],
          'zh-Hans': ['咖啡生豆', '水洗和日晒批次，可追溯到农户，60公斤袋装。'],
        },
      },
      {
        code: '090121',
        texts: {
          en: [
            'Roasted coffee',
            'Roasted to order as beans or ground, valve bags of 250 g and 1 kg.',
          ],
          vi: ['Cà phê rang xay', 'Rang theo đơn, dạng hạt hoặc bột, túi van 250 g và 1 kg.'],
          id: [
            'Kopi sangrai',
            'Disangrai sesuai pesanan, biji atau bubuk, kemasan katup 250 g dan 1 kg.',
          ],
          es: [
            'Café tostado',
            'Tostado por pedido, en grano o molido, bolsas con válvula de 250 g y 1 kg.',
          ],
          tpi: [
            'Kopi ol i rostim',
            'Mipela i rostim taim yu oda, bin o paura, paket 250 g na 1 kg.',
          ],
          th: ['กาแฟคั่ว', 'คั่วตามสั่ง แบบเมล็ดหรือบด ถุงวาล์ว 250 กรัมและ 1 กก.'],
          fil: [
            'Inihaw na kape (barako at arabica)',
            'Inihaw ayon sa order, buo o giniling, supot na 250 g at 1 kg.',
          ],
          'zh-Hans': ['烘焙咖啡', '按单烘焙，豆或粉，250克和1公斤单向阀袋装。'],
        },
      },
    ],
  },
  {
    key: 'cacao',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'KGM',
    usd: [6, 13],
    monthly: [800, 30000],
    leadDays: [14, 40],
    certificates: ['fairtrade', 'rainforest-alliance', 'organic-usda', 'haccp', 'halal'],
    specification: [
      ['Fermentation', 'at least 75 %'],
      ['Moisture', 'at most 7.5 %'],
      ['Cadmium', 'below 0.6 mg/kg'],
    ],
    economies: { PER: 6, PHL: 4, IDN: 4, PNG: 6, MEX: 3, VNM: 2, MYS: 2 },
    products: [
      {
        code: '180100',
        texts: {
          en: ['Fermented cacao beans', 'Box-fermented, sun-dried fine cacao, 50 kg jute bags.'],
          es: [
            'Cacao en grano fermentado',
            'Cacao fino fermentado en cajones y secado al sol, sacos de yute de 50 kg.',
          ],
          fil: [
            'Permentadong butil ng kakaw',
            'Pinaasim sa kahon at ibinilad na pinong kakaw, sakong yute na 50 kg.',
          ],
          id: ['Biji kakao fermentasi', 'Difermentasi dalam kotak dan dijemur, karung goni 50 kg.'],
          tpi: ['Drai bin kakao', 'Kakao ol i putim long bokis na draiim long san, bek 50 kg.'],
          vi: ['Hạt ca cao lên men', 'Ủ thùng gỗ, phơi nắng, bao đay 50 kg.'],
          ms: ['Biji koko tertapai', 'Ditapai dalam kotak dan dijemur, guni jut 50 kg.'],
        },
      },
      {
        code: '180632',
        texts: {
          en: ['Dark chocolate bars', 'Bean-to-bar chocolate of 55 to 85 % cacao, 50 g to 1 kg.'],
          es: [
            'Tabletas de chocolate oscuro',
            'Chocolate del grano a la barra, de 55 a 85 % de cacao, de 50 g a 1 kg.',
          ],
          fil: [
            'Maitim na tsokolate',
            'Tsokolateng gawa mula sa butil, 55 hanggang 85 % kakaw, 50 g hanggang 1 kg.',
          ],
          id: [
            'Cokelat batang hitam',
            'Cokelat bean-to-bar 55 sampai 85 % kakao, 50 g sampai 1 kg.',
          ],
          tpi: ['Blakpela soklet', 'Soklet i gat 55 inap long 85 % kakao, 50 g inap long 1 kg.'],
          vi: [
            'Sô cô la đen dạng thanh',
            'Sô cô la từ hạt đến thanh, 55 đến 85 % ca cao, 50 g đến 1 kg.',
          ],
          ms: [
            'Coklat gelap',
            'Coklat daripada biji ke bar, 55 hingga 85 % koko, 50 g hingga 1 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'tea',
    sector: 'farm',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [6, 40],
    monthly: [200, 9000],
    leadDays: [10, 30],
    certificates: ['organic-usda', 'haccp', 'rainforest-alliance', 'iso-22000'],
    specification: [
      ['Residues', 'test report for the market of destination'],
      ['Leaf', 'whole or broken'],
    ],
    economies: { CHN: 6, TWN: 7, JPN: 6, VNM: 4, IDN: 3, KOR: 2, HKG: 4, THA: 2 },
    products: [
      {
        code: '090210',
        texts: {
          en: ['Green tea', 'Steamed or pan-fired green tea, loose leaf and sachets.'],
          'zh-Hans': ['绿茶', '蒸青或炒青绿茶，散茶和袋泡茶。'],
          'zh-Hant': ['綠茶', '蒸菁或炒菁綠茶，散茶與茶包。'],
          ja: ['緑茶', '深蒸し・釜炒り緑茶。リーフとティーバッグ。'],
          vi: ['Trà xanh', 'Trà hấp hoặc sao, dạng lá và túi lọc.'],
          id: ['Teh hijau', 'Teh hijau kukus atau sangrai, daun curah dan kantong.'],
          ko: ['녹차', '증제 및 덖음 녹차, 잎차와 티백.'],
          th: ['ชาเขียว', 'ชาเขียวนึ่งหรือคั่ว แบบใบและแบบซอง'],
        },
      },
      {
        code: '090230',
        texts: {
          en: [
            'Oolong and black tea',
            'Partly and fully fermented tea from high gardens, retail tins or bulk under 3 kg.',
          ],
          'zh-Hans': ['乌龙茶和红茶', '高山茶园半发酵和全发酵茶，零售罐装。'],
          'zh-Hant': ['烏龍茶與紅茶', '高山茶園半發酵及全發酵茶，零售罐裝。'],
          ja: ['烏龍茶・紅茶', '高地茶園の半発酵茶・発酵茶。小売用缶入り。'],
          vi: [
            'Trà ô long và hồng trà',
            'Trà lên men một phần và toàn phần từ vườn cao, hộp bán lẻ.',
          ],
          id: [
            'Teh oolong dan teh hitam',
            'Teh setengah dan penuh fermentasi dari kebun dataran tinggi, kaleng ritel.',
          ],
          ko: ['우롱차와 홍차', '고산 다원의 반발효·발효차, 소매용 캔.'],
          th: ['ชาอู่หลงและชาดำ', 'ชากึ่งหมักและหมักเต็มที่จากไร่บนดอย บรรจุกระป๋อง'],
        },
      },
    ],
  },
  {
    key: 'wine',
    sector: 'drink',
    use: 'finished',
    isic: '11',
    unit: 'LTR',
    usd: [3.5, 12],
    monthly: [1500, 40000],
    leadDays: [14, 45],
    certificates: ['haccp', 'organic-usda', 'iso-14001', 'brcgs-food'],
    specification: [
      ['Bottle', '750 ml, screw cap or cork'],
      ['Vintage', 'last three years'],
    ],
    economies: { CHL: 6, AUS: 5, NZL: 4, USA: 3, CAN: 2, PER: 1 },
    products: [
      {
        code: '220421',
        texts: {
          en: ['Bottled red and white wine', 'Estate wine by the pallet, own or private label.'],
          es: [
            'Vino tinto y blanco embotellado',
            'Vino de viña propia por pallet, marca propia o del cliente.',
          ],
          fr: [
            'Vin rouge et blanc en bouteille',
            'Vin de domaine à la palette, marque maison ou privée.',
          ],
        },
      },
    ],
  },
  {
    key: 'functional-drinks',
    sector: 'drink',
    use: 'finished',
    isic: '11',
    unit: 'LTR',
    usd: [1.2, 4],
    monthly: [6000, 120000],
    leadDays: [14, 35],
    certificates: ['haccp', 'halal', 'fssc-22000', 'iso-22000', 'organic-usda'],
    specification: [
      ['Sugar', 'at most 5 g per 100 ml'],
      ['Pack', '330 ml can or 1 l carton'],
    ],
    economies: {
      THA: 5,
      KOR: 4,
      TWN: 4,
      VNM: 3,
      PHL: 2,
      MYS: 2,
      AUS: 2,
      SGP: 3,
      USA: 2,
      JPN: 2,
      HKG: 2,
    },
    products: [
      {
        code: '220299',
        texts: {
          en: [
            'Herbal and functional drinks',
            'Low-sugar drinks with herbs, collagen or vitamins, cans and cartons.',
          ],
          th: [
            'เครื่องดื่มสมุนไพรและฟังก์ชันนัล',
            'เครื่องดื่มน้ำตาลน้อยผสมสมุนไพร คอลลาเจน หรือวิตามิน บรรจุกระป๋องและกล่อง',
          ],
          ko: ['허브·기능성 음료', '허브, 콜라겐, 비타민을 넣은 저당 음료, 캔과 팩.'],
          'zh-Hant': ['草本機能飲料', '低糖飲品添加草本、膠原蛋白或維生素，罐裝及利樂包。'],
          vi: [
            'Nước uống thảo mộc bổ dưỡng',
            'Ít đường, có thảo mộc, collagen hoặc vitamin, lon và hộp giấy.',
          ],
          ja: ['ハーブ・機能性飲料', 'ハーブ、コラーゲン、ビタミン入りの低糖飲料。缶・紙パック。'],
          ms: [
            'Minuman herba berfungsi',
            'Minuman rendah gula dengan herba, kolagen atau vitamin, tin dan kotak.',
          ],
          fil: [
            'Inuming herbal',
            'Mababang asukal na inuming may halamang-gamot, collagen o bitamina, lata at karton.',
          ],
          'zh-Hans': ['草本功能饮料', '低糖饮品，添加草本、胶原蛋白或维生素，罐装和纸盒装。'],
        },
      },
      {
        code: '200989',
        texts: {
          en: ['Coconut water', 'Coconut water without added sugar, aseptic 330 ml and 1 l packs.'],
          th: ['น้ำมะพร้าว', 'น้ำมะพร้าวไม่เติมน้ำตาล บรรจุกล่องปลอดเชื้อ 330 มล. และ 1 ลิตร'],
          ko: ['코코넛 워터', '무가당 코코넛 워터, 무균 330ml 및 1L 팩.'],
          'zh-Hant': ['椰子水', '無添加糖椰子水，無菌330毫升及1公升包裝。'],
          vi: ['Nước dừa', 'Nước dừa không thêm đường, hộp tiệt trùng 330 ml và 1 l.'],
          ja: ['ココナッツウォーター', '砂糖不使用。無菌充填330ml・1Lパック。'],
          ms: ['Air kelapa', 'Air kelapa tanpa gula tambahan, pek aseptik 330 ml dan 1 l.'],
          fil: ['Sabaw ng buko', 'Sabaw ng buko na walang dagdag na asukal, 330 ml at 1 l.'],
          'zh-Hans': ['椰子水', '无添加糖椰子水，无菌330毫升和1升装。'],
        },
      },
    ],
  },
  {
    key: 'spirits',
    sector: 'drink',
    use: 'finished',
    isic: '11',
    unit: 'LTR',
    usd: [7, 22],
    monthly: [600, 12000],
    leadDays: [20, 60],
    certificates: ['haccp', 'iso-9001', 'organic-usda'],
    specification: [
      ['Alcohol', '38 to 43 % vol'],
      ['Bottle', '700 or 750 ml'],
    ],
    economies: { PER: 4, MEX: 5, JPN: 3, TWN: 2, PHL: 1 },
    products: [
      {
        code: '220890',
        texts: {
          en: [
            'Agave and cane spirits',
            'Small-batch spirits aged in wood, bottled at the distillery.',
          ],
          es: [
            'Destilados de agave y caña',
            'Destilados en lotes pequeños, reposados en madera y embotellados en origen.',
          ],
          ja: ['アガベ・サトウキビ蒸留酒', '少量生産、木樽熟成、蒸留所元詰め。'],
          'zh-Hant': ['龍舌蘭與甘蔗蒸餾酒', '小批次蒸餾，木桶陳放，酒廠裝瓶。'],
          fil: [
            'Alak mula sa agave at tubo',
            'Kaunting gawa bawat batch, pinatanda sa kahoy, isinilid sa distilerya.',
          ],
        },
      },
    ],
  },
];
