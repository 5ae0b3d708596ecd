package transfer

import "songngu/internal/viet"

// residence is the number of tokens of what police news says of a person behind the name, with the comma before it: ", sinh năm 1990, trú tại xã A,
// tỉnh B". It says who is meant and nothing else. The comma behind it belongs to it unless somebody else follows.
func residence(text string, toks []viet.Token, i int) int {
	end := born(text, toks, i)
	if home := dwelling(text, toks, end); home > end {
		end = home
	}
	if post := formerPost(text, toks, end); post > end {
		return post - i
	}
	if end == i {
		return 0
	}
	if end+1 < len(toks) && toks[end].In(text) == "," && toks[end+1].Kind != viet.Name && !honorifics.has(toks[end+1].Key) {
		end++
	}
	return end - i
}

// formerPost gives the index behind what a defendant was, with the comma behind it, ", nguyên giám đốc một công ty," at token i before the sentence
// that he got, or i.
func formerPost(text string, toks []viet.Token, i int) int {
	if i < 3 || i+2 >= len(toks) || toks[i].In(text) != "," || toks[i+1].Key != "nguyên" && toks[i+1].Key != "cựu" || toks[i-3].Key != "bị" {
		return i
	}
	for j := i + 2; j+1 < len(toks); j++ {
		if toks[j].In(text) != "," {
			continue
		}
		if toks[j+1].Kind == viet.Quantity {
			return j + 1
		}
		return i
	}
	return i
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
	if j++; toks[j].Key == "cùng" || toks[j].Key == "đều" || toks[j].Key == "hiện" {
		j++ // "A và B, cùng trú tại xã C"
	}
	for ; j < len(toks) && dwells.has(toks[j].Key); j++ {
	}
	if j == i+1 {
		return i
	}
	end := j
	for ; j < len(toks); j++ {
		switch t := &toks[j]; {
		case t.Kind == viet.Name, t.Kind == viet.Acronym, t.Kind == viet.Quantity, t.Kind == viet.Word && (t.Capital || divisions.has(t.Key)):
			end = j + 1
		case t.In(text) != "," || j+1 == len(toks) || !divisions.has(toks[j+1].Key):
			return end
		}
	}
	return end
}
