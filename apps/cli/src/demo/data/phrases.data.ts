import type { DemoLanguage } from './economies.data.js';

/** Sentences of demo texts; what stands in braces is filled in. */
interface Phrases {
  /** Of a business: {town}, {year}, {staff}, {product}. */
  readonly about: string;
  /** Remarks that any offer can bear. */
  readonly remarks: readonly [samples: string, label: string, smallOrders: string];
  /** Title of a need: {product}. */
  readonly needTitle: string;
  /** Texts of a need: {product}, {place}. */
  readonly needTexts: readonly [string, string];
}

export const phrases: Readonly<Record<DemoLanguage, Phrases>> = {
  en: {
    about:
      'An independent business in {town}, founded in {year}, with a team of {staff}. Main line: {product}.',
    remarks: [
      'Samples within a week.',
      'Export packing and documents by ourselves.',
      'First trial orders are welcome.',
    ],
    needTitle: 'Wanted: {product}',
    needTexts: [
      'We are looking for small and medium enterprises that can supply over the long term: {product}. Delivery to {place}. A trial order comes first.',
      'We are widening our circle of suppliers and invite offers for: {product}. Goods or results are received in {place}. Please state capacity and lead time.',
    ],
  },
  es: {
    about:
      'Empresa independiente de {town}, fundada en {year}, con un equipo de {staff} personas. Línea principal: {product}.',
    remarks: [
      'Enviamos muestras en una semana.',
      'Empaque y documentos de exportación propios.',
      'Aceptamos primeros pedidos de prueba.',
    ],
    needTitle: 'Se busca: {product}',
    needTexts: [
      'Buscamos pequeñas y medianas empresas que puedan suministrar a largo plazo: {product}. Entrega en {place}. Comenzamos con un pedido de prueba.',
      'Ampliamos nuestra red de proveedores y recibimos ofertas de: {product}. Recepción en {place}. Indique capacidad y plazo de entrega.',
    ],
  },
  fil: {
    about:
      'Malayang negosyo sa {town}, itinatag noong {year}, may {staff} katao. Pangunahing produkto: {product}.',
    remarks: [
      'May sampol sa loob ng isang linggo.',
      'Kami ang bahala sa pag-empake at dokumento sa pagluwas.',
      'Tinatanggap ang unang order na pansubok.',
    ],
    needTitle: 'Hinahanap: {product}',
    needTexts: [
      'Naghahanap kami ng maliliit at katamtamang negosyo na makapagsusuplay nang pangmatagalan: {product}. Ihahatid sa {place}. Magsisimula sa order na pansubok.',
      'Pinalalawak namin ang aming mga supplier at tumatanggap ng alok para sa: {product}. Tatanggapin sa {place}. Ilagay ang kapasidad at panahon ng paghahatid.',
    ],
  },
  id: {
    about:
      'Usaha mandiri di {town}, berdiri sejak {year}, dengan {staff} pekerja. Lini utama: {product}.',
    remarks: [
      'Sampel dalam satu minggu.',
      'Kemasan dan dokumen ekspor kami siapkan sendiri.',
      'Pesanan percobaan diterima.',
    ],
    needTitle: 'Dicari: {product}',
    needTexts: [
      'Kami mencari usaha kecil dan menengah yang dapat memasok jangka panjang: {product}. Pengiriman ke {place}. Dimulai dengan pesanan percobaan.',
      'Kami memperluas jaringan pemasok dan mengundang penawaran untuk: {product}. Diterima di {place}. Mohon cantumkan kapasitas dan waktu tunggu.',
    ],
  },
  ms: {
    about:
      'Perniagaan bebas di {town}, ditubuhkan pada {year}, dengan pasukan {staff} orang. Keluaran utama: {product}.',
    remarks: [
      'Sampel dalam masa seminggu.',
      'Pembungkusan dan dokumen eksport kami uruskan.',
      'Pesanan percubaan dialu-alukan.',
    ],
    needTitle: 'Dicari: {product}',
    needTexts: [
      'Kami mencari perusahaan kecil dan sederhana yang dapat membekal untuk jangka panjang: {product}. Penghantaran ke {place}. Bermula dengan pesanan percubaan.',
      'Kami meluaskan rangkaian pembekal dan menjemput tawaran bagi: {product}. Diterima di {place}. Sila nyatakan kapasiti dan tempoh penghantaran.',
    ],
  },
  vi: {
    about:
      'Doanh nghiệp độc lập tại {town}, thành lập năm {year}, đội ngũ {staff} người. Sản phẩm chính: {product}.',
    remarks: [
      'Gửi mẫu trong vòng một tuần.',
      'Tự lo đóng gói và chứng từ xuất khẩu.',
      'Nhận đơn hàng thử.',
    ],
    needTitle: 'Cần mua: {product}',
    needTexts: [
      'Chúng tôi tìm doanh nghiệp nhỏ và vừa có thể cung cấp lâu dài: {product}. Giao hàng tại {place}. Bắt đầu bằng một đơn hàng thử.',
      'Chúng tôi mở rộng mạng lưới nhà cung cấp và mời chào giá: {product}. Nhận hàng tại {place}. Vui lòng nêu công suất và thời gian giao hàng.',
    ],
  },
  th: {
    about: 'ธุรกิจอิสระใน{town} ก่อตั้งเมื่อปี ค.ศ. {year} มีทีมงาน {staff} คน สินค้าหลัก: {product}',
    remarks: ['ส่งตัวอย่างได้ภายในหนึ่งสัปดาห์', 'จัดบรรจุและเอกสารส่งออกเอง', 'ยินดีรับคำสั่งซื้อทดลอง'],
    needTitle: 'ต้องการจัดซื้อ: {product}',
    needTexts: [
      'เรากำลังหาวิสาหกิจขนาดกลางและขนาดย่อมที่ส่งมอบได้ระยะยาว: {product} ส่งมอบที่ {place} เริ่มจากคำสั่งซื้อทดลอง',
      'เราขยายเครือข่ายผู้ขายและขอเชิญเสนอราคา: {product} รับมอบที่ {place} โปรดระบุกำลังการผลิตและระยะเวลาส่งมอบ',
    ],
  },
  'zh-Hans': {
    about: '{town}的独立企业，成立于{year}年，团队{staff}人。主营：{product}。',
    remarks: ['一周内寄样。', '自行办理出口包装和单证。', '欢迎首次试单。'],
    needTitle: '求购：{product}',
    needTexts: [
      '我们寻找可长期供货的中小企业：{product}。交货地点：{place}。先下试单。',
      '我们正在扩大供应商网络，欢迎报价：{product}。收货地点：{place}。请注明产能和交期。',
    ],
  },
  'zh-Hant': {
    about: '{town}的獨立企業，成立於{year}年，團隊{staff}人。主營：{product}。',
    remarks: ['一週內寄樣。', '自行辦理出口包裝與文件。', '歡迎首次試單。'],
    needTitle: '徵求供應：{product}',
    needTexts: [
      '我們尋找可長期供貨的中小企業：{product}。交貨地點：{place}。先下試單。',
      '我們正在擴大供應商網絡，歡迎報價：{product}。收貨地點：{place}。請註明產能與交期。',
    ],
  },
  ja: {
    about: '{town}の独立企業です。{year}年創業、従業員{staff}名。主力：{product}。',
    remarks: [
      'サンプルは1週間以内に発送します。',
      '輸出梱包と書類は自社で対応します。',
      '初回の小口注文を歓迎します。',
    ],
    needTitle: '募集：{product}',
    needTexts: [
      '長期的に供給いただける中小企業を探しています。品目：{product}。納入先：{place}。まず試験発注から始めます。',
      '仕入先を広げるため、ご提案を募集します。品目：{product}。受渡場所：{place}。生産能力と納期をお知らせください。',
    ],
  },
  ko: {
    about:
      '{town}의 독립 기업으로 {year}년에 설립되었으며 직원은 {staff}명입니다. 주력 품목: {product}.',
    remarks: [
      '샘플은 일주일 안에 보내드립니다.',
      '수출 포장과 서류를 직접 처리합니다.',
      '첫 시험 주문을 환영합니다.',
    ],
    needTitle: '구매 희망: {product}',
    needTexts: [
      '장기 공급이 가능한 중소기업을 찾습니다. 품목: {product}. 납품 장소: {place}. 시험 주문부터 시작합니다.',
      '공급처를 넓히고자 제안을 받습니다. 품목: {product}. 인수 장소: {place}. 생산 능력과 납기를 알려 주십시오.',
    ],
  },
  ru: {
    about:
      'Независимое предприятие, {town}. Основано в {year} году, команда: {staff} чел. Основное направление: {product}.',
    remarks: [
      'Образцы в течение недели.',
      'Экспортную упаковку и документы готовим сами.',
      'Принимаем пробные заказы.',
    ],
    needTitle: 'Требуется: {product}',
    needTexts: [
      'Ищем малые и средние предприятия для долгосрочных поставок: {product}. Место поставки: {place}. Начнём с пробного заказа.',
      'Расширяем круг поставщиков и ждём предложений: {product}. Место приёмки: {place}. Укажите мощность и срок поставки.',
    ],
  },
  fr: {
    about:
      'Entreprise indépendante de {town}, fondée en {year}, équipe de {staff} personnes. Activité principale : {product}.',
    remarks: [
      'Échantillons en une semaine.',
      'Emballage et documents d’exportation par nos soins.',
      'Premières commandes d’essai bienvenues.',
    ],
    needTitle: 'Recherché : {product}',
    needTexts: [
      'Nous cherchons des petites et moyennes entreprises capables de fournir à long terme : {product}. Livraison à {place}. Une commande d’essai pour commencer.',
      'Nous élargissons notre cercle de fournisseurs et invitons à proposer : {product}. Réception à {place}. Merci d’indiquer la capacité et le délai.',
    ],
  },
  tpi: {
    about:
      'Mipela wanpela bisnis long {town}, i bin stat long {year}, na {staff} manmeri i wok wantaim mipela. Bikpela wok: {product}.',
    remarks: [
      'Mipela i ken salim sampel insait long wanpela wik.',
      'Mipela yet i redim bokis na pepa bilong salim i go ausait.',
      'Liklik oda bilong traim i orait.',
    ],
    needTitle: 'Mipela i laik baim: {product}',
    needTexts: [
      'Mipela i painim ol liklik na namel bisnis husat i ken saplaim longpela taim: {product}. Bringim i kam long {place}. Pastaim mipela i mekim liklik oda bilong traim.',
      'Mipela i laik gat moa saplaia na i askim prais bilong: {product}. Bringim i kam long {place}. Plis tokim mipela hamas yu ken wokim na hamas de.',
    ],
  },
};
