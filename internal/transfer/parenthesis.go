package transfer

import "songngu/internal/viet"

// maxParenthesis is how many tokens a relative clause between commas may have to be passed over.
const maxParenthesis = 24

// parenthesis is the number of tokens of a relative clause between commas at token i that only says more of the noun before it, with those of its
// commas that go with it: "Ngành dệt may, vốn phụ thuộc vào nguyên liệu nhập khẩu, đạt …". Before a predicate both commas go, behind a place at the front
// the second stays: "Tại xã A, nơi có 300 hộ nghèo, tỉnh đã …". It is 0 where none is there.
func parenthesis(text string, toks []viet.Token, i int) int {
	if i == 0 || i+3 >= len(toks) || toks[i].In(text) != "," {
		return 0
	}
	where := toks[i+1].Key == "nơi" && standsThere[toks[i+2].Key] || toks[i+1].Key == "địa" && toks[i+2].Key == "phương" && standsThere[toks[i+3].Key]
	if !where && (toks[i+1].Key != "vốn" || !originally[toks[i+2].Key]) {
		return 0
	}
	for j := i + 3; j < min(len(toks)-2, i+maxParenthesis); j++ {
		if toks[j].Kind == viet.Punct && toks[j].In(text) != "," {
			return 0
		}
		if toks[j].In(text) != "," {
			continue
		}
		if predicateFirst[toks[j+1].Key] {
			return j + 1 - i
		}
		if where && placeFronts[toks[0].Key] && i < maxFrontPlace {
			return j - i
		}
		return 0
	}
	return 0
}

// maxFrontPlace is how many tokens a place at the front may have before a clause on it.
const maxFrontPlace = 12

// placeFronts are the syllables that a place at the front opens with.
var placeFronts = map[string]bool{"tại": true, "ở": true}

// originally are the syllables before which "vốn" is no capital: "vốn là", "vốn được coi là".
var originally = map[string]bool{
	"là": true, "phụ": true, "được": true, "bị": true, "đã": true, "chưa": true, "không": true, "chỉ": true, "rất": true, "chủ": true, "dễ": true, "đang": true, "thường": true, "luôn": true, "trước": true, "dựa": true, "gắn": true,
}

// standsThere are the syllables behind "nơi" that open a clause on a place.
var standsThere = map[string]bool{"có": true, "lưu": true, "tập": true, "từng": true, "đang": true, "đặt": true, "diễn": true, "được": true, "sinh": true, "xảy": true, "chưa": true, "vừa": true}

// predicateFirst are the syllables by which a predicate opens behind such a clause.
var predicateFirst = map[string]bool{
	"đã": true, "đang": true, "sẽ": true, "được": true, "bị": true, "lại": true, "nay": true, "vẫn": true, "cũng": true, "còn": true, "chưa": true, "không": true, "đạt": true, "tăng": true, "giảm": true, "phải": true, "chỉ": true, "đều": true, "hiện": true, "vừa": true, "mới": true, "có": true, "ghi": true, "tiếp": true, "cần": true, "chiếm": true,
}
