/**
 * Traditional characters, each followed by its simplified form, for the words of traded goods.
 * Comparing texts after this step lets a word written either way find the other. It is no
 * converter: the list is short, and words that differ by region (鳳梨 and 菠萝) need both entries.
 */
const pairs =
  '乾干鳳凤樂乐檸柠檬檬圓圆麵面餅饼捲卷餃饺醬酱蠔蚝豬猪雞鸡魚鱼蝦虾鮮鲜凍冻龍龙蘋苹蘭兰貝贝鮑鲍參参膽胆' +
  '鹹咸鹽盐薰熏煙烟鮪鲔鰻鳗鯖鲭墨墨奶奶酪酪餾馏錠锭麥麦蕎荞蘑蘑乾干薑姜蔥葱蘿萝蔔卜絲丝葉叶綠绿紅红黃黄烏乌' +
  '龍龙濃浓縮缩飲饮料料養养劑剂藥药醫医療疗器器儀仪針针筒筒膚肤膜膜膠胶塑塑紙纸盒盒箱箱袋袋籠笼籃篮編编織织' +
  '錦锦緞缎紗纱線线棉棉襪袜褲裤裝装裙裙襯衬圍围鞋鞋帽帽傘伞綢绸氈毡毯毯鋼钢鐵铁銅铜鋁铝鋅锌鎳镍銀银飾饰' +
  '寶宝鑽钻錶表鐘钟機机車车輪轮輛辆電电腦脑話话慧慧屏屏顯显視视燈灯纜缆線线鋰锂動动積积體体晶晶陽阳極极' +
  '頭头鎖锁釘钉螺螺絲丝鏈链閥阀門门窗窗櫃柜臺台桌桌燭烛艙舱船船艇艇軸轴齒齿壓压縮缩氣气壺壶鍋锅爐炉灶灶' +
  '檯台蠟蜡香香皂皂髮发護护粧妆妝妆畫画筆笔書书樂乐琴琴玩玩遊游戲戏獎奖貓猫飼饲種种苗苗樹树木木傢家俱具' +
  '製制條条雜杂穀谷糧粮漿浆豆豆腐腐髓髓腸肠鵝鹅鴨鸭蔥葱蒜蒜滷卤燻熏醃腌漬渍脫脱燒烧餐餐廚厨盤盘碗碗陶陶' +
  '磚砖瓷瓷璃璃鏡镜鐲镯鍊链戒戒環环結结構构築筑礦矿砂砂鹼碱氫氢氧氧氮氮農农業业產产運运輸输軟软體体開开關关' +
  '無无國国島岛東东來来個个幾几乳乳榴榴槤梿蓮莲霧雾釋释蟲虫鯛鲷鱈鳕鮭鲑蠶蚕麻麻漁渔網网繩绳帶带鬆松';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) {
  simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
}
// 榴莲 is written 榴槤 and 榴蓮 in traditional characters.
simplified.set('槤', '莲');

export const simplifyHan = (text: string): string =>
  /\p{Script=Han}/u.test(text)
    ? [...text].map((character) => simplified.get(character) ?? character).join('')
    : text;
