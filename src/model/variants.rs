//! Traditional characters and their simplified forms: those that the dataset and the common words of its field use.
//!
//! Generated from the character table of `OpenCC` (`TSCharacters`, Apache-2.0), the first form where it lists several.
//! Both rows hold one character per pair, in the code-point order of the first, three bytes of UTF-8 each, so that a
//! pair is found by halving without building anything first.

use std::sync::OnceLock;

/// Traditional, ascending.
const TRADITIONAL: &str = "\
    並乾亞佈佔併來侖侷係倉個們倫側傑備傢傳債傷價儀億償優儲兒內兩冊凈凱別則剋\
    創劃劉劑動務勝勞勢勵匯區協參吳員問啓啟單噴噸嚮嚴國圍園圖團報場塊壇壓壽奧\
    奬妝嬰孫學實寧審寫寶將專對導層屬峯島峽崙嶺嶼嶽巖師帶幣幫幹幾庫廈廟廠廢廣\
    廬廳張強彈彌彎彙後徑從復徵恆悅惡惱愛態慣慮慶憂憲憶應懷懸戀戰戲戶拋挾捨掃\
    掛採揚換揮損搖搶撐撥擁擇擊擔據擬擴擺擾攜攝敗敵數斂斬斷於昇時暢暫曆曉曏曬\
    書會朮東査桿條棄棟棲楊業極榦榮構槍樂樑樓標樞樣樹橋機橫檔檢檯檻櫃欄權歐歡\
    歲歷歸殘殺殼毀氣氫決沒沖況洩涇涼淚淨淩淺減測湯準溝溫滄滅滙滬滾滿漁漢漲漸\
    潔潛潤潯澗澤濃濕濟濱瀋瀘瀝灃灑灘灣災為烏無煉煙煥煩熱燈燒營爐爭爲爾牀牆牽\
    犧狀猶獎獨獲獸獻現瑪環瓊甌產産甯畝畢畫異當疊痠瘋瘡療癢癥發皺盜盞盡監盤盧\
    盪眞眾睜矚硯碩確碼磚礎礙礦祕禍禦禪禮禿稅種稱穀積穩穫窩窮窯竄竅競筆筍箇節\
    範築篩簡簽籃籌籠籤粵糞糧糰糾紀約紅紋納紐純紙級紡細紹終組結絕絡給統絲經綜\
    綠綢綫維綱網綴緊緑緒線締緣編緩緬緯練緻縉縣縫縮縱總績織繞繪繫繼續纍纔纖纜\
    罰罷羅羣義習聖聞聯聰聲聶職聽肅脅脈脫腎腦腫腳膚膠膩膽臉臟臨臺與興舉舊艙艦\
    艱芻莊莖華菸萊萬葉葯蒼蓋蓮蔔蔘蔣蔥蔭蕓蕩蕭薑薦薩薺藍藝藥蘇蘊蘋蘭處虛虜號\
    虧蝕蟲蟻蠟蠶衆術衕衚衛衝裏補裝裡製複褲褻襖襲覈見規視親覺覽觀觸訂計訊討訓\
    託記訟訪設許訴診註証詐評詞詢試詩話該詳誌認語誠誤說誰課調談請諒論諸諾謀謂\
    講謝謠證識譚譜譯議護譽讀變讓讚豐豬貝負財貢貧貨販貫責貯貴買貸費貼貿賀資賈\
    賊賓賞賠賢賣質賬賴賺購賽贈贊贏趕趙跡踐蹠躍車軌軍軟軸較載輔輕輛輝輩輪輯輸\
    輻轄轉轟辦辭辯農迴逕這連週進遊運過達違遙遜遞遠適遲遷選遺遼邁還邊邏郵鄉鄒\
    鄔鄧鄭鄰醣醫醬釀釋釘針釣鈉鈣鈦鈴鈷鈾鉑鉛鉤鉻銀銅銘銜銳銷銻鋁鋅鋒鋪鋭鋰鋼\
    錄錢錦錫錯錳錶鍋鍛鍵鍾鎂鎖鎘鎢鎭鎮鎳鏇鏈鏡鐘鐵鑑鑒鑥鑰長門閉開閒間閘閤閩\
    閱閻闆闊關陝陞陣陰陳陸陽隊階際隨險隱隸隻雖雙雜雞離難雲電霧靈靜韆韓響頁頂\
    頃項順須預頒領頭頸頻顆題額顏願類顧顯風颱飄飛飯飲飼飽飾餅養餘館饋馬馮駐駕\
    駛騎騰驅驗驚驛髒體髮鬆鬍鬥鬧魚魯鮮鯊鱉鳥鳳鳴鴨鴻鵝鵬鷹鹼鹽麗麥麪麫麵麼麽\
    黃點黨齊齒齡齣龍龐龔龜";

/// Simplified, at the same places.
const SIMPLIFIED: &str = "\
    并干亚布占并来仑局系仓个们伦侧杰备家传债伤价仪亿偿优储儿内两册净凯别则克\
    创划刘剂动务胜劳势励汇区协参吴员问启启单喷吨向严国围园图团报场块坛压寿奥\
    奖妆婴孙学实宁审写宝将专对导层属峰岛峡仑岭屿岳岩师带币帮干几库厦庙厂废广\
    庐厅张强弹弥弯汇后径从复征恒悦恶恼爱态惯虑庆忧宪忆应怀悬恋战戏户抛挟舍扫\
    挂采扬换挥损摇抢撑拨拥择击担据拟扩摆扰携摄败敌数敛斩断于升时畅暂历晓向晒\
    书会术东查杆条弃栋栖杨业极干荣构枪乐梁楼标枢样树桥机横档检台槛柜栏权欧欢\
    岁历归残杀壳毁气氢决没冲况泄泾凉泪净凌浅减测汤准沟温沧灭汇沪滚满渔汉涨渐\
    洁潜润浔涧泽浓湿济滨沈泸沥沣洒滩湾灾为乌无炼烟焕烦热灯烧营炉争为尔床墙牵\
    牺状犹奖独获兽献现玛环琼瓯产产宁亩毕画异当叠酸疯疮疗痒症发皱盗盏尽监盘卢\
    荡真众睁瞩砚硕确码砖础碍矿秘祸御禅礼秃税种称谷积稳获窝穷窑窜窍竞笔笋个节\
    范筑筛简签篮筹笼签粤粪粮团纠纪约红纹纳纽纯纸级纺细绍终组结绝络给统丝经综\
    绿绸线维纲网缀紧绿绪线缔缘编缓缅纬练致缙县缝缩纵总绩织绕绘系继续累才纤缆\
    罚罢罗群义习圣闻联聪声聂职听肃胁脉脱肾脑肿脚肤胶腻胆脸脏临台与兴举旧舱舰\
    艰刍庄茎华烟莱万叶药苍盖莲卜参蒋葱荫芸荡萧姜荐萨荠蓝艺药苏蕴苹兰处虚虏号\
    亏蚀虫蚁蜡蚕众术同胡卫冲里补装里制复裤亵袄袭核见规视亲觉览观触订计讯讨训\
    托记讼访设许诉诊注证诈评词询试诗话该详志认语诚误说谁课调谈请谅论诸诺谋谓\
    讲谢谣证识谭谱译议护誉读变让赞丰猪贝负财贡贫货贩贯责贮贵买贷费贴贸贺资贾\
    贼宾赏赔贤卖质账赖赚购赛赠赞赢赶赵迹践跖跃车轨军软轴较载辅轻辆辉辈轮辑输\
    辐辖转轰办辞辩农回迳这连周进游运过达违遥逊递远适迟迁选遗辽迈还边逻邮乡邹\
    邬邓郑邻糖医酱酿释钉针钓钠钙钛铃钴铀铂铅钩铬银铜铭衔锐销锑铝锌锋铺锐锂钢\
    录钱锦锡错锰表锅锻键钟镁锁镉钨镇镇镍旋链镜钟铁鉴鉴镥钥长门闭开闲间闸合闽\
    阅阎板阔关陕升阵阴陈陆阳队阶际随险隐隶只虽双杂鸡离难云电雾灵静千韩响页顶\
    顷项顺须预颁领头颈频颗题额颜愿类顾显风台飘飞饭饮饲饱饰饼养余馆馈马冯驻驾\
    驶骑腾驱验惊驿脏体发松胡斗闹鱼鲁鲜鲨鳖鸟凤鸣鸭鸿鹅鹏鹰碱盐丽麦面面面么么\
    黄点党齐齿龄出龙庞龚龟";

/// Bytes of each character in the rows.
const WIDTH: usize = 3;

/// The two rows that the page reads with its dataset, so that the program need not hold them. Given once.
static GIVEN: OnceLock<[String; 2]> = OnceLock::new();

/// Rows as they are written into the core of the dataset.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn own() -> [String; 2] {
    [TRADITIONAL.to_owned(), SIMPLIFIED.to_owned()]
}

/// Takes the rows that came with a dataset. The first ones stay: they are the same in every file of one build.
pub(super) fn give(rows: [String; 2]) {
    let _ = GIVEN.set(rows);
}

/// Takes the program's own rows, for a dataset from elsewhere, which brings none along.
pub(super) fn give_own() {
    if GIVEN.get().is_none() {
        give([TRADITIONAL.to_owned(), SIMPLIFIED.to_owned()]);
    }
}

/// The rows that hold; on a desk, where nothing is loaded first, the program's own.
fn rows() -> Option<(&'static str, &'static str)> {
    if cfg!(target_arch = "wasm32") {
        return GIVEN.get().map(|[from, to]| (from.as_str(), to.as_str()));
    }
    Some((TRADITIONAL, SIMPLIFIED))
}

/// The simplified form of a traditional character; itself where the table has none.
pub fn simplified(c: char) -> char {
    rows().and_then(|(from, to)| found(c, from, to)).unwrap_or(c)
}

/// The character that stands in `to` where this one stands in `from`. Rows that are no such rows hold nothing.
fn found(c: char, from: &str, to: &str) -> Option<char> {
    let mut buffer = [0; 4];
    let wanted = c.encode_utf8(&mut buffer);
    if wanted.len() != WIDTH {
        return None;
    }
    let (mut low, mut high) = (0, from.len() / WIDTH);
    while low < high {
        let middle = usize::midpoint(low, high);
        let place = middle * WIDTH..(middle + 1) * WIDTH;
        match from.get(place.clone())?.cmp(wanted) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return to.get(place)?.chars().next(),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_parallel_and_ascending() {
        let traditional: Vec<char> = TRADITIONAL.chars().collect();
        assert!(traditional.is_sorted_by(|a, b| a < b));
        assert_eq!(traditional.len(), SIMPLIFIED.chars().count());
        assert!(
            TRADITIONAL
                .chars()
                .chain(SIMPLIFIED.chars())
                .all(|c| c.len_utf8() == WIDTH)
        );
    }

    #[test]
    fn every_pair_is_found_and_a_simplified_form_stays() {
        for (traditional, form) in TRADITIONAL.chars().zip(SIMPLIFIED.chars()) {
            assert_eq!(simplified(traditional), form);
            assert_eq!(simplified(form), form);
        }
        let words: String = "浙江臺州醫藥產業園區國際細胞療法發展a"
            .chars()
            .map(simplified)
            .collect();
        assert_eq!(words, "浙江台州医药产业园区国际细胞疗法发展a");
    }

    #[test]
    fn rows_that_are_no_rows_change_nothing() {
        for (from, to) in [("", ""), ("醫", ""), ("abc醫", "医"), ("a醫b", "医医")] {
            assert_eq!(found('醫', from, to), None, "{from} {to}");
        }
        assert_eq!(found('醫', "醫", "医"), Some('医'));
    }
}
