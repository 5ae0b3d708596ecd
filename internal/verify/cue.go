package verify

import (
	"slices"
	"strings"
	"sync"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// cue is a Vietnamese word that changes what a sentence says and cannot go without saying: "gợi ý", "thí điểm", "được nợ".
type cue struct {
	vietnamese []string
	english    *lexemes // all that may stand for it
	bounds     bool     // it bounds a figure, and says nothing where none is told
	onwards    bool     // it says something of what stands behind it, and nothing of who does it: "chủ yếu"
	always     bool     // it counts whatever is told of its clause, which hangs on the one before it
	// notAfter and notBefore make another word of it: "cây giống", "chỉ đạo".
	notAfter, notBefore []string
	// notFor before it in its clause make it what something is done for, which goes without saying: "giúp người dân có thể …".
	notFor []string
}

var cues = sync.OnceValue(func() []cue {
	return []cue{
		{vietnamese: []string{"ở nông thôn", "khu vực nông thôn", "vùng nông thôn"}, english: lexemesOf("rural*", "countryside", "village*", "commune*", "urban*"), always: true},
		{vietnamese: []string{"hộ nghèo", "người nghèo"}, notAfter: []string{"thoát", "nạn"}, english: lexemesOf("poor*", "poverty", "needy", "deprived", "low", "disadvantaged", "impoverish*"), always: true},
		{vietnamese: []string{"đặc biệt khó khăn"}, english: lexemesOf("difficult*", "disadvantaged", "hard*", "extreme*", "underprivileged", "poor*", "needy", "especially", "special*", "deprived")},
		{vietnamese: []string{"đề án thành lập", "đề án xây dựng", "đề án sắp xếp", "đề án sáp nhập"}, english: lexemesOf("scheme*", "project*", "plan*", "propos*", "programme*", "program*", "dossier*", "submi*")},
		{vietnamese: []string{"làm rõ"}, english: lexemesOf("clar*", "clear*", "explain*", "explan*", "specif*", "detail*", "elucidat*", "investigat*", "identif*", "determin*", "verif*", "establish*", "find", "found", "look*", "study", "spell*", "shed", "account*", "examin*", "justif*", "define*", "set out", "say", "state", "answer*", "show*", "highlight*")},
		{vietnamese: []string{"gợi ý"}, english: lexemesOf("suggest*", "hint*", "propos*", "recommend*", "advis*", "prompt*", "idea*", "guid*", "tip", "tips")},
		{vietnamese: []string{"cân nhắc"}, english: lexemesOf("consider*", "weigh*", "think*", "thought", "careful*", "study", "studies", "studied", "deliberat*", "review*", "explor*", "look", "looks", "looking", "balanc*", "prudent*", "reconsider*", "option*")},
		{
			vietnamese: []string{"xem xét phương án", "xem xét khả năng", "nghiên cứu phương án", "nghiên cứu khả năng", "tính phương án", "tính toán phương án", "tính đến phương án"},
			english:    lexemesOf("consider*", "stud*", "look*", "explor*", "review*", "examin*", "weigh*", "option*", "research*", "think*", "propos*", "plan", "plans", "planned", "planning", "possib*", "assess*"),
		},
		{vietnamese: []string{"thí điểm", "thử nghiệm", "chạy thử", "vận hành thử", "dùng thử"}, english: lexemesOf("pilot*", "trial*", "test*", "experiment*", "sandbox*", "try", "tried", "tries", "trying", "commission*", "rehears*")},
		{vietnamese: []string{"khuyến khích"}, english: lexemesOf("encourag*", "promot*", "incentiv*", "urg*", "welcom*", "foster*", "motivat*", "recommend*", "stimul*", "invit*", "incit*", "favour*", "support*", "reward*", "consolation", "discourag*", "prompt*", "push*", "facilitat*", "boost*")},
		{vietnamese: []string{"mong muốn"}, english: lexemesOf("hope*", "hoping", "wish*", "want*", "desir*", "expect*", "look*", "eager*", "keen*", "aspir*", "would", "express*", "seek*", "sought", "like", "willing*", "aim*", "intend*", "need*", "expectation*", "asked", "interest*")},
		{vietnamese: []string{"lấy ý kiến"}, english: lexemesOf("consult*", "opinion*", "comment*", "feedback", "view*", "solicit*", "canvass*", "collect*", "poll*", "gather*", "input*", "seek*", "sought", "survey*", "vote*", "voting", "referend*", "asked", "asks")},
		{
			vietnamese: []string{"không bao gồm", "không kể", "không tính", "ngoại trừ", "loại trừ"}, notAfter: []string{"phép"}, notBefore: []string{"toán", "đến", "tới", "là", "được"},
			english: lexemesOf("exclud*", "exclus*", "not", "except*", "without", "other than", "apart", "no", "nor", "but", "save", "outside", "besides", "net", "aside", "minus", "regardless", "irrespective", "do", "does", "cannot", "beyond", "non", "omit*", "leaves", "leaving", "leave out", "left out", "rul*", "eliminat*", "whether", "plus", "unless", "barring"),
		},
		{vietnamese: []string{"được nợ", "ghi nợ", "cho nợ", "trả chậm", "chậm nộp"}, english: lexemesOf("defer*", "postpon*", "later", "late", "owe*", "owing", "debt*", "debit*", "delay*", "credit*", "pending", "until", "arrears", "outstanding", "record*", "overdue", "instal*", "before")},
		{vietnamese: []string{"xóa đăng ký", "xoá đăng ký", "hủy đăng ký", "huỷ đăng ký"}, english: lexemesOf("deregist*", "de", "strik*", "struck", "remov*", "cancel*", "delet*", "revok*", "revoc*", "unregist*", "off", "annul*", "eras*", "delist*", "clear*", "discharg*")},
		{vietnamese: []string{"hoãn"}, english: lexemesOf("postpon*", "defer*", "delay*", "put", "adjourn*", "stay*", "suspen*", "later", "respite", "moratorium", "late", "slow*", "ban", "bans", "banned", "bar", "barred", "prevent*", "prohibit*", "halt*", "procrastinat*", "paus*", "exit", "stall*")},
		{vietnamese: []string{"gia hạn"}, english: lexemesOf("exten*", "renew*", "prolong*", "longer", "later", "more time", "additional", "roll*", "defer*", "postpon*", "grace")},
		{always: true, vietnamese: []string{"vẫn là", "vẫn ở mức", "giữ nguyên", "vẫn giữ", "vẫn duy trì", "không thay đổi", "không đổi"}, notBefore: []string{"hàng", "một", "trụ", "những", "các", "đầu", "nơi", "thách", "nền", "vấn"}, english: lexemesOf("remain*", "still", "stay*", "unchang*", "keep*", "kept", "maintain*", "retain*", "continu*", "same", "constant*", "preserv*", "stand*", "not", "no", "without", "intact", "hold*", "fixed", "original", "retention", "maintenance")},
		{
			vietnamese: []string{"giống"}, notAfter: []string{"cây", "con", "hạt", "lúa", "ngô", "vật", "trại", "nguồn", "các", "bộ", "về", "xuất", "loại", "và", ",", "nhân", "nhiều", "(", "của", "lợn", "bò", "gà", "cá", "tôm", "thủy", "mía", "khoai", "những", "một", "chọn", "củ", "cung", "vốn", "bằng", "giá", "tạo", "thay", "nấm", "nòi", "đực", "cái", "từng", "dùng", "công", "tiền", "hỗ", "trợ", "lai", "gây", "ươm", "là", "với", "không"},
			notBefore: []string{"cây", "lúa", "vật", "mới", "tốt", "gốc", "bố", "mẹ", "thủy", "cá", "tôm", "lợn", "gà", "ngô", "sắn", "nòi", "cho", ",", "và", "có", "chất", "con", "bò", "hoa", "rau", "bản", "địa", "nấm", "ban", "sạch", "theo", "để", "mía", "cam", "đã"},
			english:   lexemesOf("same", "as", "like", "similar*", "identical*", "equal*", "equival*", "such", "likewise", "alike", "resembl*", "simulat*", "mirror*", "match*", "those"),
		},
		{vietnamese: []string{"một nửa", "phân nửa"}, english: lexemesOf("half", "halv*", "halfway", "mid")},
		{
			vietnamese: []string{"nguyên phó", "nguyên chủ tịch", "nguyên bộ trưởng", "nguyên thứ trưởng", "nguyên giám đốc", "nguyên tổng", "nguyên cục trưởng", "nguyên vụ trưởng", "nguyên viện trưởng", "nguyên trưởng", "nguyên bí thư", "nguyên hiệu trưởng", "nguyên đại biểu", "nguyên cán bộ", "cựu phó", "cựu chủ tịch", "cựu bộ trưởng", "cựu thứ trưởng", "cựu giám đốc", "cựu tổng", "cựu bí thư", "cựu trưởng"},
			notAfter:   []string{"tài", "phục"},
			english:    lexemesOf("former*", "ex", "retired", "then", "past", "late", "previous*", "once", "was", "been", "served"),
		},
		{vietnamese: []string{"duy nhất"}, english: lexemesOf("only", "sole*", "single", "singl*", "unique*", "one", "exclusiv*", "alone", "once", "unif*", "lone")},
		{vietnamese: []string{"tạm thời"}, english: lexemesOf("temporar*", "provisional*", "interim", "time being", "for now", "suspen*", "paus*", "halt*", "short", "transit*", "stopgap", "momentar*", "makeshift")},
		{vietnamese: []string{"tự nguyện"}, english: lexemesOf("voluntar*", "willing*", "consent*", "own", "free*", "volunteer*", "optional*", "choice", "choose*", "agree*")},
		{vietnamese: []string{"thay vì"}, always: true, english: lexemesOf("instead", "rather", "not", "replac*", "in place", "no longer", "than", "from", "substitut*", "no", "without", "unlike", "whereas", "previously", "rid", "shift*", "mov*")},
		{vietnamese: []string{"vẫn phải"}, english: lexemesOf("still", "must", "have to", "has to", "had to", "nonetheless", "nevertheless", "required", "requir*", "remain*", "continu*", "oblig*", "forced", "shall", "even")},
		{
			vietnamese: []string{"chỉ"},
			notAfter:   []string{"địa", "tiêu", "tôn", "đình", "kim", "không", "chẳng", "chứ", "chứng", "tín", "mà", "huy", "được", "ngón", "tiểu", "sợi", "chưa", "đâu", "lệnh"},
			notBefore:  []string{"đạo", "tiêu", "số", "định", "thị", "huy", "ra", "rõ", "dẫn", "giới", "trích", "báo", "khâu", "tính", "sau", "trong", "đường", "điểm", "cần", "với", "bảo", "tay", "danh", "vàng", "lệnh", "là", "từ", "mặt", "lo", "nghĩ", "tập"},
			english:    lexemesOf("only", "just", "at most", "maximum", "up to", "sole*", "exclusiv*", "merely", "alone", "no more", "limited", "limit*", "restrict*", "but", "few*", "less", "unless", "except*", "other than", "until", "single", "mere", "barely", "simply", "purely", "little", "as low", "not", "no", "cannot", "nothing", "instead", "rather", "confin*", "reserv*", "solo", "specific*", "one", "once", "never", "without"),
		},
		{
			vietnamese: []string{"có điều kiện"}, notBefore: []string{"kinh", "khó", "thuận", "tự", "hoàn", "sống", "địa", "tiếp", "học", "làm", "phát", "tốt", "gì", "nào"}, notAfter: []string{"không", "chưa", "doanh", "nghề"},
			english: lexemesOf("eligib*", "enforceable", "condition*", "can", "could", "able", "qualif*", "possib*", "capab*", "afford*", "means", "meet*", "met", "where", "enabl*", "allow*", "circumstanc*", "opportunit*", "chance*", "position", "access*", "unconditional*", "feasib*", "may"),
		},
		{vietnamese: []string{"kháng cáo", "kháng nghị"}, english: lexemesOf("appeal*", "protest*", "challeng*", "contest*", "cassation")},
		{
			vietnamese: []string{"trình"},
			notAfter:   []string{"chương", "quy", "công", "lộ", "giáo", "tiến", "quá", "hành", "lập", "địa", "thuyết", "phương", "tường", "liệu", "khai", "kịch", "hồ", "điều", "tờ", "vi", "sơ", "giải", "xuất", "hải", "cung", "không", "đăng", "nhật", "thủ", "dự", "văn", "bài", "bưu", "lịch", "trong", "các", "mô", "đề"},
			notBefore:  []string{"độ", "bày", "diễn", "báo", "diện", "tự", "chiếu", "duyệt", "tấu", "làng", "hội", "thủ", "và"},
			english: lexemesOf("submit*", "submission*", "present*", "propos*", "put", "puts", "putting", "tabl*", "send*", "sent", "refer*", "report*", "forward*", "go", "goes", "going", "went", "approv*", "consider*", "seek*", "sought", "debat*", "discuss*", "pass", "passed", "passes", "passing", "passage", "adopt*", "produc*", "show*", "deliver*", "bring*", "brought", "petition*",
				"request*", "ask*", "draft*", "issu*", "promulgat*", "decid*", "decision", "recommend*", "ratif*", "lay", "laid", "file*", "filing", "hand*", "plan", "plans", "planned", "scheme*", "project", "bill*", "review*", "introduc*", "tender*", "before", "advis*", "sign*"),
		},
		{
			vietnamese: []string{"tháng sau", "quý sau", "kỳ sau", "hôm sau", "tuần sau", "tháng tiếp theo", "quý tiếp theo", "năm tiếp theo", "kỳ tiếp theo", "tuần tiếp theo", "liền sau"},
			notBefore:  []string{"khi", "ngày", "thời", "đó", "khi"},
			english:    lexemesOf("next", "follow*", "subsequent*", "after*", "later", "coming", "succeed*", "ensu*", "then", "immediately", "further", "another", "future"),
		},
		// What bounds a rule: who leaves one of these out tells it of more than it holds for.
		{vietnamese: []string{"một số hoặc toàn bộ", "một phần hoặc toàn bộ", "toàn bộ hoặc một phần", "toàn bộ hoặc một số"}, always: true, english: lexemesOf("some", "part", "parts", "partial*", "partly", "several", "all or", "whole or", "entire or")},
		{
			vietnamese: []string{"của mình"}, notAfter: []string{"vụ", "quyền", "trò"},
			english: lexemesOf("its", "their", "theirs", "his", "her", "hers", "own", "itself", "themselves", "himself", "herself", "our", "my", "your", "whose", "one", "respective", "it", "they", "them", "owned", "personal*", "each"),
		},
		{
			vietnamese: []string{"nếu"}, notAfter: []string{"ví", "giả"}, notBefore: []string{"có", "như", "so", "tính", "cần"},
			english: lexemesOf("if", "when*", "where*", "unless", "should", "provid*", "in case", "cases", "event", "otherwise", "whether", "who", "that", "which", "whose", "those", "would", "without", "once", "subject", "condition*", "were", "could", "assum*", "failing", "upon", "failure", "depend*", "any*", "only", "eligib*", "qualif*", "with", "as long", "until", "might", "permitting", "barring"),
		},
		{vietnamese: []string{"với điều kiện", "kèm điều kiện"}, english: lexemesOf("if", "when*", "where*", "provid*", "condition*", "so long", "as long", "only", "requir*", "subject", "must", "unless", "that have", "that has", "who have", "who has", "having")},
		{vietnamese: []string{"có nhu cầu"}, notAfter: []string{"không"}, english: lexemesOf("requir*", "subject", "need*", "want*", "wish*", "demand*", "request*", "desir*", "seek*", "sought", "interest*", "necess*", "would like", "looking", "intend*", "optional*", "choos*", "if they", "if so", "if any")},
		{vietnamese: []string{"xuất nhập khẩu"}, english: lexemesOf("import*", "trade*", "trading", "both")},
		{vietnamese: []string{"thoát nghèo"}, english: lexemesOf("escap*", "out of poverty", "lift*", "exit*", "left", "leav*", "overc*", "from poverty", "poverty reduction", "reduc*", "no longer", "alleviat*", "rise*", "eliminat*", "eradicat*", "get out")},
		{
			vietnamese: []string{"chấp thuận"}, notBefore: []string{"chủ", "của"},
			english: lexemesOf("approv*", "consent*", "agree*", "accept*", "permi*", "allow*", "authoris*", "authoriz*", "endors*", "green", "clear*", "licen*", "grant*", "go", "nod", "sanction*", "ratif*", "back*", "adopt*", "decid*", "certif*", "pass*"),
		},
		{
			bounds:     true,
			vietnamese: []string{"cao nhất", "mức cao nhất", "tối đa"}, notBefore: []string{"của", "hóa", "hoá", "mọi", "các", "nguồn", "lợi", "thế", "trong", "để", "từ", "tổ"}, notAfter: []string{"lãnh", "chức", "quyền", "đạo", "cấp", "tâm", "trách"},
			english: lexemesOf("highest", "maximum", "max", "maxim*", "up to", "most", "top", "ceiling", "cap", "caps", "capped", "no more", "not more", "peak", "record", "limit*", "exceed*", "greatest", "largest", "at most", "not exceed*", "within", "upper", "full*", "best", "utmost", "fewer", "less", "supreme", "longer", "over", "as", "biggest", "longest", "not"),
		},
		{
			bounds:     true,
			vietnamese: []string{"thấp nhất", "tối thiểu", "ít nhất"}, notAfter: []string{"lương"}, notBefore: []string{"vùng", "hóa", "hoá"},
			english: lexemesOf("lowest", "minimum", "minim*", "at least", "least", "smallest", "no less", "not less", "no fewer", "fewest", "floor", "or more", "from", "bottom", "low*", "below", "over", "more", "above", "up", "under", "than"),
		},
		{vietnamese: []string{"kế hoạch điều chỉnh", "quy hoạch điều chỉnh", "dự toán điều chỉnh"}, notBefore: []string{"quy", "chung"}, english: lexemesOf("adjust*", "revis*", "amend*", "modif*", "updat*", "new", "chang*", "rescheduled", "reset")},
	}
})

// cuesByStart gives the cues by the first word of what they are called.
var cuesByStart = sync.OnceValue(func() *wordTable[[]cueForm] {
	out := map[string][]cueForm{}
	for _, list := range [...][]cue{cues(), qualifiers()} {
		for i := range list {
			for _, text := range list[i].vietnamese {
				first, _, _ := strings.Cut(text, " ")
				out[first] = append(out[first], cueForm{text, &list[i]})
			}
		}
	}
	return tableOf(out)
})

// cueForm is one form of a cue.
type cueForm struct {
	text string
	of   *cue
}

var (
	allWords  = lexemesOf("all", "every", "entire*", "whole")
	someWords = lexemesOf("some", "several", "certain", "number", "few", "various", "many", "part", "parts", "one", "two", "select*", "any", "other*")
)

// someAsAll checks that some are not told as all: "chuyển một số bệnh viện về cấp tỉnh".
func (k *claim) someAsAll() {
	if someWords.in(k.review) {
		return
	}
	all := allWords.in(k.review)
	for _, c := range k.contexts {
		for i := c.begins; i+2 < len(c.words); i++ {
			if c.at(i, "một số") && !oneOf(c.words[i+2], []string{"điều", "nội", "hoặc"}) && (all && k.tellsClause(c, i) && !c.any(wholeWords) || k.countsSome(c, i)) {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", "một số", c.whole.segment.ID)
				return
			}
		}
	}
}

// countsSome reports whether what some are of at word i of what is quoted is told with the number that another sentence has of all: "tại một số ổ dịch" are not "the
// 23 outbreak sites" of the sentence before.
func (k *claim) countsSome(c context, i int) bool {
	s := c.whole
	if s.heard == nil || i >= len(s.stands) {
		return false
	}
	at := s.tokenAt(s.stands[i].start) + 2
	for n := range k.figures {
		f := &k.figures[n]
		if k.low(f.first-1) != "the" || slices.ContainsFunc(s.amountsWithin(0, len(s.tokens)), func(a *amount) bool { return k.compare(f, a) >= assumed }) {
			continue
		}
		for t := f.end; t < f.end+besideWords && !isStop(k.low(t)); t++ {
			if stem := k.stemAt(t); stem != "" && s.hears(stem, at, min(at+besideWords, len(s.tokens))) {
				return true
			}
		}
	}
	return false
}

// cues checks that the English has a word for every cue that is quoted.
func (k *claim) cues() {
	for _, c := range k.contexts {
		var last *cue
		for i := c.begins; i < len(c.words); i++ {
			for _, f := range cuesByStart().of(c.words[i]) {
				if f.of != last && c.at(i, f.text) && !c.otherCue(i, &f) && !c.onlySoMany(i) && !k.toldAsCase(c, i) && (!f.of.bounds || len(k.figures) > 0) && !f.of.english.in(k.review) && (f.of.always || k.tellsRound(c, i, i+words(f.text), f.of.onwards)) {
					k.fault(CheckStatus, Error, "%q of %s is lost in the English", f.text, c.whole.segment.ID)
					last = f.of
				}
			}
		}
	}
}

// toldAsCase reports "nếu" at word i whose condition the English tells behind a preposition: "nếu chậm từ 5 giờ", "for delays of five hours or more".
func (k *claim) toldAsCase(c context, i int) bool {
	if c.words[i] != "nếu" || c.whole.heard == nil {
		return false
	}
	s := c.whole
	first, end := s.tokensOf(c)
	for t := first; t < end; t++ {
		if s.key(t) != "nếu" {
			continue
		}
		for n := t + 1; n < s.conditionEnd(t, 1); n++ {
			for _, stem := range s.heard[n] {
				if told, ok := k.stems()[stem]; ok && oneOf(k.low(told.at-1), []string{"for", "on", "upon", "of"}) {
					return true
				}
			}
		}
		for _, a := range s.amountsWithin(t, s.conditionEnd(t, 1)) {
			if f := k.told(a); f != nil && oneOf(k.low(f.first-1), []string{"for", "of"}) {
				return true
			}
		}
	}
	return false
}

// onlySoMany reports "chỉ" at word i before a number, which is so many without it, too: "chỉ có 19 giáo viên".
func (p passage) onlySoMany(i int) bool {
	if p.words[i] != "chỉ" {
		return false
	}
	if i++; i < len(p.words) && oneOf(p.words[i], []string{"có", "còn", "đạt", "mất", "cần", "khoảng", "chiếm", "gần", "hơn"}) {
		i++
	}
	return i < len(p.words) && (digit(p.words[i]) || numberWords.has(p.words[i]))
}

// otherCue reports whether the words beside word i make another word of a cue.
func (p passage) otherCue(i int, f *cueForm) bool {
	end := i + words(f.text)
	if i > 0 && oneOf(p.words[i-1], f.of.notAfter) || end < len(p.words) && oneOf(p.words[end], f.of.notBefore) {
		return true
	}
	for n := i - 1; n >= 0 && f.of.notFor != nil && !p.stops(n); n-- {
		if oneOf(p.words[n], f.of.notFor) {
			return true
		}
	}
	return false
}

// tellsClause reports whether the English tells something that only the clause of word i of what is quoted has, so that a cue in it counts: a quote may
// be longer than what is told of it.
func (k *claim) tellsClause(c context, i int) bool { return k.tellsRound(c, i, i, false) }

// tellsRound is tellsClause for a cue from word i to before closes, whose own words do not count; with onwards something behind it has to be told.
func (k *claim) tellsRound(c context, i, closes int, onwards bool) bool {
	first, end := i, i
	for first > c.begins && (!c.stops(first-1) || c.inDoublet(first-1)) {
		first--
	}
	for end < len(c.words) && (!c.stops(end) || c.inDoublet(end)) {
		end++
	}
	if first == c.begins && oneOf(c.words[first], leadingIn) && end-first <= fewWords+1 && end < len(c.words) && c.words[end] == "," { // "Trong điều kiện bình thường, …"
		for end++; end < len(c.words) && (!c.stops(end) || c.inDoublet(end)); end++ {
		}
	}
	if first == c.begins && end == len(c.words) {
		return true
	}
	begin := first
	if onwards {
		begin = min(closes, end)
	}
	clause := passageOf(c.words[begin:end])
	before, behind := passageOf(c.words[c.begins:begin]), passageOf(c.words[end:])
	only := func(phrases ...string) bool {
		return clause.any(phrases) && !before.any(phrases) && !behind.any(phrases)
	}
	for n := range k.tokens {
		m, _ := k.markerAt(n)
		if m == nil {
			m = k.contentAt(n)
		}
		if m != nil && only(m.vietnamese...) || k.isNumber(n) && (only(k.tokens[n].Text) || only("0"+k.tokens[n].Text)) {
			return true
		}
	}
	return k.tellsWords(c, first, end, i, closes, onwards) || slices.ContainsFunc(k.mentions, func(m mention) bool {
		return only(viet.Key(k.phrase(m.first, m.end))) || slices.ContainsFunc(m.entries, func(e *terms.Entry) bool { return only(viet.Key(e.VI)) })
	})
}

// tellsWords reports whether the English tells a third of the words of what is quoted from word i to before end, but for those of a cue, two at least that stand
// nowhere else in it, by what the lexicon has for them.
func (k *claim) tellsWords(c context, i, end, cue, closes int, onwards bool) bool {
	s := c.whole
	if s.heard == nil || end > len(s.stands) || i >= end {
		return false
	}
	from, to := s.tokenAt(s.stands[i].start), s.tokenAt(s.stands[end-1].end)
	first, last := s.tokensOf(c)
	if k.tellsFigure(s, first, from, to, last) {
		return true
	}
	cueFirst, cueEnd := s.stands[cue].start, s.stands[max(cue, closes-1)].end
	own, told, all, behind, next := 0, 0, 0, !onwards, onwards
	for t := from; t < min(to, last); t++ {
		if at := s.tokens[t].Start; len(s.heard[t]) == 0 || closes > cue && cueFirst <= at && at < cueEnd {
			continue
		}
		if all++; k.tellsAt(s, t) {
			if told++; !k.tellsElse(s, t, first, from, to, last) {
				own++
				behind = behind || s.tokens[t].Start >= cueEnd
				if next && s.tokens[t].Start >= cueEnd { // "nguy cơ tai nạn"
					return true
				}
			}
		}
		next = next && s.tokens[t].Start < cueEnd
	}
	return behind && (own >= conditionWords && 3*told >= all || own > 0 && 2*told >= all)
}

// tellsFigure reports whether the English tells a figure of the tokens from one to before another that stands nowhere else in what is quoted.
func (k *claim) tellsFigure(s *source, first, from, to, last int) bool {
	return slices.ContainsFunc(s.amountsWithin(from, min(to, last)), func(a *amount) bool {
		f := k.told(a)
		return f != nil && len(slices.DeleteFunc(s.amountsWithin(first, last), func(o *amount) bool { return k.compare(f, o) < assumed })) == 1
	})
}

// doublets are pairs of words that a comma joins into one: "cơ quan, tổ chức".
var doublets = map[string][]string{"quan": {"tổ", "đơn"}, "chức": {"cá", "viên"}, "bộ": {"công"}, "đình": {"cá"}, "lương": {"tiền", "phụ"}, "sửa": {"bổ"}, "đổi": {"bổ"}, "giá": {"xếp", "phân"}, "xã": {"phường"}, "tỉnh": {"thành"}}

// inDoublet reports whether the mark at word i stands between two words that are one: "tiền lương, tiền công".
func (p passage) inDoublet(i int) bool {
	return i > 0 && i+1 < len(p.words) && p.words[i] == "," && oneOf(p.words[i+1], doublets[p.words[i-1]])
}

// leadingIn begin a few words that lead in to the clause behind their comma, and say something of it.
var leadingIn = []string{"mỗi", "trong", "theo", "về", "qua", "với", "hằng", "hàng", "định", "ban", "bước", "tạm", "trước", "lần", "đôi", "riêng"}

// passageOf is the passage of some words.
func passageOf(words []string) passage {
	return passage{text: " " + strings.Join(words, " ") + " ", words: words}
}

// stops reports whether word i is a mark that ends a clause, not one within a figure.
func (p passage) stops(i int) bool {
	return isStop(p.words[i]) && (i == 0 || i+1 >= len(p.words) || !digit(p.words[i-1]) || !digit(p.words[i+1]))
}
