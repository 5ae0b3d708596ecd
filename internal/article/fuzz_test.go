package article

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Tỉnh có 12 xã. Huyện có 3 trường.", " date 2024-10 Ảnh minh họa\n\nTỉnh có 12 xã.", "## Rừng\n\n**Giao đất**\n- a;\n1. b\n| c | d |\n![e](f)\n[g](h)",
		"<html><body><h1>Rừng &amp; nước</h1><p>Tỉnh c&oacute; <b>12</b> xã.</p></body></html>", "url: https://a.vn\ndate: 2024-01-02\n\n(CAO) Tỉnh ...",
		"Tri\u0323\u0300nh \x1b[31mba\u0301o\u200b ca\u0301o\u202e", "[![a](b)](c) [[d](e) *f **g** _h_ \\* \\", "<p><li><td>&#x41;&nosuch;&amp", "&#70\n;", "\ufeff\r\n>\r\n```\n- \n===",
		"Hà Nội, ngày 4 tháng 5 năm 2025\n\n“Tỉnh có rừng -0\nmột dòng",
	} {
		for kind := range 3 {
			f.Add(s, kind)
		}
	}
	f.Fuzz(func(t *testing.T, text string, kind int) {
		name := [...]string{"a.txt", "a.md", "a.html"}[max(kind, -kind, 0)%3]
		if _, err := Read(name, strings.NewReader(text), Limits{}); err != nil {
			if _, ok := errors.AsType[*Error](err); !ok {
				t.Fatalf("error %T", err)
			}
		}
		// What Read refuses must hold together too: the refusal comes after the parse.
		if !utf8.ValidString(text) {
			return
		}
		a, b := identify(name), identify(name)
		a.Text, b.Text = text, text
		if err := a.parse(name, Limits{}.orDefault()); err != nil {
			return
		}
		checkArticle(t, a)
		if err := b.parse(name, Limits{}.orDefault()); err != nil || listing(a) != listing(b) {
			t.Fatal("two readings differ")
		}
		if name == "a.txt" {
			checkPlain(t, a)
		}
	})
}

// checkPlain tests, for a text without markup, that segments are the text byte for byte and that nothing is left out.
func checkPlain(t *testing.T, a *Article) {
	t.Helper()
	if strings.ContainsAny(a.Text, "*_[]\\|`#~=<>+-–—·•●▪◦➢✓■&\r") || viet.Normalise(a.Text).String() != a.Text {
		return
	}
	at := 0
	for _, s := range a.Segments {
		if got := s.In(a.Text); got != s.Text && !strings.Contains(got, "\n") {
			t.Fatalf("segment %s is %+q, its bytes are %+q", s.ID, s.Text, got)
		}
		checkGap(t, a.Text[at:s.Start])
		at = s.End
	}
	checkGap(t, a.Text[at:])
}

func checkGap(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			t.Fatalf("no segment holds %+q", gap)
		}
	}
}
