package facts_test

import (
	"strings"
	"testing"

	"songngu/internal/facts"
)

// An article that gives articles of a law below their headings tells what holds, not what happened.
func TestArticlesOfALawAreRules(t *testing.T) {
	text := " date 2025-06-12\n\nQuy định mới về giấy phép\n\n**Điều 12. Thẩm quyền**\n\nBộ Y tế cấp giấy phép cho tổ chức, cá nhân ở nước ngoài.\n"
	for _, f := range facts.Extract(read(t, "law.txt", text), engine(t)) {
		if !strings.Contains(f.Text, "The Ministry of Health issues licences") {
			t.Errorf("told %q, want what the ministry issues", f.Text)
		}
	}
}
