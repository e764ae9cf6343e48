import type { ProductFamily } from './product-family.js';

/** Clothing, cloth, leather, craft, furniture, ceramics, toys. */
export const textileAndHomeFamilies: readonly ProductFamily[] = [
  {
    key: 't-shirts',
    sector: 'textile',
    use: 'finished',
    isic: '14',
    unit: 'H87',
    usd: [2.4, 6.5],
    monthly: [4000, 90000],
    leadDays: [30, 60],
    certificates: ['oeko-tex-100', 'gots', 'amfori-bsci', 'sa8000', 'smeta'],
    specification: [
      ['Cloth', '100 % cotton, 160 to 200 g/m²'],
      ['Colour fastness', 'grade 4'],
      ['Sizes', 'XS to 3XL'],
    ],
    economies: { VNM: 6, PER: 5, IDN: 4, MEX: 4, THA: 2, CHN: 3, PHL: 2, USA: 1 },
    products: [
      {
        code: '610910',
        texts: {
          en: [
            'Cotton T-shirts',
            'Knitted T-shirts of combed cotton, printed or embroidered to order.',
          ],
          vi: ['Áo thun cotton', 'Áo thun dệt kim cotton chải kỹ, in hoặc thêu theo yêu cầu.'],
          es: [
            'Camisetas (polos) de algodón',
            'Camisetas de punto de algodón peinado, estampadas o bordadas por pedido.',
          ],
          id: ['Kaus katun', 'Kaus rajut katun combed, sablon atau bordir sesuai pesanan.'],
          th: ['เสื้อยืดผ้าฝ้าย', 'เสื้อยืดผ้าฝ้ายหวี พิมพ์หรือปักตามสั่ง'],
          'zh-Hans': ['纯棉T恤', '精梳棉针织T恤，可按需印花或绣花。'],
          fil: [
            'Kamisetang bulak',
            'Niniting na kamiseta ng suklay na bulak, may tatak o burda ayon sa order.',
          ],
        },
      },
      {
        code: '610510',
        texts: {
          en: ['Cotton polo shirts', 'Piqué polo shirts with woven labels, men’s and unisex.'],
          vi: ['Áo polo cotton', 'Áo polo vải cá sấu, nhãn dệt, nam và unisex.'],
          es: [
            'Camisas polo de algodón',
            'Camisas polo de piqué con etiqueta tejida, para hombre y unisex.',
          ],
          id: [
            'Kemeja polo katun',
            'Kemeja polo bahan piqué dengan label tenun, pria dan uniseks.',
          ],
          th: ['เสื้อโปโลผ้าฝ้าย', 'เสื้อโปโลผ้าพิเก้ ป้ายทอ ชายและยูนิเซ็กซ์'],
          'zh-Hans': ['纯棉POLO衫', '珠地布POLO衫，织唛，男款及中性款。'],
          fil: [
            'Polo shirt na bulak',
            'Piqué na polo shirt na may hinabing etiketa, panlalaki at unisex.',
          ],
        },
      },
    ],
  },
  {
    key: 'knitwear',
    sector: 'textile',
    use: 'finished',
    isic: '14',
    unit: 'H87',
    usd: [22, 75],
    monthly: [300, 9000],
    leadDays: [30, 75],
    certificates: ['oeko-tex-100', 'fairtrade', 'gots', 'smeta'],
    specification: [
      ['Yarn', 'at least 70 % alpaca or merino'],
      ['Gauge', '7 to 12'],
    ],
    economies: { PER: 6, NZL: 4, AUS: 3, CHN: 2, CHL: 2, RUS: 3 },
    products: [
      {
        code: '611019',
        texts: {
          en: [
            'Alpaca and fine-wool jumpers',
            'Hand-finished jumpers and cardigans in natural and dyed yarn.',
          ],
          es: [
            'Chompas (suéteres) de alpaca y lana fina',
            'Chompas y cárdigans con acabado a mano, en hilo natural y teñido.',
          ],
          'zh-Hans': ['羊驼毛及细羊毛毛衫', '手工整理套衫和开衫，本色及染色纱线。'],
          ru: [
            'Джемперы из альпаки и тонкой шерсти',
            'Джемперы и кардиганы с ручной отделкой, натуральная и крашеная пряжа.',
          ],
        },
      },
      {
        code: '611011',
        texts: {
          en: [
            'Merino base layers and pullovers',
            'Fine merino pullovers and outdoor layers, 160 to 260 g/m².',
          ],
          es: [
            'Prendas de lana merino',
            'Suéteres finos de merino y primeras capas, de 160 a 260 g/m².',
          ],
          'zh-Hans': ['美利奴羊毛衫', '细美利奴套衫和户外贴身层，160至260克/平方米。'],
          ru: ['Одежда из мериноса', 'Тонкие пуловеры и термослой, 160–260 г/м².'],
        },
      },
    ],
  },
  {
    key: 'workwear',
    sector: 'textile',
    use: 'finished',
    isic: '14',
    unit: 'H87',
    usd: [14, 42],
    monthly: [800, 20000],
    leadDays: [25, 60],
    certificates: ['oeko-tex-100', 'iso-9001', 'amfori-bsci', 'smeta', 'ce'],
    specification: [
      ['Cloth', 'polyester and cotton, 240 g/m²'],
      ['Reflective tape', '50 mm, washable'],
    ],
    economies: {
      VNM: 4,
      CHN: 4,
      MYS: 2,
      CHL: 2,
      RUS: 5,
      BRN: 4,
      PNG: 4,
      KOR: 2,
      AUS: 2,
      PHL: 2,
      THA: 2,
      MEX: 2,
    },
    products: [
      {
        code: '621133',
        texts: {
          en: [
            'Workwear and uniforms',
            'Overalls, jackets and uniforms made to measure lists, with logo.',
          ],
          vi: [
            'Đồng phục và quần áo bảo hộ',
            'Quần yếm, áo khoác và đồng phục may theo bảng cỡ, có logo.',
          ],
          'zh-Hans': ['工作服和制服', '连体服、夹克和制服，按尺码表定制，可加标志。'],
          ms: [
            'Pakaian kerja dan seragam',
            'Baju keseluruhan, jaket dan seragam mengikut senarai saiz, dengan logo.',
          ],
          es: [
            'Ropa de trabajo y uniformes',
            'Overoles, chaquetas y uniformes según lista de tallas, con logotipo.',
          ],
          ru: [
            'Спецодежда и форма',
            'Комбинезоны, куртки и форма по спискам размеров, с логотипом.',
          ],
          tpi: [
            'Klos bilong wok',
            'Ovaral, saket na yunifom, mipela i samapim long mak bilong yu na putim logo.',
          ],
          ko: ['작업복과 유니폼', '작업복, 점퍼, 유니폼을 치수표에 맞춰 제작, 로고 부착.'],
          fil: [
            'Damit-pantrabaho at uniporme',
            'Overall, dyaket at uniporme ayon sa listahan ng sukat, may logo.',
          ],
          th: ['ชุดทำงานและเครื่องแบบ', 'ชุดหมี แจ็กเก็ต และเครื่องแบบตัดตามตารางขนาด ปักโลโก้'],
        },
      },
    ],
  },
  {
    key: 'batik',
    sector: 'textile',
    use: 'finished',
    isic: '13',
    unit: 'MTR',
    usd: [4.5, 24],
    monthly: [300, 12000],
    leadDays: [21, 60],
    certificates: ['oeko-tex-100', 'fairtrade', 'gots'],
    specification: [
      ['Width', '110 to 115 cm'],
      ['Dyes', 'free of azo dyes'],
    ],
    economies: { IDN: 8, MYS: 4, BRN: 3, THA: 2 },
    products: [
      {
        code: '520852',
        texts: {
          en: [
            'Batik cloth',
            'Hand-stamped and hand-drawn batik on cotton, natural or reactive dyes.',
          ],
          id: ['Kain batik', 'Batik cap dan tulis di atas katun, pewarna alam atau reaktif.'],
          ms: ['Kain batik', 'Batik blok dan batik lukis atas kapas, pewarna asli atau reaktif.'],
          th: ['ผ้าบาติก', 'ผ้าฝ้ายบาติกพิมพ์มือและเขียนมือ สีธรรมชาติหรือสีรีแอกทีฟ'],
        },
      },
      {
        code: '621490',
        texts: {
          en: [
            'Handwoven scarves and shawls',
            'Scarves of cotton and blends, woven on hand looms.',
          ],
          id: [
            'Selendang dan syal tenun',
            'Selendang katun dan campuran, ditenun dengan alat tenun bukan mesin.',
          ],
          ms: [
            'Selendang tenunan tangan',
            'Selendang kapas dan campuran, ditenun dengan kek tangan.',
          ],
          th: ['ผ้าพันคอทอมือ', 'ผ้าพันคอฝ้ายและผ้าผสม ทอด้วยกี่มือ'],
        },
      },
    ],
  },
  {
    key: 'silk',
    sector: 'textile',
    use: 'finished',
    isic: '13',
    unit: 'MTR',
    usd: [9, 32],
    monthly: [400, 12000],
    leadDays: [21, 50],
    certificates: ['oeko-tex-100', 'gots', 'amfori-bsci'],
    specification: [
      ['Weight', '12 to 19 momme'],
      ['Width', '114 or 140 cm'],
    ],
    economies: { THA: 6, CHN: 4, VNM: 4, JPN: 2 },
    products: [
      {
        code: '500720',
        texts: {
          en: ['Silk fabric', 'Woven mulberry silk, plain, dyed and printed.'],
          th: ['ผ้าไหม', 'ผ้าไหมแท้ทอ พื้น ย้อมสี และพิมพ์ลาย'],
          'zh-Hans': ['真丝面料', '桑蚕丝机织面料，素色、染色和印花。'],
          vi: ['Vải lụa tơ tằm', 'Lụa tơ tằm dệt trơn, nhuộm và in.'],
          ja: ['絹織物', '桑蚕絹の無地・染め・プリント生地。'],
        },
      },
    ],
  },
  {
    key: 'towels',
    sector: 'textile',
    use: 'finished',
    isic: '13',
    unit: 'KGM',
    usd: [7, 18],
    monthly: [1500, 35000],
    leadDays: [25, 55],
    certificates: ['oeko-tex-100', 'gots', 'iso-14001', 'amfori-bsci'],
    specification: [
      ['Weight', '450 to 600 g/m²'],
      ['Shrinkage', 'at most 6 %'],
    ],
    economies: { JPN: 4, CHN: 4, VNM: 4, KOR: 2, TWN: 2 },
    products: [
      {
        code: '630260',
        texts: {
          en: ['Cotton terry towels', 'Bath, hand and hotel towels of ring-spun cotton.'],
          ja: ['綿タオル', 'リング糸使用のバスタオル・フェイスタオル・ホテルタオル。'],
          'zh-Hans': ['纯棉毛巾', '环锭纱浴巾、面巾和酒店用巾。'],
          vi: ['Khăn bông cotton', 'Khăn tắm, khăn mặt và khăn khách sạn từ sợi cotton nồi cọc.'],
          ko: ['면 타월', '링 방적사로 만든 목욕·세안·호텔용 타월.'],
          'zh-Hant': ['純棉毛巾', '環紡紗浴巾、面巾與飯店用巾。'],
        },
      },
      {
        code: '630231',
        texts: {
          en: ['Hotel bed linen', 'Sheets, duvet covers and pillowcases of 200 to 400 threads.'],
          ja: ['ホテル用ベッドリネン', 'シーツ、布団カバー、枕カバー（200～400スレッド）。'],
          'zh-Hans': ['酒店床上用品', '床单、被套和枕套，200至400支高密织物。'],
          vi: ['Bộ ga giường khách sạn', 'Ga, vỏ chăn và vỏ gối mật độ 200–400 sợi.'],
          ko: ['호텔용 침구', '시트, 이불 커버, 베갯잇, 200~400수.'],
          'zh-Hant': ['飯店寢具', '床單、被套與枕套，200至400織數。'],
        },
      },
    ],
  },
  {
    key: 'leather-goods',
    sector: 'craft',
    use: 'finished',
    isic: '15',
    unit: 'H87',
    usd: [16, 85],
    monthly: [200, 8000],
    leadDays: [25, 60],
    certificates: ['iso-9001', 'smeta', 'amfori-bsci', 'oeko-tex-100'],
    specification: [
      ['Leather', 'full grain, chrome-free tanned'],
      ['Zips', 'metal'],
    ],
    economies: { MEX: 6, IDN: 3, THA: 2, AUS: 2, PER: 2, KOR: 2, CHN: 2, VNM: 2 },
    products: [
      {
        code: '420221',
        texts: {
          en: ['Leather handbags', 'Handbags and totes, cut and stitched to order, private label.'],
          es: [
            'Bolsos de cuero',
            'Bolsos y carteras cortados y cosidos en taller propio, marca del cliente.',
          ],
          id: [
            'Tas kulit',
            'Tas tangan dan tote dipotong dan dijahit di bengkel sendiri, label pelanggan.',
          ],
          th: ['กระเป๋าหนัง', 'กระเป๋าถือและกระเป๋าสะพายตัดเย็บในโรงงานเอง รับทำแบรนด์ลูกค้า'],
          ko: ['가죽 핸드백', '자체 공방에서 재단·봉제한 핸드백과 토트백, 주문자 상표.'],
          'zh-Hans': ['真皮手袋', '自有车间裁剪缝制手袋和托特包，可贴牌。'],
          vi: ['Túi xách da', 'Túi xách và túi tote cắt may tại xưởng, nhận nhãn riêng.'],
        },
      },
      {
        code: '640399',
        texts: {
          en: ['Leather shoes', 'Men’s and women’s shoes with leather uppers, welted or cemented.'],
          es: [
            'Calzado de cuero',
            'Calzado para hombre y mujer con corte de piel, cosido o pegado.',
          ],
          id: ['Sepatu kulit', 'Sepatu pria dan wanita dengan atasan kulit, jahit welt atau lem.'],
          th: ['รองเท้าหนัง', 'รองเท้าชายและหญิงหน้าหนัง เย็บเวลต์หรือกาว'],
          ko: ['가죽 구두', '가죽 갑피 남녀화, 웰트 또는 접착 공법.'],
          'zh-Hans': ['皮鞋', '真皮鞋面男女鞋，固特异或胶粘工艺。'],
          vi: ['Giày da', 'Giày nam nữ mũ da, may viền hoặc dán.'],
        },
      },
    ],
  },
  {
    key: 'basketry',
    sector: 'craft',
    use: 'finished',
    isic: '16',
    unit: 'H87',
    usd: [3.5, 22],
    monthly: [500, 15000],
    leadDays: [30, 70],
    certificates: ['fairtrade', 'amfori-bsci', 'fsc', 'smeta'],
    specification: [
      ['Material', 'natural, fumigated'],
      ['Colour', 'natural or water-based stain'],
    ],
    economies: { PHL: 5, VNM: 4, IDN: 4, PNG: 5, THA: 2, PER: 1, MYS: 2 },
    products: [
      {
        code: '460212',
        texts: {
          en: [
            'Woven rattan baskets',
            'Storage and gift baskets of rattan and abaca, woven by hand.',
          ],
          fil: [
            'Hinabing basket na yantok',
            'Lalagyan at pangregalong basket ng yantok at abaka, hinabi sa kamay.',
          ],
          vi: ['Giỏ mây đan', 'Giỏ đựng đồ và giỏ quà bằng mây, đan tay.'],
          id: [
            'Keranjang rotan anyam',
            'Keranjang penyimpanan dan hadiah dari rotan, anyaman tangan.',
          ],
          tpi: [
            'Basket bilong kanda',
            'Basket bilong putim ol samting, ol mama i wokim long han long kanda.',
          ],
          th: ['ตะกร้าหวายสาน', 'ตะกร้าเก็บของและของขวัญจากหวาย สานด้วยมือ'],
          es: ['Canastas tejidas de ratán', 'Canastas de almacenaje y regalo, tejidas a mano.'],
          ms: ['Bakul rotan anyaman', 'Bakul simpanan dan hadiah daripada rotan, dianyam tangan.'],
        },
      },
    ],
  },
  {
    key: 'wood-furniture',
    sector: 'wood',
    use: 'finished',
    isic: '31',
    unit: 'H87',
    usd: [60, 420],
    monthly: [60, 2200],
    leadDays: [35, 75],
    certificates: ['fsc', 'iso-9001', 'amfori-bsci', 'iso-14001', 'pefc'],
    specification: [
      ['Wood', 'kiln-dried, 8 to 12 % moisture'],
      ['Finish', 'water-based'],
      ['Packing', 'carton, drop tested'],
    ],
    economies: {
      VNM: 6,
      IDN: 6,
      MYS: 5,
      THA: 3,
      CHN: 3,
      USA: 3,
      CAN: 3,
      MEX: 3,
      RUS: 3,
      AUS: 2,
      TWN: 1,
      CHL: 2,
    },
    products: [
      {
        code: '940360',
        texts: {
          en: [
            'Solid-wood tables and cabinets',
            'Dining tables, sideboards and shelves of certified hardwood.',
          ],
          vi: ['Bàn và tủ gỗ nguyên khối', 'Bàn ăn, tủ và kệ bằng gỗ cứng có chứng nhận.'],
          id: [
            'Meja dan lemari kayu solid',
            'Meja makan, bufet, dan rak dari kayu keras bersertifikat.',
          ],
          ms: [
            'Meja dan kabinet kayu padu',
            'Meja makan, almari sisi dan rak daripada kayu keras diperakui.',
          ],
          th: ['โต๊ะและตู้ไม้จริง', 'โต๊ะอาหาร ตู้ และชั้นวางจากไม้เนื้อแข็งที่ได้รับการรับรอง'],
          'zh-Hans': ['实木桌柜', '餐桌、餐边柜和层架，采用认证硬木。'],
          'zh-Hant': ['實木桌櫃', '餐桌、餐邊櫃與層架，採用認證硬木。'],
          es: [
            'Mesas y muebles de madera maciza',
            'Comedores, aparadores y libreros de madera dura certificada.',
          ],
          fr: [
            'Tables et meubles en bois massif',
            'Tables, buffets et étagères en bois dur certifié.',
          ],
          ru: [
            'Столы и шкафы из массива',
            'Обеденные столы, комоды и стеллажи из сертифицированной древесины.',
          ],
        },
      },
      {
        code: '940169',
        texts: {
          en: ['Wooden chairs', 'Chairs and stools for dining rooms, hotels and restaurants.'],
          vi: ['Ghế gỗ', 'Ghế và ghế đẩu cho phòng ăn, khách sạn và nhà hàng.'],
          id: ['Kursi kayu', 'Kursi dan bangku untuk ruang makan, hotel, dan restoran.'],
          ms: ['Kerusi kayu', 'Kerusi dan bangku untuk ruang makan, hotel dan restoran.'],
          th: ['เก้าอี้ไม้', 'เก้าอี้และสตูลสำหรับห้องอาหาร โรงแรม และร้านอาหาร'],
          'zh-Hans': ['木椅', '餐厅、酒店和饭店用椅凳。'],
          'zh-Hant': ['木椅', '餐廳、飯店用椅凳。'],
          es: ['Sillas de madera', 'Sillas y bancos para comedor, hotel y restaurante.'],
          fr: [
            'Chaises en bois',
            'Chaises et tabourets pour salles à manger, hôtels et restaurants.',
          ],
          ru: ['Деревянные стулья', 'Стулья и табуреты для столовых, гостиниц и ресторанов.'],
        },
      },
    ],
  },
  {
    key: 'rattan-furniture',
    sector: 'wood',
    use: 'finished',
    isic: '31',
    unit: 'H87',
    usd: [35, 240],
    monthly: [80, 2500],
    leadDays: [35, 75],
    certificates: ['fsc', 'amfori-bsci', 'fairtrade', 'iso-9001'],
    specification: [
      ['Frame', 'rattan poles, 22 to 30 mm'],
      ['Load', 'at least 120 kg'],
    ],
    economies: { IDN: 6, PHL: 5, VNM: 2, MYS: 2, CHN: 1 },
    products: [
      {
        code: '940153',
        texts: {
          en: [
            'Rattan chairs and armchairs',
            'Bent-rattan seating with woven backs, for homes and resorts.',
          ],
          id: ['Kursi rotan', 'Kursi rotan lengkung dengan sandaran anyam, untuk rumah dan resor.'],
          fil: [
            'Silyang yantok',
            'Upuang yantok na may hinabing sandalan, pambahay at pang-resort.',
          ],
          vi: ['Ghế mây', 'Ghế mây uốn, tựa lưng đan, cho nhà ở và khu nghỉ dưỡng.'],
          ms: [
            'Kerusi rotan',
            'Kerusi rotan lentur dengan sandaran anyaman, untuk rumah dan resort.',
          ],
          'zh-Hans': ['藤椅', '弯藤座椅，编织靠背，适用于家居和度假村。'],
        },
      },
      {
        code: '940383',
        texts: {
          en: [
            'Rattan tables and shelves',
            'Side tables, shelves and lamps of rattan, knocked down.',
          ],
          id: ['Meja dan rak rotan', 'Meja samping, rak, dan lampu rotan, bongkar pasang.'],
          fil: [
            'Mesa at estanteng yantok',
            'Maliit na mesa, estante at lampara ng yantok, nababaklas.',
          ],
          vi: ['Bàn và kệ mây', 'Bàn phụ, kệ và đèn bằng mây, tháo lắp được.'],
          ms: ['Meja dan rak rotan', 'Meja sisi, rak dan lampu rotan, boleh dibuka pasang.'],
          'zh-Hans': ['藤制桌架', '藤制边桌、层架和灯具，可拆装。'],
        },
      },
    ],
  },
  {
    key: 'bamboo-kitchenware',
    sector: 'wood',
    use: 'finished',
    isic: '16',
    unit: 'H87',
    usd: [1.2, 9],
    monthly: [4000, 90000],
    leadDays: [25, 50],
    certificates: ['fsc', 'amfori-bsci', 'iso-9001', 'haccp'],
    specification: [
      ['Food contact', 'test report'],
      ['Finish', 'food-grade oil'],
    ],
    economies: { CHN: 6, VNM: 4, THA: 2, PHL: 1, TWN: 2 },
    products: [
      {
        code: '441911',
        texts: {
          en: ['Bamboo cutting boards', 'Cutting and serving boards of laminated bamboo.'],
          'zh-Hans': ['竹砧板', '竹集成材砧板和托板。'],
          vi: ['Thớt tre', 'Thớt và khay phục vụ bằng tre ghép.'],
          th: ['เขียงไม้ไผ่', 'เขียงและถาดเสิร์ฟจากไม้ไผ่อัด'],
          fil: ['Sangkalang kawayan', 'Sangkalan at bandehado ng pinagdikit na kawayan.'],
          'zh-Hant': ['竹砧板', '竹集成材砧板與托板。'],
        },
      },
      {
        code: '441912',
        texts: {
          en: [
            'Bamboo chopsticks and cutlery',
            'Reusable and single-use bamboo chopsticks, forks and spoons.',
          ],
          'zh-Hans': ['竹筷和竹餐具', '可重复使用及一次性竹筷、叉、勺。'],
          vi: ['Đũa và muỗng nĩa tre', 'Đũa, nĩa, muỗng tre dùng nhiều lần và dùng một lần.'],
          th: ['ตะเกียบและช้อนส้อมไม้ไผ่', 'ตะเกียบ ส้อม และช้อนไม้ไผ่ ใช้ซ้ำและใช้ครั้งเดียว'],
          fil: [
            'Chopsticks at kubyertos na kawayan',
            'Magagamit muli at pang-isahang gamit na kawayan.',
          ],
          'zh-Hant': ['竹筷與竹餐具', '可重複使用及一次性竹筷、叉、匙。'],
        },
      },
    ],
  },
  {
    key: 'ceramics',
    sector: 'ceramic',
    use: 'finished',
    isic: '23',
    unit: 'H87',
    usd: [1.8, 16],
    monthly: [1500, 60000],
    leadDays: [30, 65],
    certificates: ['iso-9001', 'smeta', 'amfori-bsci', 'iso-14001'],
    specification: [
      ['Lead and cadmium release', 'test report'],
      ['Dishwasher', 'at least 500 cycles'],
    ],
    economies: { CHN: 7, JPN: 6, VNM: 3, THA: 3, MEX: 3, TWN: 2, PER: 1, KOR: 1 },
    products: [
      {
        code: '691110',
        texts: {
          en: [
            'Porcelain tableware',
            'Plates, bowls and cups for retail and hotels, decorated to order.',
          ],
          'zh-Hans': ['瓷质餐具', '零售及酒店用盘、碗、杯，可定制花面。'],
          ja: ['磁器食器', '小売・ホテル向けの皿、鉢、カップ。絵付けオーダー可。'],
          vi: ['Đồ sứ bàn ăn', 'Đĩa, bát, tách cho bán lẻ và khách sạn, trang trí theo đơn.'],
          th: ['เครื่องพอร์ซเลนบนโต๊ะอาหาร', 'จาน ชาม และถ้วยสำหรับค้าปลีกและโรงแรม ตกแต่งตามสั่ง'],
          es: [
            'Vajilla de porcelana',
            'Platos, tazones y tazas para tiendas y hoteles, decorados por pedido.',
          ],
          'zh-Hant': ['瓷質餐具', '零售及飯店用盤、碗、杯，可訂製花面。'],
          ko: ['도자기 식기', '소매·호텔용 접시, 그릇, 컵. 주문 장식 가능.'],
        },
      },
      {
        code: '691200',
        texts: {
          en: ['Stoneware and earthenware', 'Hand-glazed stoneware sets and planters.'],
          'zh-Hans': ['炻器和陶器', '手工上釉炻器套装和花盆。'],
          ja: ['陶器・炻器', '手掛け釉薬の食器セットと植木鉢。'],
          vi: ['Đồ gốm và sành', 'Bộ đồ gốm tráng men tay và chậu cây.'],
          th: ['สโตนแวร์และเครื่องดินเผา', 'ชุดสโตนแวร์เคลือบมือและกระถาง'],
          es: ['Gres y loza', 'Juegos de gres esmaltados a mano y macetas.'],
          'zh-Hant': ['炻器與陶器', '手工上釉炻器組與花盆。'],
          ko: ['석기와 도기', '수작업 유약 식기 세트와 화분.'],
        },
      },
    ],
  },
  {
    key: 'candles',
    sector: 'care',
    use: 'finished',
    isic: '32',
    unit: 'H87',
    usd: [2, 14],
    monthly: [1500, 40000],
    leadDays: [20, 45],
    certificates: ['amfori-bsci', 'iso-9001', 'rspo', 'smeta'],
    specification: [
      ['Wax', 'soy, coconut or beeswax'],
      ['Burning time', 'at least 35 h'],
    ],
    economies: { USA: 4, CHN: 3, VNM: 2, AUS: 2, CAN: 2, PHL: 2, THA: 2, HKG: 4 },
    products: [
      {
        code: '340600',
        texts: {
          en: [
            'Scented candles',
            'Poured soy and coconut-wax candles in glass, own or private label.',
          ],
          'zh-Hans': ['香薰蜡烛', '大豆蜡和椰子蜡玻璃杯蜡烛，自有或贴牌。'],
          vi: ['Nến thơm', 'Nến sáp đậu nành và sáp dừa trong ly, nhãn riêng hoặc nhãn khách.'],
          fr: [
            'Bougies parfumées',
            'Bougies à la cire de soja et de coco, coulées en verre, marque maison ou privée.',
          ],
          fil: [
            'Mabangong kandila',
            'Kandilang soya at niyog sa baso, sariling tatak o tatak ng kliyente.',
          ],
          th: ['เทียนหอม', 'เทียนไขถั่วเหลืองและไขมะพร้าวในแก้ว แบรนด์ตนเองหรือแบรนด์ลูกค้า'],
          'zh-Hant': ['香氛蠟燭', '大豆蠟與椰子蠟玻璃杯蠟燭，自有或代工品牌。'],
        },
      },
    ],
  },
  {
    key: 'toys',
    sector: 'wood',
    use: 'finished',
    isic: '32',
    unit: 'H87',
    usd: [3, 26],
    monthly: [1000, 40000],
    leadDays: [30, 60],
    certificates: ['ce', 'fsc', 'amfori-bsci', 'iso-9001', 'smeta'],
    specification: [
      ['Safety', 'tested for small parts and migration'],
      ['Age', 'from 18 months'],
    ],
    economies: { CHN: 5, VNM: 3, THA: 3, TWN: 2, HKG: 4, IDN: 1, RUS: 2 },
    products: [
      {
        code: '9503',
        texts: {
          en: [
            'Wooden educational toys',
            'Blocks, puzzles and pull-along toys of rubberwood and beech.',
          ],
          'zh-Hans': ['木制益智玩具', '橡胶木和榉木积木、拼图和拖拉玩具。'],
          vi: [
            'Đồ chơi gỗ giáo dục',
            'Khối xếp, ghép hình và đồ chơi kéo bằng gỗ cao su và gỗ sồi.',
          ],
          th: ['ของเล่นไม้เสริมพัฒนาการ', 'บล็อก จิ๊กซอว์ และของเล่นลากจูงจากไม้ยางพาราและไม้บีช'],
          'zh-Hant': ['木製益智玩具', '橡膠木與櫸木積木、拼圖及拖拉玩具。'],
          id: ['Mainan edukasi kayu', 'Balok, puzzle, dan mainan tarik dari kayu karet dan beech.'],
          ru: ['Деревянные развивающие игрушки', 'Кубики, пазлы и каталки из бука и гевеи.'],
        },
      },
    ],
  },
  {
    key: 'jewellery',
    sector: 'craft',
    use: 'finished',
    isic: '32',
    unit: 'H87',
    usd: [12, 130],
    monthly: [100, 6000],
    leadDays: [20, 50],
    certificates: ['iso-9001', 'fairtrade', 'smeta'],
    specification: [
      ['Silver', 'at least 925 per mille'],
      ['Nickel', 'none'],
    ],
    economies: { THA: 5, MEX: 4, IDN: 4, PER: 3, HKG: 4, KOR: 2, PNG: 1 },
    products: [
      {
        code: '711311',
        texts: {
          en: [
            'Silver jewellery',
            'Rings, earrings and pendants in sterling silver, with stones or filigree.',
          ],
          th: ['เครื่องประดับเงิน', 'แหวน ต่างหู และจี้เงินสเตอร์ลิง ประดับพลอยหรือลายฉลุ'],
          es: [
            'Joyería de plata',
            'Anillos, aretes y dijes de plata de ley, con piedras o filigrana.',
          ],
          id: [
            'Perhiasan perak',
            'Cincin, anting, dan liontin perak sterling, dengan batu atau filigri.',
          ],
          'zh-Hant': ['銀飾', '925純銀戒指、耳環與吊墜，鑲嵌或花絲工藝。'],
          ko: ['은 장신구', '스털링 실버 반지, 귀걸이, 펜던트. 보석 및 세공.'],
          tpi: ['Bilas silva', 'Ring, iaring na bilas bilong nek, wokim long silva.'],
        },
      },
    ],
  },
  {
    key: 'stationery',
    sector: 'material',
    use: 'finished',
    isic: '17',
    unit: 'H87',
    usd: [0.8, 7],
    monthly: [5000, 120000],
    leadDays: [14, 35],
    certificates: ['fsc', 'pefc', 'amfori-bsci', 'iso-14001'],
    specification: [
      ['Paper', 'recycled, 80 to 120 g/m²'],
      ['Print', 'up to four colours'],
    ],
    economies: { JPN: 4, KOR: 4, TWN: 3, CHN: 2, VNM: 1, USA: 2, HKG: 2 },
    products: [
      {
        code: '482010',
        texts: {
          en: ['Notebooks and planners', 'Sewn and spiral notebooks with printed covers.'],
          ja: ['ノート・手帳', '糸かがり・リング製本のノート。表紙印刷対応。'],
          ko: ['노트와 다이어리', '사철 및 스프링 노트, 표지 인쇄.'],
          'zh-Hant': ['筆記本與手帳', '穿線與線圈裝訂，封面印刷。'],
          'zh-Hans': ['笔记本和手账', '锁线和线圈装订，封面印刷。'],
          vi: ['Sổ tay và sổ kế hoạch', 'Sổ khâu chỉ và lò xo, bìa in theo yêu cầu.'],
        },
      },
    ],
  },
];
