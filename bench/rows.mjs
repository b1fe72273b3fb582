// Made-up rows for the engine's benchmark, the same everywhere: whole numbers only, drawn by mulberry32 from a seed.
//
//   below(n) = ⌊u32 · n / 2³²⌋; the order of the draws within a row is fixed (rowFrom).
//   checksum(rows) = FNV-1a, 32 bits, over the UTF-8 of line(row) + "\n"
//   365 rows bbd410f3, 1,000 76020ab0, 100,000 e33fd7ac: bench/engine.mjs refuses to measure other rows.
//
// What a search means: small letters, parted at spaces and into Chinese and Latin runs; every Chinese character must occur in
// name_zh, every Latin run begin a word of name_en or pinyin.
export const POOL_CHARS = "康健瑞泰华恒诺德迈信美达安宁博晶源创新科技元和正大东方中南北海天地金银玉宝龙凤虎鹏飞翔云星辰光明亮辉煌盛世昌隆兴旺发展嘉禾丰润泽惠民众益仁爱善慈济普佑福寿禄喜乐贝尔拓维思凯莱英石松柏林森木水火土山河江湖波涛洋溪泉清纯真诚义忠孝礼智勇刚强伟雄杰俊秀文武双全优良精准微纳米量子分基因细胞蛋白酶肽抗体核酸药物化合成生命活力启航远征程起点先导领引擎动慧数据联网络平台通畅顺利恩赐百千万亿兆亚欧非澳太西域赛沙丁迪奥佳倍特舒朗格雷斯坦睿敏锐聪灵巧妙奇艾青蓝紫红黄橙绿素简朴厚道本草堂春夏秋冬梅兰竹菊荷莲桂桃李杏柳杨枫桐梓楠檀香业医产区州浙园杭公司有限学国绍市院疗制术高开链城研经一股份心临服务究集项目谷验省滨温人才工品械湾行部政试实造器团划港小镇衢电家策加进综三会备质空际亩融级室施快九上意吉陀丽检招商的推干总协第案保能系盟与计萧机用年五邦来县瓯磐仙椒材余同装附属站态理共食评持专若现性嵊届建路税统委托床规设钱塘默环作两歌洲渚未宇见花居庐暨荣舟端沥副职肿瘤门式管享图震代聚议号关于复养脑索走廊镜荡泾场放办四自贸块色应入对前线间促十越琪京原峰剂珍运所眼视拜克横店捷常料岩群拱墅诸疫苗盐位秦都览阿厂邮校改革价谱码资扶则打母测深审柔谋次提完永治营探围栏汇芯报啊捌半辈弊秉裁茶朝吃躇蠢村惮笛钓督垛珐肺敷负功顾悍很唬蝗豁即假件脚疥颈局钧柯跨喇烙励龄芦滦眉冕抹耐尿殴呸匹剖骑嵌芹娶惹褥韶升誓书苏塌替铜鸵枉尉毋舷谢朽烟疡腋逸婴"; // 600 chars
export const POOL_PY = ("kang jian rui tai hua heng nuo de mai xin mei da an ning bo jing yuan chuang xin ke ji yuan he zheng da dong fang zhong nan bei hai tian di jin yin yu bao long feng hu peng fei xiang yun xing chen guang ming liang hui huang sheng shi chang long xing wang fa zhan jia he feng run ze hui min zhong yi ren ai shan ci ji pu you fu shou lu xi le bei er tuo wei si kai lai ying shi song bai lin sen mu shui huo tu shan he jiang hu bo tao yang xi quan qing chun zhen cheng yi zhong xiao li zhi yong gang qiang wei xiong jie jun xiu wen wu shuang quan you liang jing zhun wei na mi liang zi fen ji yin xi bao dan bai mei tai kang ti he suan yao wu hua he cheng sheng ming huo li qi hang yuan zheng cheng qi dian xian dao ling yin qing dong hui shu ju lian wang luo ping tai tong chang shun li en ci bai qian wan yi zhao ya ou fei ao tai xi yu sai sha ding di ao jia bei te shu lang ge lei si tan rui min rui cong ling qiao miao qi ai qing lan zi hong huang cheng lv su jian pu hou dao ben cao tang chun xia qiu dong mei lan zhu ju he lian gui tao li xing liu yang feng tong zi nan tan xiang ye yi chan qu zhou zhe yuan hang gong si you xian xue guo shao shi yuan liao zhi shu gao kai lian cheng yan jing yi gu fen xin lin fu wu jiu ji xiang mu gu yan sheng bin wen ren cai gong pin xie wan xing bu zheng shi shi zao qi tuan hua gang xiao zhen qu dian jia ce jia jin zong san hui bei zhi kong ji mu rong ji shi shi kuai jiu shang yi ji tuo li jian zhao shang de tui gan zong xie di an bao neng xi meng yu ji xiao ji yong nian wu bang lai xian ou pan xian jiao cai yu tong zhuang fu shu zhan tai li gong shi ping chi zhuan ruo xian xing sheng jie jian lu shui tong wei tuo chuang gui she qian tang mo huan zuo liang ge zhou zhu wei yu jian hua ju lu ji rong zhou duan li fu zhi zhong liu men shi guan xiang tu zhen dai ju yi hao guan yu fu yang nao suo zou lang jing dang jing chang fang ban si zi mao kuai se ying ru dui qian xian jian cu shi yue qi jing yuan feng ji zhen yun suo yan shi bai ke heng dian jie chang liao yan qun gong shu zhu yi miao yan wei qin dou lan a chang you xiao gai ge jia pu ma zi fu ze da mu ce shen shen rou mou ci ti wan yong zhi ying tan wei lan hui xin bao a ba ban bei bi bing cai cha chao chi chu chun cun dan di diao du duo fa fei fu fu gong gu han hen hu huang huo ji jia jian jiao jie jing ju jun ke kua la lao li ling lu luan mei mian mo nai niao ou pei pi pou qi qian qin qu re ru shao sheng shi shu su ta ti tong tuo wang wei wu xian xie xiu yan yang ye yi ying").split(" "); // 600 toneless pinyin (pypinyin default reading)
const POOL = [...POOL_CHARS];

// [slug, zh, En, pinyin, initials, weight, districts]
export const CITIES = [
  ["hangzhou", "杭州", "Hangzhou", "hangzhou", "hz", 30, "上城区 拱墅区 西湖区 滨江区 萧山区 余杭区 临平区 钱塘区 富阳区 临安区 桐庐县 淳安县 建德市"],
  ["shaoxing", "绍兴", "Shaoxing", "shaoxing", "sx", 14, "越城区 柯桥区 上虞区 新昌县 诸暨市 嵊州市"],
  ["ningbo", "宁波", "Ningbo", "ningbo", "nb", 13, "海曙区 江北区 北仑区 镇海区 鄞州区 奉化区 象山县 宁海县 余姚市 慈溪市"],
  ["taizhou", "台州", "Taizhou", "taizhou", "tz", 11, "椒江区 黄岩区 路桥区 三门县 天台县 仙居县 温岭市 临海市 玉环市"],
  ["jiaxing", "嘉兴", "Jiaxing", "jiaxing", "jx", 9, "南湖区 秀洲区 嘉善县 海盐县 海宁市 平湖市 桐乡市"],
  ["wenzhou", "温州", "Wenzhou", "wenzhou", "wz", 7, "鹿城区 龙湾区 瓯海区 洞头区 永嘉县 平阳县 苍南县 文成县 泰顺县 瑞安市 乐清市 龙港市"],
  ["jinhua", "金华", "Jinhua", "jinhua", "jh", 6, "婺城区 金东区 武义县 浦江县 磐安县 兰溪市 义乌市 东阳市 永康市"],
  ["huzhou", "湖州", "Huzhou", "huzhou", "hz", 5, "吴兴区 南浔区 德清县 长兴县 安吉县"],
  ["lishui", "丽水", "Lishui", "lishui", "ls", 2, "莲都区 青田县 缙云县 遂昌县 松阳县 云和县 庆元县 景宁县 龙泉市"],
  ["quzhou", "衢州", "Quzhou", "quzhou", "qz", 2, "柯城区 衢江区 常山县 开化县 龙游县 江山市"],
  ["zhoushan", "舟山", "Zhoushan", "zhoushan", "zs", 1, "定海区 普陀区 岱山县 嵊泗县"],
].map(c => ({ slug: c[0], zh: c[1], en: c[2], py: c[3], ini: c[4], w: c[5], districts: c[6].split(" ") }));
export const KINDS = [["company", 60], ["platform", 8], ["park", 7], ["project", 7], ["institute", 5], ["policy", 4], ["cluster", 3], ["hospital", 3], ["university", 2], ["fund", 1]];
export const SUBSECTORS = ["生物药", "化学药", "医疗器械", "体外诊断", "中药", "CXO", "数字医疗", "基因治疗", "细胞治疗", "疫苗", "原料药", "合成生物", "核药", "医用机器人"];
export const STAGES = ["药物发现", "临床前研究", "小试", "中试", "临床试验", "注册申报", "制造生产", "生产配套", "销售服务"];
// [zh, en, pinyin, initials]
export const SUFFIXES = [
  ["生物", "Bio", "shengwu", "sw"], ["医药", "Pharma", "yiyao", "yy"], ["制药", "Pharmaceutical", "zhiyao", "zy"], ["药业", "Pharmaceutical Industry", "yaoye", "yy"],
  ["生物医药", "Biopharma", "shengwuyiyao", "swyy"], ["医疗器械", "Medical Devices", "yiliaoqixie", "ylqx"], ["生物科技", "Biotech", "shengwukeji", "swkj"], ["医疗科技", "MedTech", "yiliaokeji", "ylkj"],
  ["基因科技", "Genomics", "jiyinkeji", "jykj"], ["制药有限公司", "Pharmaceutical Co., Ltd.", "zhiyaoyouxiangongsi", "zyyxgs"], ["生物医药产业园", "Biopharma Industrial Park", "shengwuyiyaochanyeyuan", "swyycyy"], ["医药研究院", "Pharma Research Institute", "yiyaoyanjiuyuan", "yyyjy"],
];
export const YEARS = Array.from({ length: 27 }, (_, i) => 2000 + i);
export const FACETS = ["kind", "city", "district", "subsectors", "chain_stages", "year"];
export const VALUES = {
  kind: KINDS.map(k => k[0]), city: CITIES.map(c => c.slug), district: CITIES.flatMap(c => c.districts),
  subsectors: SUBSECTORS, chain_stages: STAGES, year: YEARS,
};

export function mulberry32(seed) { // returns u32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6D2B79F5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
const belowOf = u32 => n => Math.floor(u32() * n / 4294967296);
function weighted(below, items, w) { // one draw in 0..sum(w)
  let s = 0; for (let i = 0; i < items.length; i++) s += w(items[i]);
  let r = below(s);
  for (let i = 0; i < items.length; i++) { r -= w(items[i]); if (r < 0) return i; }
  return items.length - 1;
}
const cap = s => s.charAt(0).toUpperCase() + s.slice(1);

function rowFrom(id, below) {
  const c = CITIES[weighted(below, CITIES, x => x.w)];                 // draw 1
  const district = c.districts[below(c.districts.length)];             // draw 2
  const kind = KINDS[weighted(below, KINDS, x => x[1])][0];            // draw 3
  const hasPlace = below(4) !== 0;                                     // draw 4
  const blen = 2 + below(2);                                           // draw 5
  let bz = "", bp = "", bi = "";
  for (let i = 0; i < blen; i++) { const k = below(600); bz += POOL[k]; bp += POOL_PY[k]; bi += POOL_PY[k][0]; } // blen draws
  const sx = SUFFIXES[below(12)];                                      // 1 draw
  const nsub = 1 + below(3);                                           // 1 draw
  const subsectors = [];
  for (let i = 0; i < nsub; i++) {                                     // 2 draws each; min() skews to the front; linear probe on duplicates
    const a = below(14), b = below(14); let k = Math.min(a, b);
    while (subsectors.includes(SUBSECTORS[k])) k = (k + 1) % 14;
    subsectors.push(SUBSECTORS[k]);
  }
  const nst = 1 + below(4);                                            // 1 draw
  const chain_stages = [];
  for (let i = 0; i < nst; i++) { let k = below(9); while (chain_stages.includes(STAGES[k])) k = (k + 1) % 9; chain_stages.push(STAGES[k]); } // nst draws
  const year = 2000 + below(27);                                       // 1 draw
  const ia = below(1000), ib = below(1000);                            // 2 draws
  return {
    id,
    name_zh: (hasPlace ? c.zh : "") + bz + sx[0],
    name_en: (hasPlace ? c.en + " " : "") + cap(bp) + " " + sx[1],
    pinyin: (hasPlace ? c.py + " " : "") + bp + " " + sx[2] + (hasPlace ? " " + c.ini : "") + " " + bi + " " + sx[3],
    kind, city: c.slug, district, subsectors, chain_stages, year,
    investment: ia * ib, // 10^4 CNY
  };
}
export function generate(n, seed = 42) {
  const below = belowOf(mulberry32(seed));
  const rows = new Array(n);
  for (let i = 0; i < n; i++) rows[i] = rowFrom(i + 1, below);
  return rows;
}
export const line = r => [r.id, r.name_zh, r.name_en, r.pinyin, r.kind, r.city, r.district, r.subsectors.join(","), r.chain_stages.join(","), r.year, r.investment].join("|");
export function checksum(rows) {
  const enc = new TextEncoder(); let h = 0x811c9dc5;
  for (const r of rows) { const b = enc.encode(line(r) + "\n"); for (let i = 0; i < b.length; i++) { h ^= b[i]; h = Math.imul(h, 0x01000193); } }
  return (h >>> 0).toString(16).padStart(8, "0");
}

// ---- workload -------------------------------------------------------------
// Text queries, typed letter by letter. Reference semantics ("S"): q is lower-cased, split on whitespace, then into CJK and Latin runs;
// every CJK character must occur in name_zh; every Latin run must be a prefix of a token of name_en or pinyin. All parts AND-ed.
export const QUERIES = ["生物", "hangzhou", "sw", "杭州医药"];
export const TYPED = QUERIES.flatMap(q => [...q].map((_, i, a) => ({ full: q, q: a.slice(0, i + 1).join("") })));
export function parseQuery(q) {
  const cjk = [], lat = [];
  for (const run of q.toLowerCase().match(/[\u3400-\u9fff]+|[a-z0-9]+/g) || []) { if (run.charCodeAt(0) >= 0x3400) cjk.push(...run); else lat.push(run); }
  return { cjk, lat };
}
export const tokensLatin = s => s.toLowerCase().match(/[a-z0-9]+/g) || [];

// A walk of 32 facet clicks (seed 7): each toggles one value in one facet; after more than 3 selected values everything is cleared.
// filter = {facet: [values]} : OR inside a facet, AND across facets; a facet's own counts ignore its own selection (disjunctive counts).
export function filterWalk(steps = 32, seed = 7) {
  const below = belowOf(mulberry32(seed)); const out = []; let st = {};
  for (let s = 0; s < steps; s++) {
    const f = FACETS[below(FACETS.length)];
    // popular values are clicked more often: min of two draws
    const vs = VALUES[f], v = vs[Math.min(below(vs.length), below(vs.length))];
    const cur = st[f] || [];
    const next = cur.includes(v) ? cur.filter(x => x !== v) : [...cur, v];
    st = { ...st, [f]: next }; if (!next.length) delete st[f];
    if (Object.values(st).reduce((a, x) => a + x.length, 0) > 3) st = {};
    out.push(JSON.parse(JSON.stringify(st)));
  }
  return out;
}
