import type { ProductFamily } from './product-family.js';

/** Fruit, snacks, sauces, staples. */
export const foodFamilies: readonly ProductFamily[] = [
  {
    key: 'dried-mango',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [6.5, 12],
    monthly: [1500, 22000],
    leadDays: [14, 35],
    certificates: ['haccp', 'halal', 'organic-usda', 'fssc-22000', 'kosher'],
    specification: [
      ['Moisture', 'at most 15 %'],
      ['Added sugar', 'none'],
      ['Sulphites', 'below 10 mg/kg'],
    ],
    economies: { PHL: 7, THA: 4, MEX: 3, VNM: 2, PER: 2, IDN: 1, CHN: 1 },
    products: [
      {
        code: '080450',
        texts: {
          en: [
            'Dried mango slices',
            'Ripe mango, sliced and slowly dried, without added colour; pouches or 5 kg cartons.',
          ],
          fil: [
            'Pinatuyong hiwa ng mangga',
            'Hinog na mangga, hiniwa at dahan-dahang pinatuyo, walang dagdag na kulay; nasa supot o kahong 5 kg.',
          ],
          th: ['มะม่วงอบแห้ง', 'มะม่วงสุกหั่นชิ้นอบแห้งด้วยไฟอ่อน ไม่แต่งสี บรรจุซองหรือกล่อง 5 กก.'],
          es: [
            'Mango deshidratado en rebanadas',
            'Mango maduro, rebanado y secado lentamente, sin colorantes; en bolsas o cajas de 5 kg.',
          ],
          vi: [
            'Xoài sấy dẻo',
            'Xoài chín cắt lát, sấy chậm, không phẩm màu; đóng túi hoặc thùng 5 kg.',
          ],
          id: [
            'Irisan mangga kering',
            'Mangga matang diiris dan dikeringkan perlahan, tanpa pewarna; kemasan pouch atau karton 5 kg.',
          ],
          'zh-Hans': ['芒果干', '精选熟芒果切片，低温慢烘，不添加色素；袋装或5公斤箱装。'],
        },
      },
      {
        code: '080450',
        texts: {
          en: [
            'Dried mango dices for bakeries',
            'Soft dried mango, 8 mm dices, for baking, cereals and ice cream; 10 kg cartons.',
          ],
          fil: [
            'Pinatuyong mangga, hiniwang kubiko',
            'Malambot na pinatuyong mangga, 8 mm na kubiko, para sa panaderya at sorbetes; kahong 10 kg.',
          ],
          th: [
            'มะม่วงอบแห้งหั่นเต๋า',
            'มะม่วงอบแห้งเนื้อนุ่มหั่นเต๋า 8 มม. สำหรับเบเกอรี่ ซีเรียล และไอศกรีม กล่อง 10 กก.',
          ],
          es: [
            'Mango deshidratado en cubos',
            'Mango suave en cubos de 8 mm para panadería, cereales y helados; cajas de 10 kg.',
          ],
          vi: [
            'Xoài sấy hạt lựu',
            'Xoài sấy mềm cắt hạt lựu 8 mm, dùng cho bánh, ngũ cốc và kem; thùng 10 kg.',
          ],
          id: [
            'Mangga kering potong dadu',
            'Mangga kering lembut potongan 8 mm untuk roti, sereal, dan es krim; karton 10 kg.',
          ],
          'zh-Hans': [
            '芒果干丁',
            '柔软芒果干，切成8毫米小丁，适用于烘焙、谷物和冰淇淋；10公斤箱装。',
          ],
        },
      },
    ],
  },
  {
    key: 'fruit-chips',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [4, 9],
    monthly: [2000, 30000],
    leadDays: [14, 30],
    certificates: ['haccp', 'halal', 'brcgs-food', 'organic-usda'],
    specification: [
      ['Oil', 'vacuum-fried, palm oil segregated'],
      ['Shelf life', 'at least 9 months on arrival'],
    ],
    economies: { VNM: 4, PHL: 4, THA: 3, MYS: 3, IDN: 3, CHN: 2 },
    products: [
      {
        code: '200897',
        texts: {
          en: [
            'Mixed tropical fruit chips',
            'Vacuum-fried jackfruit, banana, taro and sweet potato, lightly salted.',
          ],
          vi: [
            'Trái cây sấy giòn thập cẩm',
            'Mít, chuối, khoai môn và khoai lang sấy chân không, ướp chút muối.',
          ],
          fil: [
            'Halo-halong chips ng prutas',
            'Langka, saging, gabi at kamote na pinirito sa vacuum, bahagyang inasnan.',
          ],
          th: ['ผลไม้รวมทอดกรอบ', 'ขนุน กล้วย เผือก และมันเทศทอดสุญญากาศ โรยเกลือเล็กน้อย'],
          ms: [
            'Kerepek buah campuran',
            'Nangka, pisang, keladi dan keledek digoreng vakum, sedikit masin.',
          ],
          id: [
            'Keripik buah campur',
            'Nangka, pisang, talas, dan ubi jalar goreng vakum, sedikit asin.',
          ],
          'zh-Hans': ['综合热带果蔬脆片', '菠萝蜜、香蕉、芋头和红薯真空低温油炸，微咸。'],
        },
      },
      {
        code: '200819',
        texts: {
          en: [
            'Roasted mixed nuts',
            'Cashews, peanuts and almonds roasted dry, in cans or 1 kg bags.',
          ],
          vi: [
            'Hạt rang tổng hợp',
            'Hạt điều, đậu phộng và hạnh nhân rang khô, đóng lon hoặc túi 1 kg.',
          ],
          fil: [
            'Halo-halong inihaw na mani',
            'Kasuy, mani at almendras na inihaw nang walang mantika, nasa lata o supot na 1 kg.',
          ],
          th: ['ถั่วรวมอบ', 'เม็ดมะม่วงหิมพานต์ ถั่วลิสง และอัลมอนด์อบแห้ง บรรจุกระป๋องหรือถุง 1 กก.'],
          ms: [
            'Kacang campuran panggang',
            'Gajus, kacang tanah dan badam dipanggang kering, dalam tin atau beg 1 kg.',
          ],
          id: [
            'Kacang campur panggang',
            'Mete, kacang tanah, dan almon panggang kering, kemasan kaleng atau kantong 1 kg.',
          ],
          'zh-Hans': ['烘烤混合坚果', '腰果、花生和杏仁干烤，罐装或1公斤袋装。'],
        },
      },
    ],
  },
  {
    key: 'coconut-oil',
    sector: 'food',
    use: 'input',
    isic: '10',
    unit: 'LTR',
    usd: [3.2, 7],
    monthly: [4000, 60000],
    leadDays: [10, 30],
    certificates: ['haccp', 'organic-usda', 'halal', 'kosher', 'gmp'],
    specification: [
      ['Free fatty acids', 'at most 0.2 %'],
      ['Moisture', 'at most 0.1 %'],
    ],
    economies: { PHL: 7, IDN: 5, PNG: 4, THA: 2, VNM: 3, MYS: 2 },
    products: [
      {
        code: '151311',
        texts: {
          en: [
            'Virgin coconut oil',
            'Cold-pressed from fresh coconut meat, clear, unrefined; drums of 200 l or bottles.',
          ],
          fil: [
            'Virgin coconut oil (langis ng niyog)',
            'Pinigang malamig mula sa sariwang niyog, malinaw at hindi pinino; dram na 200 l o bote.',
          ],
          id: [
            'Minyak kelapa murni (VCO)',
            'Diperas dingin dari daging kelapa segar, jernih, tanpa pemurnian; drum 200 l atau botol.',
          ],
          tpi: [
            'Wel bilong kokonas',
            'Mipela i wokim long nupela kokonas, i no gat paia; long dram 200 l o botol.',
          ],
          th: ['น้ำมันมะพร้าวสกัดเย็น', 'สกัดเย็นจากเนื้อมะพร้าวสด ใส ไม่ผ่านการกลั่น บรรจุถัง 200 ลิตรหรือขวด'],
          vi: [
            'Dầu dừa nguyên chất',
            'Ép lạnh từ cơm dừa tươi, trong, không tinh luyện; phuy 200 l hoặc chai.',
          ],
          ms: [
            'Minyak kelapa dara',
            'Diperah sejuk daripada isi kelapa segar, jernih, tidak ditapis; dram 200 l atau botol.',
          ],
        },
      },
      {
        code: '151319',
        texts: {
          en: [
            'Refined coconut oil',
            'Refined, bleached and deodorised, for frying and confectionery; flexitank or drums.',
          ],
          fil: [
            'Pinong langis ng niyog',
            'Pinino, pinaputi at inalisan ng amoy, para sa prito at kendi; flexitank o dram.',
          ],
          id: [
            'Minyak kelapa RBD',
            'Dimurnikan, dipucatkan, dan dihilangkan baunya, untuk menggoreng dan permen; flexitank atau drum.',
          ],
          tpi: [
            'Klinpela wel bilong kokonas',
            'Wel i klin na i no gat smel, bilong kuk na bilong wokim loli; long dram.',
          ],
          th: [
            'น้ำมันมะพร้าวผ่านกรรมวิธี',
            'ผ่านการกลั่น ฟอกสี และกำจัดกลิ่น สำหรับทอดและทำขนม บรรจุเฟล็กซี่แท็งก์หรือถัง',
          ],
          vi: [
            'Dầu dừa tinh luyện',
            'Tinh luyện, tẩy màu, khử mùi, dùng để chiên và làm bánh kẹo; flexitank hoặc phuy.',
          ],
          ms: [
            'Minyak kelapa bertapis',
            'Ditapis, diluntur dan dinyahbau, untuk menggoreng dan konfeksi; flexitank atau dram.',
          ],
        },
      },
    ],
  },
  {
    key: 'desiccated-coconut',
    sector: 'food',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [1600, 2600],
    monthly: [10, 180],
    leadDays: [14, 35],
    certificates: ['haccp', 'halal', 'kosher', 'organic-usda', 'fssc-22000'],
    specification: [
      ['Cut', 'fine or medium'],
      ['Fat', 'at least 62 %'],
      ['Salmonella', 'absent in 25 g'],
    ],
    economies: { PHL: 7, IDN: 4, VNM: 4, THA: 1 },
    products: [
      {
        code: '080111',
        texts: {
          en: [
            'Desiccated coconut',
            'White, unsweetened, fine and medium cut, steam treated; 25 kg bags.',
          ],
          fil: [
            'Kinayod na tuyong niyog',
            'Puti, walang asukal, pino at katamtamang hiwa, pinasingawan; sakong 25 kg.',
          ],
          id: [
            'Kelapa parut kering',
            'Putih, tanpa gula, potongan halus dan sedang, disterilkan uap; karung 25 kg.',
          ],
          vi: [
            'Cơm dừa nạo sấy',
            'Trắng, không đường, loại mịn và vừa, xử lý hơi nước; bao 25 kg.',
          ],
          th: ['มะพร้าวอบแห้ง', 'สีขาว ไม่เติมน้ำตาล ชนิดละเอียดและปานกลาง ผ่านไอน้ำ ถุง 25 กก.'],
        },
      },
    ],
  },
  {
    key: 'spices',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'KGM',
    usd: [3.5, 9],
    monthly: [2000, 40000],
    leadDays: [10, 28],
    certificates: ['haccp', 'organic-usda', 'fairtrade', 'rainforest-alliance', 'halal'],
    specification: [
      ['Density', 'at least 500 g/l'],
      ['Moisture', 'at most 12.5 %'],
      ['Treatment', 'steam sterilised'],
    ],
    economies: { VNM: 5, IDN: 5, MYS: 3, PNG: 2, CHN: 3, PER: 1 },
    products: [
      {
        code: '090411',
        texts: {
          en: [
            'Black pepper, whole',
            'Sun-dried black peppercorns, cleaned and steam sterilised, 25 kg bags.',
          ],
          vi: [
            'Tiêu đen nguyên hạt',
            'Tiêu đen phơi nắng, sàng sạch, tiệt trùng hơi nước, bao 25 kg.',
          ],
          id: [
            'Lada hitam utuh',
            'Lada hitam jemur, dibersihkan dan disterilkan uap, karung 25 kg.',
          ],
          ms: [
            'Lada hitam biji',
            'Biji lada hitam dijemur, dibersihkan dan disteril stim, guni 25 kg.',
          ],
          tpi: ['Blakpela pepa', 'Sid bilong pepa ol i draiim long san na klinim gut, bek 25 kg.'],
          'zh-Hans': ['黑胡椒粒', '日晒黑胡椒，清选并蒸汽灭菌，25公斤袋装。'],
          es: [
            'Pimienta negra entera',
            'Granos secados al sol, limpios y esterilizados con vapor, sacos de 25 kg.',
          ],
        },
      },
      {
        code: '091011',
        texts: {
          en: [
            'Dried ginger',
            'Sliced and split ginger, washed and dried, low sulphur, 20 kg bags.',
          ],
          vi: ['Gừng khô', 'Gừng thái lát, rửa sạch, sấy khô, ít lưu huỳnh, bao 20 kg.'],
          id: [
            'Jahe kering',
            'Jahe iris dan belah, dicuci dan dikeringkan, rendah sulfur, karung 20 kg.',
          ],
          ms: ['Halia kering', 'Halia hiris, dibasuh dan dikeringkan, rendah sulfur, guni 20 kg.'],
          tpi: ['Drai kawawar', 'Kawawar ol i katim, wasim na draiim, bek 20 kg.'],
          'zh-Hans': ['干姜', '生姜切片清洗烘干，低硫，20公斤袋装。'],
          es: [
            'Jengibre seco',
            'Jengibre en rodajas, lavado y secado, bajo en azufre, sacos de 20 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'vanilla',
    sector: 'farm',
    use: 'input',
    isic: '01',
    unit: 'KGM',
    usd: [120, 260],
    monthly: [20, 600],
    leadDays: [7, 28],
    certificates: ['organic-usda', 'fairtrade', 'rainforest-alliance', 'haccp'],
    specification: [
      ['Vanillin', 'at least 1.8 %'],
      ['Moisture', '25 to 32 %'],
      ['Length', 'at least 14 cm'],
    ],
    economies: { PNG: 6, IDN: 4, MEX: 2 },
    products: [
      {
        code: '090510',
        texts: {
          en: [
            'Vanilla beans, gourmet grade',
            'Cured whole beans, supple and dark, vacuum packed by 1 kg.',
          ],
          tpi: [
            'Vanila bin, namba wan',
            'Ol vanila bin i drai gut, i malumalu na i gat gutpela smel, paket 1 kg.',
          ],
          id: [
            'Vanili utuh mutu gourmet',
            'Polong vanili utuh hasil kuring, lentur dan gelap, kemasan vakum 1 kg.',
          ],
          es: [
            'Vainilla en vaina, calidad gourmet',
            'Vainas enteras beneficiadas, flexibles y oscuras, al vacío por 1 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'rice-noodles',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'TNE',
    usd: [900, 1700],
    monthly: [15, 300],
    leadDays: [14, 30],
    certificates: ['haccp', 'iso-22000', 'halal', 'brcgs-food'],
    specification: [
      ['Width', '3 mm or 5 mm'],
      ['Gluten', 'below 20 mg/kg'],
    ],
    economies: { VNM: 6, THA: 5, TWN: 2, CHN: 3, PHL: 2 },
    products: [
      {
        code: '190230',
        texts: {
          en: [
            'Instant rice noodles',
            'Quick-cooking rice noodles with seasoning sachets, cups and pouches.',
          ],
          vi: ['Phở và bún gạo ăn liền', 'Sợi gạo nấu nhanh kèm gói gia vị, dạng ly và gói.'],
          th: ['ก๋วยเตี๋ยวกึ่งสำเร็จรูป', 'เส้นก๋วยเตี๋ยวสุกเร็วพร้อมซองเครื่องปรุง แบบถ้วยและซอง'],
          'zh-Hant': ['即食米粉', '快煮米粉附調味包，杯裝與袋裝。'],
          'zh-Hans': ['方便米粉', '速煮米粉附调味包，杯装和袋装。'],
          fil: ['Instant na bihon', 'Mabilis lutuing bihon na may pampalasa, nasa tasa at supot.'],
        },
      },
      {
        code: '190219',
        texts: {
          en: [
            'Dried rice vermicelli',
            'Plain rice sticks, gluten free, 500 g packs in 15 kg cartons.',
          ],
          vi: ['Bún khô', 'Bún gạo khô không gluten, gói 500 g, thùng 15 kg.'],
          th: ['เส้นหมี่อบแห้ง', 'เส้นหมี่ข้าวล้วน ปราศจากกลูเตน ห่อ 500 กรัม กล่อง 15 กก.'],
          'zh-Hant': ['乾米粉', '純米製成，不含麩質，500公克包裝，15公斤箱裝。'],
          'zh-Hans': ['干米粉', '纯米制作，不含麸质，500克包装，15公斤箱装。'],
          fil: ['Tuyong bihon', 'Purong bigas, walang gluten, paketeng 500 g sa kahong 15 kg.'],
        },
      },
    ],
  },
  {
    key: 'sauces',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'LTR',
    usd: [1.8, 5],
    monthly: [5000, 80000],
    leadDays: [14, 35],
    certificates: ['haccp', 'halal', 'fssc-22000', 'brcgs-food', 'kosher'],
    specification: [
      ['Preservatives', 'none'],
      ['Shelf life', '18 months'],
    ],
    economies: {
      THA: 5,
      VNM: 4,
      MYS: 4,
      BRN: 5,
      JPN: 3,
      KOR: 3,
      IDN: 2,
      PHL: 2,
      MEX: 3,
      CAN: 2,
      USA: 2,
    },
    products: [
      {
        code: '210390',
        texts: {
          en: [
            'Chilli and cooking sauces',
            'Chilli, stir-fry and marinade sauces under own or private label, 200 ml to 5 l.',
          ],
          th: [
            'ซอสพริกและซอสปรุงรส',
            'ซอสพริก ซอสผัด และซอสหมัก รับผลิตตามแบรนด์ลูกค้า ขนาด 200 มล. ถึง 5 ลิตร',
          ],
          vi: [
            'Tương ớt và nước xốt nấu ăn',
            'Tương ớt, xốt xào và xốt ướp, nhãn riêng hoặc nhãn khách hàng, 200 ml đến 5 l.',
          ],
          ms: [
            'Sos cili dan sos masakan',
            'Sos cili, sos tumis dan perapan, jenama sendiri atau label persendirian, 200 ml hingga 5 l.',
          ],
          id: [
            'Saus sambal dan saus masak',
            'Saus sambal, saus tumis, dan bumbu marinasi, merek sendiri atau merek pelanggan, 200 ml–5 l.',
          ],
          fil: [
            'Sawsawan at pampalasang sarsa',
            'Sili, panggisa at pambabad na sarsa, sariling tatak o tatak ng kliyente, 200 ml hanggang 5 l.',
          ],
          ja: [
            'チリソース・調理用ソース',
            'チリソース、炒め用・漬け込み用ソース。自社ブランド・OEM対応、200ml～5L。',
          ],
          ko: ['칠리소스와 조리용 소스', '칠리, 볶음, 양념 소스. 자체 상표 및 OEM 생산, 200ml~5L.'],
          es: [
            'Salsas picantes y para cocinar',
            'Salsas de chile, para saltear y para marinar, marca propia o del cliente, de 200 ml a 5 l.',
          ],
          fr: [
            'Sauces piquantes et sauces de cuisson',
            'Sauces au piment, à sauter et à mariner, marque maison ou privée, de 200 ml à 5 l.',
          ],
        },
      },
      {
        code: '210310',
        texts: {
          en: [
            'Naturally brewed soy sauce',
            'Fermented for six months or longer, bottles and 18 l cans.',
          ],
          th: ['ซีอิ๊วหมักธรรมชาติ', 'หมักนานหกเดือนขึ้นไป บรรจุขวดและปี๊บ 18 ลิตร'],
          vi: ['Nước tương lên men tự nhiên', 'Ủ từ sáu tháng trở lên, chai và can 18 l.'],
          ms: ['Kicap ditapai asli', 'Ditapai enam bulan atau lebih, botol dan tin 18 l.'],
          id: [
            'Kecap asin fermentasi alami',
            'Difermentasi enam bulan atau lebih, botol dan kaleng 18 l.',
          ],
          fil: ['Natural na toyo', 'Pinaasim nang anim na buwan o higit pa, bote at latang 18 l.'],
          ja: ['天然醸造しょうゆ', '半年以上熟成させた本醸造しょうゆ。瓶詰め・18L缶。'],
          ko: ['양조간장', '6개월 이상 발효한 간장, 병과 18L 캔.'],
          es: [
            'Salsa de soja de fermentación natural',
            'Fermentada seis meses o más, botellas y latas de 18 l.',
          ],
          fr: [
            'Sauce soja à fermentation naturelle',
            'Fermentée six mois ou plus, bouteilles et bidons de 18 l.',
          ],
        },
      },
    ],
  },
  {
    key: 'kimchi',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [2.8, 6],
    monthly: [3000, 50000],
    leadDays: [7, 25],
    certificates: ['haccp', 'fssc-22000', 'halal', 'organic-usda'],
    specification: [
      ['Salt', '1.5 to 2.5 %'],
      ['Cold chain', '0 to 4 °C'],
    ],
    economies: { KOR: 8, CHN: 2, USA: 1, JPN: 2 },
    products: [
      {
        code: '200599',
        texts: {
          en: [
            'Napa cabbage kimchi',
            'Fermented cabbage kimchi, refrigerated, retail jars and 10 kg food-service boxes.',
          ],
          ko: ['배추김치', '국내산 배추로 담근 발효 김치, 냉장, 소매용 병과 10kg 업소용 상자.'],
          ja: ['白菜キムチ', '発酵白菜キムチ。冷蔵、小売用カップと業務用10kg。'],
          'zh-Hans': ['白菜泡菜', '发酵辣白菜，冷藏，零售瓶装和10公斤餐饮装。'],
        },
      },
    ],
  },
  {
    key: 'biscuits',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [2.5, 7],
    monthly: [4000, 70000],
    leadDays: [14, 40],
    certificates: ['haccp', 'halal', 'brcgs-food', 'rspo', 'kosher'],
    specification: [
      ['Palm oil', 'RSPO segregated or none'],
      ['Shelf life', '12 months'],
    ],
    economies: {
      MYS: 4,
      IDN: 4,
      BRN: 4,
      TWN: 3,
      PER: 3,
      CHL: 2,
      RUS: 4,
      CAN: 3,
      NZL: 2,
      AUS: 3,
      HKG: 2,
    },
    products: [
      {
        code: '190531',
        texts: {
          en: [
            'Sweet biscuits',
            'Butter, oat and filled biscuits, family packs and portion packs.',
          ],
          ms: ['Biskut manis', 'Biskut mentega, oat dan berinti, pek keluarga dan pek sajian.'],
          id: [
            'Biskuit manis',
            'Biskuit mentega, oat, dan isi, kemasan keluarga dan kemasan saji.',
          ],
          'zh-Hant': ['甜餅乾', '奶油、燕麥及夾心餅乾，家庭包與單份包。'],
          es: [
            'Galletas dulces',
            'Galletas de mantequilla, de avena y rellenas, en envase familiar o individual.',
          ],
          ru: [
            'Сладкое печенье',
            'Сливочное, овсяное и с начинкой, семейные и порционные упаковки.',
          ],
          fr: [
            'Biscuits sucrés',
            'Biscuits au beurre, à l’avoine et fourrés, formats familiaux et individuels.',
          ],
        },
      },
      {
        code: '170490',
        texts: {
          en: [
            'Fruit jellies and soft candy',
            'Pectin jellies with real fruit juice, bags and bulk cartons.',
          ],
          ms: ['Gula-gula lembut buah', 'Jeli pektin dengan jus buah asli, beg dan karton pukal.'],
          id: [
            'Permen lunak sari buah',
            'Permen jeli pektin dengan sari buah asli, kantong dan karton curah.',
          ],
          'zh-Hant': ['水果軟糖', '果膠軟糖含真實果汁，袋裝與散裝箱。'],
          es: [
            'Gomitas de fruta',
            'Gomitas de pectina con jugo de fruta, en bolsas y cajas a granel.',
          ],
          ru: [
            'Фруктовый мармелад',
            'Мармелад на пектине с натуральным соком, пакеты и весовые короба.',
          ],
          fr: [
            'Pâtes de fruits et bonbons tendres',
            'Gelées à la pectine et au vrai jus de fruit, sachets et vrac.',
          ],
        },
      },
    ],
  },
  {
    key: 'quinoa',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [2200, 3600],
    monthly: [8, 120],
    leadDays: [14, 40],
    certificates: ['organic-usda', 'fairtrade', 'haccp', 'kosher', 'brcgs-food'],
    specification: [
      ['Purity', 'at least 99.9 %'],
      ['Saponin', 'below 0.12 %'],
    ],
    economies: { PER: 8, CHL: 2, CAN: 1 },
    products: [
      {
        code: '100850',
        texts: {
          en: [
            'White and tricolour quinoa',
            'Washed, optically sorted quinoa, 25 kg bags or retail packs.',
          ],
          es: [
            'Quinua blanca y tricolor',
            'Quinua lavada y seleccionada ópticamente, sacos de 25 kg o envases para tienda.',
          ],
          fr: [
            'Quinoa blanc et tricolore',
            'Quinoa lavé et trié optiquement, sacs de 25 kg ou paquets pour le détail.',
          ],
        },
      },
      {
        code: '110630',
        texts: {
          en: [
            'Lucuma and camu camu powder',
            'Fruit powders for smoothies, bakeries and ice cream, 5 kg bags.',
          ],
          es: [
            'Harina de lúcuma y camu camu',
            'Polvos de fruta para batidos, panadería y helados, bolsas de 5 kg.',
          ],
          fr: [
            'Poudre de lucuma et de camu camu',
            'Poudres de fruits pour boissons, boulangerie et glaces, sacs de 5 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'berries',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [2100, 4200],
    monthly: [10, 200],
    leadDays: [7, 30],
    certificates: ['globalgap', 'haccp', 'brcgs-food', 'organic-usda'],
    specification: [
      ['Calibre', 'at least 12 mm'],
      ['Freezing', 'individually quick frozen'],
      ['Pesticide residues', 'test report per lot'],
    ],
    economies: { CHL: 6, PER: 4, CAN: 4, MEX: 3, USA: 3, RUS: 4, NZL: 2, AUS: 1 },
    products: [
      {
        code: '081190',
        texts: {
          en: [
            'Frozen blueberries',
            'Individually quick-frozen blueberries, graded, 10 kg cartons.',
          ],
          es: [
            'Arándanos congelados',
            'Arándanos congelados individualmente (IQF), calibrados, cajas de 10 kg.',
          ],
          fr: [
            'Bleuets surgelés',
            'Bleuets surgelés individuellement (IQF), calibrés, caisses de 10 kg.',
          ],
          ru: [
            'Замороженная голубика',
            'Голубика шоковой заморозки, калиброванная, короба по 10 кг.',
          ],
        },
      },
      {
        code: '081120',
        texts: {
          en: ['Frozen raspberries', 'Whole and crumble raspberries, quick frozen, 10 kg cartons.'],
          es: [
            'Frambuesas congeladas',
            'Frambuesas enteras y en trozos, congeladas IQF, cajas de 10 kg.',
          ],
          fr: [
            'Framboises surgelées',
            'Framboises entières et brisées, surgelées, caisses de 10 kg.',
          ],
          ru: ['Замороженная малина', 'Малина целая и крошка, шоковая заморозка, короба по 10 кг.'],
        },
      },
    ],
  },
  {
    key: 'avocado',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'KGM',
    usd: [2, 6],
    monthly: [5000, 80000],
    leadDays: [5, 20],
    certificates: ['globalgap', 'haccp', 'rainforest-alliance', 'organic-usda', 'kosher'],
    specification: [
      ['Dry matter', 'at least 23 %'],
      ['Calibre', '16 to 20'],
    ],
    economies: { MEX: 7, PER: 5, CHL: 3, NZL: 2, AUS: 2 },
    products: [
      {
        code: '080440',
        texts: {
          en: ['Hass avocado', 'Fresh Hass avocado, graded by calibre, 4 kg and 10 kg boxes.'],
          es: [
            'Aguacate (palta) Hass',
            'Aguacate Hass fresco, clasificado por calibre, cajas de 4 kg y 10 kg.',
          ],
        },
      },
      {
        code: '200899',
        texts: {
          en: [
            'Frozen avocado pulp',
            'High-pressure treated avocado pulp, no additives, 1 kg pouches.',
          ],
          es: [
            'Pulpa de aguacate (palta) congelada',
            'Pulpa tratada con alta presión, sin aditivos, bolsas de 1 kg.',
          ],
        },
      },
    ],
  },
  {
    key: 'honey',
    sector: 'farm',
    use: 'finished',
    isic: '01',
    unit: 'KGM',
    usd: [4, 16],
    monthly: [500, 15000],
    leadDays: [7, 28],
    certificates: ['haccp', 'organic-usda', 'halal', 'gmp'],
    specification: [
      ['Moisture', 'at most 18 %'],
      ['Antibiotics', 'test report per lot'],
    ],
    economies: { NZL: 7, AUS: 4, RUS: 6, MEX: 3, CHL: 3, CAN: 2, VNM: 2, CHN: 2 },
    products: [
      {
        code: '040900',
        texts: {
          en: ['Natural honey', 'Single-origin honey, tested lot by lot, jars and 300 kg drums.'],
          ru: [
            'Натуральный мёд',
            'Мёд одного происхождения, каждая партия с анализом, банки и бочки по 300 кг.',
          ],
          es: [
            'Miel natural de abeja',
            'Miel de un solo origen, analizada lote por lote, frascos y tambores de 300 kg.',
          ],
          fr: [
            'Miel naturel',
            'Miel d’une seule origine, analysé lot par lot, pots et fûts de 300 kg.',
          ],
          vi: [
            'Mật ong tự nhiên',
            'Mật ong một nguồn gốc, kiểm nghiệm từng lô, hũ và phuy 300 kg.',
          ],
          'zh-Hans': ['天然蜂蜜', '单一产地蜂蜜，逐批检测，瓶装和300公斤桶装。'],
        },
      },
    ],
  },
  {
    key: 'nuts',
    sector: 'farm',
    use: 'input',
    isic: '10',
    unit: 'TNE',
    usd: [5200, 12500],
    monthly: [4, 70],
    leadDays: [10, 30],
    certificates: ['haccp', 'brcgs-food', 'kosher', 'organic-usda', 'globalgap'],
    specification: [
      ['Aflatoxin', 'below 4 µg/kg'],
      ['Moisture', 'at most 5 %'],
    ],
    economies: { AUS: 5, VNM: 5, CHL: 4, USA: 4, RUS: 3, IDN: 1 },
    products: [
      {
        code: '080132',
        texts: {
          en: [
            'Cashew kernels',
            'Shelled cashews W320 and W240, vacuum packed in 22.68 kg cartons.',
          ],
          vi: ['Nhân hạt điều', 'Nhân điều W320 và W240, hút chân không, thùng 22,68 kg.'],
          es: ['Anacardos pelados', 'Nueces de cajú W320 y W240 al vacío, cajas de 22,68 kg.'],
          ru: ['Ядра кешью', 'Кешью W320 и W240 в вакуумной упаковке, короба по 22,68 кг.'],
          id: ['Kacang mete kupas', 'Mete kupas W320 dan W240, kemasan vakum, karton 22,68 kg.'],
        },
      },
      {
        code: '080232',
        texts: {
          en: ['Walnut halves', 'Light halves and pieces, hand sorted, 10 kg cartons.'],
          vi: ['Nhân óc chó', 'Nhân óc chó nửa hạt màu sáng, chọn tay, thùng 10 kg.'],
          es: [
            'Nueces mariposa',
            'Nueces claras en mitades y trozos, seleccionadas a mano, cajas de 10 kg.',
          ],
          ru: [
            'Половинки грецкого ореха',
            'Светлые половинки и кусочки, ручная сортировка, короба по 10 кг.',
          ],
          id: ['Kenari kupas belah', 'Kenari belah warna terang, sortir tangan, karton 10 kg.'],
        },
      },
    ],
  },
  {
    key: 'maple-syrup',
    sector: 'farm',
    use: 'finished',
    isic: '10',
    unit: 'LTR',
    usd: [8, 14],
    monthly: [500, 12000],
    leadDays: [7, 21],
    certificates: ['organic-usda', 'haccp', 'kosher', 'sqf'],
    specification: [
      ['Density', '66 to 68.9 °Brix'],
      ['Grade', 'A, amber or dark'],
    ],
    economies: { CAN: 7, USA: 2 },
    products: [
      {
        code: '170220',
        texts: {
          en: ['Maple syrup', 'Pure maple syrup, amber and dark, bottles and 20 l pails.'],
          fr: [
            'Sirop d’érable',
            'Sirop d’érable pur, ambré et foncé, bouteilles et seaux de 20 l.',
          ],
        },
      },
    ],
  },
  {
    key: 'dairy',
    sector: 'food',
    use: 'input',
    isic: '10',
    unit: 'KGM',
    usd: [5, 13],
    monthly: [2000, 45000],
    leadDays: [10, 30],
    certificates: ['haccp', 'halal', 'fssc-22000', 'organic-usda'],
    specification: [
      ['Fat in dry matter', 'at least 48 %'],
      ['Temperature', '2 to 6 °C'],
    ],
    economies: { NZL: 6, AUS: 4, CAN: 2, USA: 3, CHL: 2, RUS: 2, JPN: 1 },
    products: [
      {
        code: '040690',
        texts: {
          en: ['Cheddar and gouda cheese', 'Ripened cheese in 5 kg blocks or portions for retail.'],
          fr: [
            'Fromages cheddar et gouda',
            'Fromages affinés en blocs de 5 kg ou en portions pour le détail.',
          ],
          es: [
            'Quesos cheddar y gouda',
            'Quesos madurados en bloques de 5 kg o porciones para tienda.',
          ],
          ru: ['Сыры чеддер и гауда', 'Зрелые сыры в блоках по 5 кг или порционной нарезке.'],
          ja: ['チェダー・ゴーダチーズ', '熟成チーズ。5kgブロックまたは小売用カット。'],
        },
      },
      {
        code: '040510',
        texts: {
          en: ['Butter, salted and unsalted', 'Churned butter, 25 kg cartons and 250 g rolls.'],
          fr: ['Beurre salé et doux', 'Beurre de baratte, cartons de 25 kg et rouleaux de 250 g.'],
          es: [
            'Mantequilla con y sin sal',
            'Mantequilla batida, cajas de 25 kg y rollos de 250 g.',
          ],
          ru: ['Сливочное масло', 'Солёное и несолёное, короба по 25 кг и брикеты по 250 г.'],
          ja: ['バター（有塩・無塩）', 'チャーン製法のバター。25kgケースと250gロール。'],
        },
      },
    ],
  },
  {
    key: 'halal-meals',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'KGM',
    usd: [4.5, 9.5],
    monthly: [2000, 30000],
    leadDays: [10, 30],
    certificates: ['halal', 'haccp', 'gmp', 'iso-22000'],
    specification: [
      ['Halal', 'recognised in the economy of destination'],
      ['Storage', 'ambient or −18 °C'],
    ],
    economies: { BRN: 6, MYS: 5, IDN: 4, THA: 2, SGP: 3, PHL: 1 },
    products: [
      {
        code: '160232',
        texts: {
          en: [
            'Halal chicken rendang, ready to eat',
            'Retort-pouched chicken dishes, shelf stable, 200 g and 1 kg.',
          ],
          ms: [
            'Rendang ayam halal sedia dimakan',
            'Hidangan ayam dalam pek retort, tahan suhu bilik, 200 g dan 1 kg.',
          ],
          id: [
            'Rendang ayam halal siap saji',
            'Hidangan ayam dalam kemasan retort, tahan suhu ruang, 200 g dan 1 kg.',
          ],
          th: ['แกงเรนดังไก่ฮาลาลพร้อมทาน', 'อาหารไก่ในซองรีทอร์ท เก็บได้ที่อุณหภูมิห้อง ขนาด 200 กรัมและ 1 กก.'],
          'zh-Hans': ['清真仁当鸡即食餐', '软包装杀菌鸡肉菜肴，常温保存，200克和1公斤。'],
        },
      },
      {
        code: '160250',
        texts: {
          en: [
            'Halal beef serunding and curry',
            'Cooked beef floss and curry, pouches of 150 g and catering tubs.',
          ],
          ms: [
            'Serunding dan kari daging halal',
            'Serunding dan kari lembu dimasak, pek 150 g dan bekas katering.',
          ],
          id: [
            'Abon dan kari sapi halal',
            'Abon dan kari sapi matang, kemasan 150 g dan wadah katering.',
          ],
          th: ['เนื้อฝอยและแกงเนื้อฮาลาล', 'เนื้อวัวฝอยและแกงปรุงสุก ซอง 150 กรัมและถังสำหรับจัดเลี้ยง'],
          'zh-Hans': ['清真牛肉松和咖喱牛肉', '熟制牛肉松和咖喱，150克袋装和餐饮桶装。'],
        },
      },
    ],
  },
  {
    key: 'pet-food',
    sector: 'food',
    use: 'finished',
    isic: '10',
    unit: 'TNE',
    usd: [1400, 3200],
    monthly: [10, 180],
    leadDays: [20, 45],
    certificates: ['haccp', 'gmp', 'fssc-22000', 'iso-9001'],
    specification: [
      ['Crude protein', 'at least 28 %'],
      ['Bags', '1.5 kg and 10 kg, private label'],
    ],
    economies: { THA: 5, NZL: 3, CHN: 3, AUS: 2, USA: 3, KOR: 2 },
    products: [
      {
        code: '230910',
        texts: {
          en: ['Dog and cat food', 'Extruded kibble and wet food in pouches, private label.'],
          th: ['อาหารสุนัขและแมว', 'อาหารเม็ดและอาหารเปียกในซอง รับผลิตตามแบรนด์ลูกค้า'],
          'zh-Hans': ['犬猫粮', '膨化干粮与软包湿粮，可贴牌生产。'],
          ko: ['반려견·반려묘 사료', '압출 건식 사료와 파우치 습식 사료, 주문자 상표 생산.'],
        },
      },
    ],
  },
];
