package report

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"songngu/internal/viet"
)

// shown is the text that a Markdown viewer shows for one paragraph, and the tags that it makes of it.
func shown(t interface{ Fatal(...any) }, source string) (text string, tags []string) {
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(source), &b); err != nil {
		t.Fatal(err)
	}
	rest := b.String()
	var out strings.Builder
	for {
		before, after, found := strings.Cut(rest, "<")
		out.WriteString(html.UnescapeString(before))
		if !found {
			return strings.TrimSpace(out.String()), tags
		}
		tag, tail, _ := strings.Cut(after, ">")
		tags = append(tags, tag)
		rest = tail
	}
}

func TestEscapeMarkdown(t *testing.T) {
	for _, text := range []string{
		"Chương trình 06 là trọng tâm.", "a [b](http://x.vn) c", "![ảnh](x.png)", "<script>alert(1)</script>", "1. một", "12) hai",
		"- ba", "+ bốn", "# năm", "## #", "a # b #", "*sáu* **bảy**", "_tám_ a_b_c", "`chín`", "a | b", "~~mười~~", "&lt; &amp; &#60;",
		"https://cand.com.vn/tin", "www.bocongan.gov.vn", "lienhe@bca.gov.vn", "<https://a.vn>", `a\b \*`, "---", "===", "> trích",
		"[s7]: /x", "[ ] việc", "[^1]", "* * *", "ftp://x.vn/a_b", "x <!-- y", "***", "__init__", "1.", "%$#@!", "mailto:a@b.vn",
	} {
		checkEscape(t, text)
	}
}

// What the viewer shows is what the article said, and nothing in it became markup.
func TestEscapeMarkdownShowsTheText(t *testing.T) {
	alphabet := rapid.StringOfN(rapid.RuneFrom([]rune("ab1 .)#-+*_`[]()<>|~!&;:/\\\"'@=^$đ“wx\t")), 0, 14, -1)
	rapid.Check(t, func(t *rapid.T) { checkEscape(t, alphabet.Draw(t, "text")) })
}

func checkEscape(t interface {
	Fatal(...any)
	Errorf(string, ...any)
}, text string) {
	want := oneLine(viet.Printable(text))
	got, tags := shown(t, escapeMarkdown(text))
	if got != want {
		t.Errorf("%+q as %+q shows %+q", want, escapeMarkdown(text), got)
	}
	for _, tag := range tags {
		if tag != "p" && tag != "/p" {
			t.Errorf("%+q as %+q makes <%s>", want, escapeMarkdown(text), tag)
		}
	}
}

// In a table a cell stays a cell.
func TestEscapeMarkdownInTables(t *testing.T) {
	var l markdownLayout
	l.table([]string{"a", "b"}, [][]string{{`x | y \| z \`, "`|`"}})
	text, tags := shown(t, l.b.String())
	if n := strings.Count(strings.Join(tags, " ")+" ", "/td "); n != 2 {
		t.Errorf("%d cells in %+q", n, l.b.String())
	}
	if !strings.Contains(text, `x | y \| z \`) || !strings.Contains(text, "`|`") {
		t.Errorf("cells show %+q", text)
	}
}
