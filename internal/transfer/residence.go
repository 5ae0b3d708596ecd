package transfer

import "songngu/internal/viet"

// residence is the number of tokens of what police news says of a person behind the name, with the comma before it: ", sinh năm 1990, trú tại xã A,
// tỉnh B". It says who is meant and nothing else. The comma behind it belongs to it unless somebody else follows.
func residence(text string, toks []viet.Token, i int) int {
	end := born(text, toks, i)
	if home := dwelling(text, toks, end); home > end {
		end = home
	}
	if end == i {
		return 0
	}
	if end+1 < len(toks) && toks[end].In(text) == "," && toks[end+1].Kind != viet.Name && !honorifics[toks[end+1].Key] {
		end++
	}
	return end - i
}

// born gives the index behind ", sinh năm 1990" at token i, or i.
func born(text string, toks []viet.Token, i int) int {
	if i+2 < len(toks) && toks[i].In(text) == "," && toks[i+1].Key == "sinh" && toks[i+2].Kind == viet.Date {
		return i + 3
	}
	return i
}

// dwelling gives the index behind ", trú tại xã A, tỉnh B" at token i, or i.
func dwelling(text string, toks []viet.Token, i int) int {
	j := i
	if j+2 >= len(toks) || toks[j].In(text) != "," {
		return i
	}
	for j++; j < len(toks) && dwells[toks[j].Key]; j++ {
	}
	if j == i+1 {
		return i
	}
	end := j
	for ; j < len(toks); j++ {
		switch t := &toks[j]; {
		case t.Kind == viet.Name, t.Kind == viet.Acronym, t.Kind == viet.Quantity, t.Kind == viet.Word && (t.Capital || divisions[t.Key]):
			end = j + 1
		case t.In(text) != "," || j+1 == len(toks) || !divisions[toks[j+1].Key]:
			return end
		}
	}
	return end
}

// dwells are the words that open where somebody lives or comes from.
var dwells = map[string]bool{"trú": true, "cư": true, "thường": true, "tạm": true, "hiện": true, "ngụ": true, "quê": true, "tại": true, "ở": true, "hktt": true}

// divisions are the syllables that stand before the names of places where people live.
var divisions = map[string]bool{
	"thôn": true, "xóm": true, "bản": true, "ấp": true, "khóm": true, "tổ": true, "dân": true, "phố": true, "khu": true, "số": true, "nhà": true, "đường": true,
	"xã": true, "phường": true, "thị": true, "trấn": true, "huyện": true, "quận": true, "thành": true, "tỉnh": true, "tp": true,
}
