package article

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestParagraphs(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a.txt", "Title of it\n\nOne. Two.\n- an item\n\n---\n", []string{"Title of it", "One. Two.", "an item"}},
		{"a.md", "# Head\n\nSome **bold** [link](http://x.vn) text.\n\n![alt](p.png)\n\n| a | b |\n", []string{"Head", "Some bold link text.", "a", "b"}},
		{"a.html", "<nav><a>Home</a></nav><h1>Head</h1><p>One &amp; two.</p><footer>End</footer>", []string{"Head", "One & two."}},
		{"a.txt", "Một câu tiếng Việt.", []string{"Một câu tiếng Việt."}},
	} {
		got, err := Paragraphs(tt.name, strings.NewReader(tt.text), Limits{})
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s %+q gives %+q, %v, want %+q", tt.name, tt.text, got, err, tt.want)
		}
	}
	for name, text := range map[string]string{"empty.txt": " \n", "marks.txt": "---\n* * *\n", "long.txt": strings.Repeat("a ", 1<<20)} {
		var e *Error
		if got, err := Paragraphs(name, strings.NewReader(text), Limits{}); !errors.As(err, &e) || e.Path != name {
			t.Errorf("%s gives %+q, %v", name, got, err)
		}
	}
}
