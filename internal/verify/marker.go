package verify

import (
	"slices"
	"strings"
	"sync"

	"songngu/internal/article"
	"songngu/internal/viet"
)

// marker is an English word that is right only where the Vietnamese has a word for it: "annually" needs "hằng năm", "nationwide" needs "cả nước".
type marker struct {
	english    []string // forms; "exempt*" is any word that begins so
	vietnamese []string // all that it may stand for; "/năm" is a rate, "#" any date: "next year" is "năm 2026"
	// rivals are the Vietnamese of the other words of a closed class. Where there are some, what the text before the sentence said may be told
	// unless the sentence says one of them: "cấp xã" against "provincial".
	rivals []string
	factor float64 // how many times as much it makes of a figure, 0 for what is no change: "doubled"
	topic  bool    // what much of the article is about may be told unsaid
}

// markerForm is one form of a marker.
type markerForm struct {
	lexeme
	of *marker
}

// markersByStart gives the forms by the letters that their first word begins with, longer phrases first.
var markersByStart = sync.OnceValue(func() map[string][]markerForm {
	out := map[string][]markerForm{}
	for _, list := range [...][]marker{scopeMarkers, timeMarkers, mannerMarkers, changeMarkers, nounMarkers, topicMarkers} {
		for i := range list {
			for _, text := range list[i].english {
				stem, open := strings.CutSuffix(text, "*")
				key := markerStart(stem)
				out[key] = append(out[key], markerForm{lexeme{stem, open, strings.Contains(stem, " ")}, &list[i]})
			}
		}
	}
	for _, forms := range out {
		slices.SortStableFunc(forms, func(a, b markerForm) int { return len(b.text) - len(a.text) })
	}
	return out
})

// markerStart gives the letters by which a word is looked up.
func markerStart(word string) string {
	word, _, _ = strings.Cut(word, " ")
	return word[:min(len(word), 3)]
}

// at reports whether the form stands at token i.
func (f *markerForm) at(r *review, i int) bool {
	low := r.low(i)
	switch {
	case f.phrase:
		return r.says(i, f.text)
	case f.open:
		return strings.HasPrefix(low, f.text)
	default:
		return low == f.text
	}
}

// markerAt gives the marker that stands at token i and the number of its words, nil when there is none. It is looked for once.
func (k *claim) markerAt(i int) (*marker, int) {
	if k.marks == nil {
		k.marks = make([]*markerForm, len(k.tokens))
		for n := range k.tokens {
			k.marks[n] = k.findMarker(n)
		}
	}
	f := k.marks[i]
	if f == nil {
		return nil, 0
	}
	return f.of, strings.Count(f.text, " ") + 1
}

func (k *claim) findMarker(i int) *markerForm {
	low := k.low(i)
	if low == "" {
		return nil
	}
	forms := markersByStart()[markerStart(low)]
	for n := range forms {
		if forms[n].at(k.review, i) {
			return &forms[n]
		}
	}
	return nil
}

// markers checks that every marker has its Vietnamese in the cited segments.
func (k *claim) markers() {
	for i := 0; i < len(k.tokens); i++ {
		m, n := k.markerAt(i)
		if m == nil {
			k.content(i)
			continue
		}
		numbered := k.isNumber(i+n) && !strings.HasSuffix(k.low(i), "ed") || k.low(i) == "all" && (k.says(i+1, "of the") && k.isNumber(i+3) || k.low(i+1) == "of" && k.isNumber(i+2)) ||
			k.low(i) == "half" && slices.ContainsFunc(k.figures, func(f figure) bool { return f.first <= i && i < f.end })
		if !k.spokenFor(i, i+n) && !numbered && !k.joinsBoth(i) && (!k.marked(m) || k.low(i) == "all" && !k.reaches(i+1)) {
			k.fault(CheckStatus, Error, "%q has no words of its own in %s", k.phrase(i, i+n), k.where())
		}
		i += n - 1
	}
}

// joinsBoth reports "both" at token i before two things that "and" joins, as "và" joins them.
func (k *claim) joinsBoth(i int) bool {
	if k.low(i) != "both" || !k.evidence([]string{"và"}) {
		return false
	}
	for n := i + 2; n < len(k.tokens) && n < i+2*besideWords && !isStop(k.low(n)); n++ {
		if k.low(n) == "and" {
			return true
		}
	}
	return false
}

// contentsHeard are those of the words that figures are told beside for which a sentence always has one of its own.
var contentsHeard = tableOf(map[string]bool{
	"worker": true, "vessel": true, "ship": true, "boat": true, "vehicle": true, "car": true, "motorcycle": true, "bridge": true, "school": true, "classroom": true, "suspect": true, "dossier": true, "contract": true, "bed": true, "investment": true, "capital": true, "industry": true,
	"agriculture": true, "household": true, "coastal": true, "mountainous": true, "expert": true, "police": true, "culture": true, "sport": true, "transport": true, "housing": true, "water": true, "stadium": true, "tunnel": true, "warehouse": true, "metro": true, "university": true, "poor": true,
	"cooperative": true, "river": true, "green": true, "bus": true, "taxi": true, "battery": true, "cement": true, "student": true,
})

// content checks a word that figures are told beside: the lexicon, or what much of the article is about, may account for it, too.
func (k *claim) content(i int) {
	if m := k.contentAt(i); m != nil && contentsHeard.has(singular(k.low(i))) && !k.spokenFor(i, i+1) && !k.isNumber(i+1) && !k.hears(i, i+1) && !k.marked(m) && !k.pervades(m.vietnamese) && !k.saidJustBefore(m.vietnamese) {
		k.fault(CheckStatus, Error, "%q has no words of its own in %s", k.phrase(i, i+1), k.where())
	}
}

// saidJustBefore reports whether the sentence before a cited one, in its paragraph, has one of the phrases, as what the cited one goes on about: "tham gia bảo hiểm y tế theo hộ gia
// đình … Mức đóng của người thứ nhất".
func (k *claim) saidJustBefore(phrases []string) bool {
	all := k.article.Segments
	return slices.ContainsFunc(k.cited, func(s *source) bool {
		n := slices.IndexFunc(all, func(seg article.Segment) bool { return seg.ID == s.segment.ID })
		return n > 0 && all[n-1].Paragraph == all[n].Paragraph && k.source(&all[n-1]).passage.any(phrases)
	})
}

// spokenFor reports whether a name or term that other checks have found holds one of the tokens: "Global Gate".
func (k *claim) spokenFor(i, end int) bool {
	for ; i < end; i++ {
		if t := &k.tokens[i]; t.claimed || t.Capital && !t.Opens {
			return true
		}
	}
	return false
}

// marked reports whether a cited segment accounts for a marker.
func (k *claim) marked(m *marker) bool {
	if len(m.rivals) > 0 && !k.evidence(m.rivals) {
		return true
	}
	for _, phrase := range m.vietnamese {
		if phrase == "#" && slices.ContainsFunc(k.cited, func(s *source) bool { return len(s.days) > 0 }) {
			return true
		}
		if rate, ok := strings.CutPrefix(phrase, "/"); ok {
			if k.rated(rate) {
				return true
			}
			continue
		}
		if slices.ContainsFunc(k.cited, func(s *source) bool { return s.passage.hasApart(phrase) }) {
			return true
		}
	}
	return k.titled(m.vietnamese) || m.topic && k.pervades(m.vietnamese) || m.factor != 0 && k.changesBy(m.factor)
}

// changesBy reports whether a cited segment has an amount and so many times as much behind it, "từ 500 triệu đồng lên 1 tỷ đồng": doubled.
func (k *claim) changesBy(factor float64) bool {
	return slices.ContainsFunc(k.cited, func(s *source) bool {
		for i := range s.amounts {
			for j := i + 1; j < len(s.amounts); j++ {
				if a, b := &s.amounts[i], &s.amounts[j]; a.Value > 0 && same(a.Value*factor, b.Value) && a.Unit == b.Unit {
					return true
				}
			}
		}
		return false
	})
}

// pervadingShare is the share of the segments that have the word for what all of the article is about, one in so many.
const pervadingShare = 4

// pervades reports whether so many segments of the article have one of the phrases that all of it is about that.
func (k *claim) pervades(phrases []string) bool {
	n, all := 0, 0
	for _, s := range k.sources {
		if s.entries == nil {
			continue
		}
		if all++; s.passage.any(phrases) {
			n++
		}
	}
	return n >= pervadingShare && pervadingShare*n >= all
}

// compounds are words of two syllables that have nothing of the meaning of one of them, by that: "xã hội" tells of no commune.
var compounds = map[string][][2]string{
	"xã":    {{"xã", "hội"}, {"tác", "xã"}, {"thị", "xã"}, {"xã", "viên"}},
	"tư":    {{"đầu", "tư"}, {"thông", "tư"}, {"tư", "vấn"}, {"tư", "pháp"}, {"tư", "cách"}, {"tư", "tưởng"}, {"tư", "liệu"}, {"vật", "tư"}, {"tư", "lệnh"}, {"thứ", "tư"}, {"tư", "duy"}, {"giáo", "tư"}},
	"số":    {{"một", "số"}, {"số", "lượng"}, {"định", "số"}, {"quyết", "số"}, {"tư", "số"}, {"luật", "số"}, {"lệnh", "số"}, {"tổng", "số"}, {"số", "tiền"}, {"thiểu", "số"}, {"đa", "số"}, {"dân", "số"}, {"số", "liệu"}, {"chỉ", "số"}, {"mẫu", "số"}, {"điện", "số"}, {"văn", "số"}, {"phụ", "số"}, {"số", "dân"}, {"số", "người"}, {"số", "hộ"}, {"hệ", "số"}, {"doanh", "số"}, {"số", "vụ"}, {"số", "vốn"}, {"số", "dư"}, {"trong", "số"}, {"số", "nhà"}},
	"bộ":    {{"cán", "bộ"}, {"toàn", "bộ"}, {"nội", "bộ"}, {"đồng", "bộ"}, {"tiến", "bộ"}, {"cục", "bộ"}, {"đảng", "bộ"}, {"đường", "bộ"}, {"sơ", "bộ"}, {"bộ", "phận"}, {"bộ", "đội"}, {"bộ", "máy"}},
	"thu":   {{"thu", "hồi"}, {"thu", "hút"}, {"thu", "thập"}, {"tiếp", "thu"}, {"thu", "hẹp"}, {"thu", "hoạch"}, {"trung", "thu"}, {"mùa", "thu"}, {"tịch", "thu"}},
	"cứ":    {{"căn", "cứ"}, {"chứng", "cứ"}, {"bất", "cứ"}},
	"mới":   {{"chỉ", "mới"}, {"đổi", "mới"}},
	"hạn":   {{"hạn", "chế"}, {"thời", "hạn"}, {"có", "hạn"}, {"kỳ", "hạn"}, {"hữu", "hạn"}, {"hạn", "mức"}, {"giới", "hạn"}, {"quyền", "hạn"}, {"hạn", "ngạch"}},
	"chỉ":   {{"không", "chỉ"}, {"chỉ", "đạo"}, {"chỉ", "tiêu"}, {"địa", "chỉ"}, {"chỉ", "số"}, {"chỉ", "định"}, {"chứng", "chỉ"}, {"chỉ", "ra"}, {"chỉ", "rõ"}, {"chỉ", "thị"}, {"tôn", "chỉ"}, {"chỉ", "huy"}, {"chỉ", "dẫn"}},
	"chủ":   {{"chủ", "thể"}, {"chủ", "tịch"}, {"chủ", "trì"}, {"chủ", "yếu"}, {"chủ", "trương"}, {"dân", "chủ"}, {"chủ", "động"}, {"tự", "chủ"}, {"chủ", "đề"}, {"chủ", "tọa"}, {"chủ", "nhật"}, {"chủ", "nghĩa"}, {"chủ", "lực"}, {"chủ", "quyền"}, {"chủ", "nhiệm"}, {"chủ", "chốt"}},
	"trung": {{"trung", "tâm"}, {"tập", "trung"}, {"trung", "bình"}, {"trung", "cấp"}, {"trung", "học"}, {"trung", "thực"}, {"trung", "gian"}},
	"giá":   {{"đánh", "giá"}, {"giá", "trị"}, {"đấu", "giá"}},
	"quân":  {{"bình", "quân"}},
	"bán":   {{"ủy", "bán"}, {"bán", "kính"}, {"bán", "dẫn"}},
	"tiền":  {{"tiền", "lệ"}, {"tiền", "đề"}},
	"con":   {{"con", "đường"}, {"con", "số"}},
	"thuê":  {{"thuê", "mua"}},
	"học":   {{"khoa", "học"}, {"hóa", "học"}, {"sinh", "học"}},
	"thi":   {{"thi", "hành"}, {"thực", "thi"}, {"thi", "công"}, {"khả", "thi"}, {"thi", "đua"}},
}

// hasApart is has for a phrase that is no part of another word.
func (p passage) hasApart(phrase string) bool {
	others := compounds[phrase]
	if others == nil {
		return p.has(phrase)
	}
	for i, w := range p.words {
		if w == phrase && !slices.ContainsFunc(others, func(o [2]string) bool {
			return o[0] == w && p.at(i+1, o[1]) || o[1] == w && i > 0 && p.words[i-1] == o[0]
		}) {
			return true
		}
	}
	return false
}

// titled reports whether the headline of the article has one of the phrases: what all of it is about is told without being said again.
func (k *claim) titled(phrases []string) bool {
	return k.article.Title != "" && newPassage(viet.Key(k.article.Title)).any(phrases)
}

// rated reports whether a cited segment has a rate by the unit: "đồng/năm".
func (k *claim) rated(unit string) bool {
	return slices.ContainsFunc(k.cited, func(s *source) bool {
		return strings.Contains(s.segment.Text, "/"+unit) || strings.Contains(s.segment.Text, "/ "+unit)
	})
}

var (
	// wholeWords say of all that something holds, wherever they stand; nearWords only of what they stand before.
	wholeWords = []string{"tất cả", "mọi", "toàn", "hết", "đều", "100", "trọn", "khắp", "bất kỳ", "đồng loạt", "suốt", "tổng", "chung", "cả nước", "luôn", "xây đủ", "bố trí đủ", "giao đủ", "thu đủ", "cấp đủ", "trả đủ"}
	nearWords  = []string{"các", "cả", "những", "mỗi", "từng", "hai", "ba", "bốn", "nhiều", "đầy", "cùng", "loạt"}
)

// reaches reports whether the cited segments have a word for "all" that reaches what follows token i: "các" of one thing says nothing of another.
func (k *claim) reaches(i int) bool {
	if k.evidence(wholeWords) {
		return true
	}
	for n := i; n < i+besideWords && n < len(k.tokens) && !isStop(k.low(n)); n++ {
		m, _ := k.markerAt(n)
		if m == nil {
			m = k.contentAt(n)
		}
		if m == nil {
			continue
		}
		if a, ok := k.wordAnchor(m, n, n+1); ok {
			return a.source.nearBefore(a.at)
		}
		return true
	}
	return true
}

// nearBefore reports whether one of nearWords stands soon before token i.
func (s *source) nearBefore(i int) bool {
	for n := i - 1; n >= 0 && n > i-2*besideWords; n-- {
		if oneOf(s.key(n), nearWords) || s.amountAt(n) != nil {
			return true
		}
	}
	return false
}
