package transfer

import (
	"slices"
	"strings"
	"sync"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// companyForms are what the name of a company opens with, the longest first, and what its English ends in.
var companyForms = []struct{ vi, en string }{
	{"tổng công ty trách nhiệm hữu hạn một thành viên", "Corporation"}, {"tổng công ty tnhh một thành viên", "Corporation"}, {"tổng công ty tnhh mtv", "Corporation"},
	{"tổng công ty cổ phần", "Corporation"}, {"tổng công ty cp", "Corporation"},
	{"công ty trách nhiệm hữu hạn một thành viên", "Company Limited"}, {"công ty trách nhiệm hữu hạn", "Company Limited"}, {"công ty tnhh một thành viên", "Company Limited"},
	{"công ty tnhh mtv", "Company Limited"}, {"công ty tnhh", "Company Limited"}, {"công ty cổ phần", "Joint Stock Company"}, {"công ty cp", "Joint Stock Company"}, {"công ty", "Company"},
}

// companyFields are the fields that names of companies name.
var companyFields = map[string]string{
	"thương mại": "Trading", "dịch vụ": "Services", "đầu tư": "Investment", "bất động sản": "Real Estate", "địa ốc": "Real Estate", "xây dựng": "Construction", "sản xuất": "Production",
	"xuất nhập khẩu": "Import-Export", "khoáng sản": "Minerals", "luyện kim": "Metallurgy", "phát triển": "Development", "công nghệ": "Technology", "dược phẩm": "Pharmaceuticals",
	"thực phẩm": "Foods", "vận tải": "Transport", "du lịch": "Tourism", "giáo dục": "Education", "tập đoàn": "Group", "quốc tế": "International", "việt nam": "Vietnam",
	"chứng khoán": "Securities", "bảo hiểm": "Insurance", "khoa học": "Science", "môi trường": "Environment", "nông nghiệp": "Agriculture", "thủy sản": "Seafood", "dầu khí": "Oil and Gas",
	"viễn thông": "Telecommunications", "truyền thông": "Communications", "tài chính": "Finance", "cơ khí": "Mechanics", "thiết bị": "Equipment", "y tế": "Medical", "tư vấn": "Consulting",
	"thiết kế": "Design", "năng lượng": "Energy", "hóa chất": "Chemicals", "may": "Garment", "dệt may": "Textiles", "in": "Printing", "khách sạn": "Hotels", "giải trí": "Entertainment",
	"kỹ thuật": "Engineering", "hạ tầng": "Infrastructure", "kinh doanh": "Business", "điện lực": "Power", "logistics": "Logistics", "đường sắt": "Railway", "hàng không": "Aviation", "cấp nước": "Water Supply", "môi trường đô thị": "Urban Environment", "xổ số kiến thiết": "Lottery", "giống cây trồng": "Seeds", "lương thực": "Food", "xăng dầu": "Petroleum", "thủy điện": "Hydropower", "thủy lợi": "Irrigation", "xi măng": "Cement", "cao su": "Rubber", "cà phê": "Coffee", "thép": "Steel", "nhựa": "Plastics", "gỗ": "Wood", "giấy": "Paper", "sữa": "Dairy", "phân bón": "Fertiliser", "vàng bạc đá quý": "Jewellery", "thiết bị y tế": "Medical Equipment", "giáo dục và đào tạo": "Education and Training",
	"thương mại dịch vụ": "Trading and Services", "sản xuất thương mại": "Production and Trading", "đầu tư xây dựng": "Investment and Construction", "xây dựng thương mại": "Construction and Trading",
}

// longestField is the number of syllables of the longest of them.
const longestField = 5

// company is the name of one: its own name and the fields that it gives.
type company struct {
	own, fields []string
	last        int
}

// companies reads the names of companies that no list has, "Công ty Cổ phần Đầu tư Hoa Mai": their own part stays Vietnamese, whatever its
// syllables mean elsewhere.
func (l *lattice) companies(locked []bool) {
	for i := 0; i < len(l.toks); i++ {
		if key := l.toks[i].Key; key != "công" && key != "tổng" || locked[i] {
			continue
		}
		for _, form := range companyForms {
			n := l.opensWith(i, form.vi)
			if n == 0 {
				continue
			}
			if c := l.companyName(i + n); len(c.own) > 0 && !slices.Contains(locked[i+n:c.last], true) && !l.termOver(i, c.last) {
				first, sort := i, form.en
				if i > 0 && l.toks[i-1].Key == "tổng" && sort == "Company" {
					first, sort = i-1, "Corporation" // "Tổng công ty Xây dựng Sài Gòn"
				}
				en := strings.Join(append(append(c.own, c.fields...), sort), " ")
				l.c.leaf(&node{cat: catNP, first: first, last: c.last, cost: wordCost, class: org, flags: flagProper, en: en})
				for k := i + 1; k < c.last; k++ {
					locked[k] = true
				}
				i = c.last - 1
			}
			break
		}
	}
}

// opensWith gives the number of tokens of a phrase that stands at token i, 0 when it does not.
func (l *lattice) opensWith(i int, phrase string) int {
	k := i
	for w := range strings.SplitSeq(phrase, " ") {
		if k == len(l.toks) || l.toks[k].Key != w {
			return 0
		}
		k++
	}
	return k - i
}

// companyName reads the run of capitals from token i, with the fields in it and what joins them.
func (l *lattice) companyName(i int) company {
	c, joined := company{last: i}, false
	for i < len(l.toks) {
		t := l.toks[i]
		if n, field := l.companyField(i); n > 0 && (t.Capital || l.fieldGoesOn(i+n)) {
			if joined && len(c.fields) > 0 {
				c.fields = append(c.fields, "and")
			}
			c.addField(field, joined)
			i, joined = i+n, false
			c.last = i
			continue
		}
		if (t.Key == "và" || t.In(l.text) == "&" || t.In(l.text) == "-" || t.In(l.text) == "–") && len(c.fields) > 0 && i+1 < len(l.toks) {
			if n, _ := l.companyField(i + 1); n > 0 {
				i, joined = i+1, true
				continue
			}
		}
		if i+1 < len(l.toks) && t.Capital && l.toks[i+1].Capital && t.Key == "hà" && l.toks[i+1].Key == "nội" {
			c.own, i = append(c.own, "Hanoi"), i+2
			c.last = i
			continue
		}
		if len(c.own) > 0 && c.last == i && l.closesName(i) {
			c.own, c.last = append(c.own, t.In(l.text)), i+1 // "Công ty Trường Thành 68"
			break
		}
		if !t.Capital || t.Kind != viet.Word && t.Kind != viet.Acronym && t.Kind != viet.Name || len(c.own) > 6 {
			break
		}
		c.own = append(c.own, t.In(l.text))
		i++
		c.last = i
	}
	if i < len(l.toks) && i > 0 && l.toks[i].Kind == viet.Word && !l.toks[i].Capital && len(l.e.lexicon.readings(l.toks[i-1].Key+" "+l.toks[i].Key)) > 0 {
		return company{} // "Công ty TNHH Hạt | giống …": a word goes on
	}
	return c
}

// closesName reports a bare number at token i behind a name, with no noun behind it that it could count.
func (l *lattice) closesName(i int) bool {
	if a, ok := l.toks[i].Value.(*viet.Amount); !ok || a.Unit != "" || a.Ordinal || len(l.toks[i].In(l.text)) > 3 {
		return false
	}
	if i+1 == len(l.toks) || l.toks[i+1].Kind == viet.Punct {
		return true
	}
	switch l.toks[i+1].Key {
	case "bị", "được", "đã", "cũng", "phải", "là", "có", "sẽ", "đang", "và", "do":
		return true
	}
	return false
}

// addField adds a field to the name of a company: what is dealt with stands before the trade in it, "Thương mại dịch vụ Xăng dầu" is "Petroleum
// Trading and Services".
func (c *company) addField(field string, joined bool) {
	if n := len(c.fields); n > 0 && !joined && dealings[c.fields[n-1]] && !dealings[field] {
		c.fields = append(c.fields[:n-1], field, c.fields[n-1])
		return
	}
	c.fields = append(c.fields, field)
}

// dealings are the fields that say what a company does with the goods named behind them.
var dealings = map[string]bool{"Trading": true, "Services": true, "Production": true, "Business": true, "Trading and Services": true, "Production and Trading": true}

// companyWords are the words of the English of fields with the Vietnamese that they may stand for.
var companyWords = sync.OnceValue(func() map[string][]string {
	words := map[string][]string{}
	for vi, en := range companyFields {
		for w := range strings.FieldsSeq(viet.Lower(en)) {
			words[w] = append(words[w], vi)
		}
	}
	return words
})

// CompanyWord gives the Vietnamese names of fields that an English word stands for within the name of a company, in any order.
func CompanyWord(english string) []string { return companyWords()[viet.Lower(english)] }

// companyField gives the number of tokens of the field that stands at token i with its English.
func (l *lattice) companyField(i int) (n int, en string) {
	key := ""
	for k := 0; k < longestField && i+k < len(l.toks); k++ {
		key = strings.TrimSpace(key + " " + l.toks[i+k].Key)
		if field := companyFields[key]; field != "" {
			n, en = k+1, field
		}
	}
	return n, en
}

// fieldGoesOn reports whether a name with a capital goes on at token i: "Công ty Cổ phần | tập đoàn | FLC".
func (l *lattice) fieldGoesOn(i int) bool {
	if i < len(l.toks) && l.toks[i].Key == "và" {
		i++
	}
	if n, _ := l.companyField(i); n > 0 && i+n < len(l.toks) {
		i += n
	}
	return i < len(l.toks) && l.toks[i].Capital
}

// termOver reports a term of the base that opens at token i and is longer than the word for a company, or that is the rest.
func (l *lattice) termOver(first, last int) bool {
	for _, h := range l.hits {
		if h.First <= first && h.Last >= last-1 || h.First > first && h.Last >= last-1 && h.Last-h.First+3 >= last-first && h.Entry.Kind == terms.Place {
			return true
		}
	}
	return false
}
