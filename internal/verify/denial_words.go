package verify

import (
	"slices"
	"sync"
)

// toldOtherwise is what denies in Vietnamese and has an English word that denies nothing: "không phản đối" is "accept", "không đổi" is "kept".
type toldOtherwise struct {
	vietnamese []string
	english    *lexemes
}

var deniedOtherwise = []toldOtherwise{
	{[]string{"không đổi", "không thay đổi", "không tăng", "không giảm", "không biến động"}, lexemesOf("keep", "keeps", "kept", "keeping", "maintain*", "retain*", "same", "constant", "stay*", "steady", "stable", "intact", "flat", "fixed", "freez*", "froze*")},
	{[]string{"không phản đối"}, lexemesOf("accept*", "agree*", "support*", "consent*", "back", "backs", "backed", "welcome*", "approv*")},
	{[]string{"không đồng ý", "chưa đồng ý", "không đồng tình", "không tán thành", "không chấp nhận", "không nhất trí", "không thống nhất", "chưa thống nhất"}, lexemesOf("oppos*", "object*", "disput*", "differ*", "divided", "disagree*", "contest*", "against")},
	{[]string{"không đáng kể"}, lexemesOf("slight*", "small", "minor", "neglig*", "marginal*", "modest*")},
	{[]string{"không cấp", "không thông qua", "không duyệt", "không phê duyệt", "không chấp thuận", "không cho phép"}, lexemesOf("turn down", "turned down", "turns down", "turning down", "voted down", "vote down", "reject*", "block*", "withh*")},
	{[]string{"không dễ", "không đơn giản"}, lexemesOf("difficult*", "hard", "tough", "challeng*", "tricky", "complex")},
	{[]string{"không khó"}, lexemesOf("easy", "easily", "simpl*")},
	{[]string{"không đủ", "chưa đủ", "không đáp ứng đủ", "chưa đáp ứng đủ"}, lexemesOf("short", "shortage*", "shortfall*", "scarc*", "lack*")},
	{[]string{"không lâu", "không xa"}, lexemesOf("near", "nearby", "close", "soon", "short*", "recent*")},
	{[]string{"không chấp hành", "không tuân thủ", "không tuân theo", "không thực hiện đúng", "không đúng quy định", "không đúng"}, lexemesOf("violat*", "breach*", "def*", "flout*", "disobey*", "disregard*", "contrary", "differ*", "false*", "mis*", "devia*")},
	{[]string{"không nhận"}, lexemesOf("declin*", "turn", "turned", "turns", "den*")},
	{[]string{"không tham gia", "không tham dự", "không có mặt"}, lexemesOf("skip*", "absent", "abstain*", "stay*", "opt*")},
	{[]string{"không tổ chức", "không thực hiện", "không được", "không nên"}, lexemesOf("refrain*", "cancel*", "scrap*", "skip*", "drop*", "abstain*", "desist*", "off", "forgo*")},
	{[]string{"không thuộc"}, lexemesOf("beyond", "exempt*", "other than", "exclu*")},
	{[]string{"không áp dụng", "không tính", "không bao gồm", "không gồm", "không xét"}, lexemesOf("exempt*", "exclu*", "leaves", "leaving", "leave out", "left out", "omit*")},
	{[]string{"không thu"}, lexemesOf("free", "waiv*", "exempt*")},
	{[]string{"không phải", "không cần"}, lexemesOf("exempt*", "waiv*", "spare*", "dispens*")},
	{[]string{"không bắt buộc"}, lexemesOf("optional*", "voluntar*")},
	{[]string{"không yêu cầu", "không ép"}, lexemesOf("let", "lets", "allow*", "optional*", "free")},
	{[]string{"không còn"}, lexemesOf("gone", "free", "ended", "ending", "stop*", "ceas*", "scrap*", "abolish*", "remov*", "disappear*", "lose", "loses", "lost", "out of", "former*", "drop*", "outdated", "obsolete")},
	{[]string{"không để"}, lexemesOf("prevent*", "avoid*", "keep*", "kept", "ensur*")},
	{[]string{"chưa hoàn thành", "chưa xong", "chưa hoàn thiện"}, lexemesOf("ongoing", "progress", "under way", "underway", "left")},
	{[]string{"chưa triển khai", "chưa thực hiện", "chưa khởi công", "chưa bàn giao", "chưa giải ngân", "chưa giải quyết", "chưa thanh toán", "chưa phê duyệt"}, lexemesOf("await*", "stall*", "idle", "delay*", "outstanding", "undisburs*", "backlog*", "left")},
	{[]string{"không nộp", "chưa nộp", "không trả", "chưa trả", "chưa đóng", "không đóng"}, lexemesOf("owe*", "owing", "outstanding", "default*", "arrears", "evad*", "late", "overdue", "skip*")},
	{[]string{"không sử dụng", "chưa sử dụng", "không có người", "chưa có người", "không hoạt động"}, lexemesOf("idle", "vacan*", "empty", "abandon*", "disused", "spare", "desert*", "inactive", "dormant", "closed")},
	{[]string{"không hài lòng"}, lexemesOf("dissatisf*", "complain*", "displeas*")},
	{[]string{"không tốt", "chưa tốt", "không cao", "chưa cao", "không hiệu quả", "chưa hiệu quả"}, lexemesOf("bad*", "poor*", "low", "modest*", "weak*")},
	{[]string{"không đạt", "chưa đạt", "không bảo đảm", "không đảm bảo", "chưa bảo đảm", "chưa đảm bảo"}, lexemesOf("below", "substandard", "behind", "poor*", "compromis*", "short")},
	{[]string{"không kịp thời", "chưa kịp thời", "không kịp"}, lexemesOf("slow*", "late*", "delay*", "belated*")},
	{[]string{"không có tiền lệ", "chưa có tiền lệ", "chưa từng có"}, lexemesOf("unprecedented", "first")},
}

// otherwiseByWord gives those by the two words that they begin with.
var otherwiseByWord = sync.OnceValue(func() map[[2]string][]*toldOtherwise {
	out := map[[2]string][]*toldOtherwise{}
	for i := range deniedOtherwise {
		for _, phrase := range deniedOtherwise[i].vietnamese {
			p := newPassage(phrase)
			key := [2]string{p.words[0], p.words[1]}
			if list := out[key]; !slices.Contains(list, &deniedOtherwise[i]) {
				out[key] = append(list, &deniedOtherwise[i])
			}
		}
	}
	return out
})

// hasBeside reports whether the statement has one of the words, but for the English of reversals: "cease operations" says nothing of "không còn".
func (r *review) hasBeside(words *lexemes, reversed []*reversal) bool {
	for i := range r.tokens {
		if words.at(r, i) && !slices.ContainsFunc(reversed, func(v *reversal) bool { return v.english.at(r, i) }) {
			return true
		}
	}
	return false
}

// affirms counts the denials of a passage, from word i on, that the English tells by a word that denies nothing.
func (r *review) affirms(p passage, i int) int {
	n, reversed := 0, p.reversals(i)
	for ; i+1 < len(p.words); i++ {
		if w := p.words[i]; w != "không" && w != "chưa" {
			continue
		}
		for _, o := range otherwiseByWord()[[2]string{p.words[i], p.words[i+1]}] {
			if slices.ContainsFunc(o.vietnamese, func(v string) bool { return p.at(i, v) }) && r.hasBeside(o.english, reversed) {
				n++
				break
			}
		}
	}
	return n
}
