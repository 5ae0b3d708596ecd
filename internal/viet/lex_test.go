package viet

import (
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// typed gives the tokens of kind k as text.
func typed(s string, k Kind) []string {
	var out []string
	for _, t := range Lex(s) {
		if t.Kind == k {
			out = append(out, t.In(s))
		}
	}
	return out
}

// shape writes every token of s as text, typed ones with their kind.
func shape(s string) string {
	var out []string
	for _, t := range Lex(s) {
		text := t.In(s)
		if mark := " !QDCNAL"[t.Kind]; mark != ' ' && mark != '!' {
			text = string(mark) + "[" + text + "]"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

func TestLexShape(t *testing.T) {
	tests := []struct{ in, want string }{
		{"kinh tế-xã hội", "kinh tế - xã hội"},
		{"Mạng 5G và 4K", "Mạng A[5G] và A[4K]"},
		{"UBND tỉnh dùng VNeID, CSDL", "A[UBND] tỉnh dùng A[VNeID] , A[CSDL]"},
		{"phát triển KT-XH sau COVID-19", "phát triển A[KT-XH] sau A[COVID-19]"},
		{"tại TP.HCM và TP. Huế", "tại A[TP.HCM] và A[TP.] Huế"},
		{"xem tại dichvu.gov.vn, hoặc hoi@bo.vn.", "xem tại L[dichvu.gov.vn] , hoặc L[hoi@bo.vn] ."},
		{"https://bo.gov.vn/tin?id=4.", "L[https://bo.gov.vn/tin?id=4] ."},
		{"báo cáo, thống kê, v.v. đã xong./.", "báo cáo , thống kê , v.v. đã xong ./."},
		{"cấp phép;...", "cấp phép ; ..."},
		{"“Việc đó…”", "“ Việc đó … ”"},
		{"THÔNG BÁO TUYỂN DỤNG CỦA UBND", "THÔNG BÁO TUYỂN DỤNG CỦA A[UBND]"},
		{"năm qua, mỗi năm", "năm qua , mỗi năm"},
		{"Hà Nội, Thái Nguyên và Lâm Đồng", "Hà Nội , Thái Nguyên và Lâm Đồng"},
		{"6 tháng đầu năm 2025", "Q[6] tháng đầu D[năm 2025]"},
		{"256,1 tỷ đồng hồ sơ", "Q[256,1 tỷ đồng] hồ sơ"},
		{"14 triệu đồng bào", "Q[14 triệu] đồng bào"},
		{"kế hoạch 5 năm 2026-2030", "kế hoạch Q[5] năm D[2026-2030]"},
		{"năm học 2024-2025", "năm học D[2024-2025]"},
		{"thông qua 04 Luật, 12 Nghị định", "thông qua Q[04] Luật , Q[12] Nghị định"},
		{"Luật Nhà ở năm 2023", "Luật Nhà ở D[năm 2023]"},
		{"ngày 31/02 không có", "ngày Q[31/02] không có"},
		{"khoảng 12 đồng chí", "khoảng Q[12] đồng chí"},
		{"3 triệu lượt/ngày", "Q[3 triệu] lượt / ngày"},
		{"", ""},
		{" \n\t ", ""},
	}
	for _, tt := range tests {
		if got := shape(tt.in); got != tt.want {
			t.Errorf("Lex(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestLexTypedInSeeds(t *testing.T) {
	wants := map[string]Kind{
		"Nghị quyết số 57-NQ/TW": Cited, "Kết luận số 158-KL/TW": Cited, "Đề án 06/CP": Cited, "kế hoạch 377": Cited,
		"giai đoạn 2022-2025, tầm nhìn đến năm 2030": Date, "Thứ năm 26/05/2022 10:32:54": Date, "chiều 10/10": Date,
		"1.052.916.823": Quantity, "392,000": Quantity, "187/224": Quantity, "lần thứ VIII": Quantity, "5G": Acronym,
		"cand.com.vn": Link, "Phạm Minh Chính": Name, "Nguyễn Ngọc Cương": Name,
	}
	for _, text := range seeds(t) {
		for _, tok := range Lex(text) {
			if kind, ok := wants[tok.In(text)]; ok && kind == tok.Kind {
				delete(wants, tok.In(text))
			}
		}
	}
	for text, kind := range wants {
		t.Errorf("no token %+q of kind %d in the seeds", text, kind)
	}
}

func seeds(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob("../../seeds/articles/*.txt")
	if err != nil || len(paths) != 5 {
		tb.Fatalf("the five articles: %v, %v", paths, err)
	}
	var texts []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, Normalise(string(b)).String())
	}
	return texts
}

// lawful reports the first broken law of the tokens of s: order, overlap, text left over, keys.
func lawful(s string, toks []Token) string {
	end := 0
	for _, t := range toks {
		switch {
		case t.Start < end || t.End <= t.Start || t.End > len(s):
			return "order"
		case strings.TrimSpace(s[end:t.Start]) != "":
			return "text left over"
		case strings.TrimSpace(t.In(s)) != t.In(s):
			return "white space at an edge"
		case (t.Kind == Quantity || t.Kind == Date || t.Kind == Cited) != (t.Value != nil):
			return "value"
		}
		end = t.End
	}
	if strings.TrimSpace(s[end:]) != "" {
		return "text left over at the end"
	}
	return ""
}

func checkLex(s string) string {
	toks := Lex(s)
	if broken := lawful(s, toks); broken != "" {
		return broken
	}
	for _, t := range toks {
		if t.Key != Key(t.In(s)) && t.Kind == Word {
			return "key"
		}
		if c, ok := t.Value.(*Citation); ok && (c.NumberSpan.In(s) != c.Number || !t.Contains(c.NumberSpan) && c.Number != "") {
			return "number span"
		}
	}
	for _, p := range People(s, toks) {
		if !p.Contains(p.Name) || !p.Contains(p.Rank) && p.Rank.Len() > 0 {
			return "person"
		}
	}
	return ""
}

func TestLexLaws(t *testing.T) {
	pieces := []string{"ngày", "tháng", "năm", "quý", "thứ", "lần", "hàng", "giai đoạn", "Nghị quyết", "số", "Điều", "khoản", "điểm", "và", "của",
		"đến", "12", "2025", "1.000", "5,7", "/", "-", ",", ".", "…", "(", ")", "“", "”", "\"", "triệu", "tỷ", "đồng", "%", "II", "NQ", "TW", "NĐ-CP",
		"Nguyễn", "Văn", "Hòa", "ông", "Bộ trưởng", "Thiếu tướng", "TP", "a", "h", "giờ", "phút", " ", " ", " ", "\n", "a.vn", "@", "./."}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 24).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "join"))
		if broken := checkLex(s); broken != "" {
			t.Fatalf("Lex(%+q): %s", s, broken)
		}
		if broken := checkSentences(s); broken != "" {
			t.Fatalf("Sentences(%+q): %s", s, broken)
		}
	})
}

func FuzzLex(f *testing.F) {
	for _, s := range []string{"Sáng 27/10/2025, 5,7 triệu đồng/ha", "điểm b khoản 1 Điều 5 Thông tư 86/2024/TT-BTC", "\xff\xfe 1.", "(“\"'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		toks := Lex(s)
		if broken := lawful(s, toks); broken != "" {
			t.Fatalf("Lex(%+q): %s", s, broken)
		}
		People(s, toks)
	})
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"Một. Hai… Ba./.", "1. \"A. b?\" (c.", "\xe2. \u2028X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if broken := checkSentences(s); broken != "" {
			t.Fatalf("Sentences(%+q): %s", s, broken)
		}
	})
}

// checkSentences reports the first broken law of the sentences of s: order, cover, edges.
func checkSentences(s string) string {
	end := 0
	for _, span := range Sentences(s) {
		switch {
		case span.Start < end || span.Len() <= 0 || span.End > len(s):
			return "order"
		case strings.TrimSpace(s[end:span.Start]) != "":
			return "text left over"
		case strings.TrimFunc(span.In(s), unicode.IsSpace) != span.In(s):
			return "white space at an edge"
		}
		end = span.End
	}
	if strings.TrimSpace(s[end:]) != "" {
		return "text left over at the end"
	}
	return ""
}

// only gives the value of the one token of kind k in s.
func only(t *testing.T, s string, k Kind) (text string, value any) {
	t.Helper()
	n := 0
	for _, tok := range Lex(s) {
		if tok.Kind == k {
			text, value = tok.In(s), tok.Value
			n++
		}
	}
	if n != 1 {
		t.Errorf("Lex(%+q): %d tokens of kind %d, want 1: %+q", s, n, k, shape(s))
		return "", nil
	}
	return text, value
}

// same compares a value with want and reports both as JSON.
func same(t *testing.T, in string, got, want any) {
	t.Helper()
	if cmp.Equal(got, want) {
		return
	}
	g, _ := json.Marshal(got)
	w, _ := json.Marshal(want)
	t.Errorf("%+q:\n got %+q\nwant %+q", in, g, w)
}

// What a lexer remembers must not show: a word reads the same anywhere in a text, in any call and at the same time.
func TestLexRemembersNothing(t *testing.T) {
	words := strings.Fields("a UỶ Uỷ uỷ hoà Hoà nghiêng NGHIÊNG Đắk đ QH15 m2 km3 VNeID aaaaaaaa bbbbbbbbb cccccccccccccccc ddddddddddddddddd Nghiêng ÔNG")
	for range 2 {
		for _, w := range words {
			for _, s := range []string{w, w + ".", w + " và nhiều chữ khác đứng ở phía sau", "trước " + w} {
				for _, tok := range Lex(s) {
					if tok.Kind != Punct && tok.Key != Key(tok.In(s)) {
						t.Errorf("Lex(%+q): token %+q has key %+q, want %+q", s, tok.In(s), tok.Key, Key(tok.In(s)))
					}
				}
			}
		}
	}
	texts := seeds(t)
	want := make([][]Token, len(texts))
	for i, s := range texts {
		want[i] = Lex(s)
	}
	var wait sync.WaitGroup
	for range 4 {
		for i, s := range texts {
			wait.Go(func() {
				if !cmp.Equal(Lex(s), want[i]) {
					t.Errorf("article %d reads differently beside others", i)
				}
			})
		}
	}
	wait.Wait()
}

func TestPacked(t *testing.T) {
	text := "abcdefghijklmnopqrstuvwxyz"
	for from := range len(text) {
		for end := from; end <= min(len(text), from+longestKnown); end++ {
			var want [longestKnown]byte
			copy(want[:], text[from:end])
			p := packed(text, from, end)
			got := binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, p[0]), p[1])
			if string(got) != string(want[:]) {
				t.Errorf("packed(%+q) = %+q", text[from:end], got)
			}
		}
	}
}
