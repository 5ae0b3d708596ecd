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

// A sentence that begins with bodies by their sort tells what they must do; one that begins with organising something names a task.
func TestOrganisationsOfARule(t *testing.T) {
	const decree = "Chính phủ ban hành Nghị định số 61/2025/NĐ-CP ngày 3/3/2025 về đất đai.\n\n"
	if got := told(t, decree+"Tổ chức sử dụng đất phải nộp báo cáo trước ngày 20/11/2025."); !strings.Contains(got, "organisations using land must submit reports") {
		t.Errorf("what organisations must do is not told:\n%s", got)
	}
	if got := told(t, decree+"Tổ chức tập huấn cho 250 cán bộ cấp xã."); strings.Contains(strings.ToLower(got), "organisations ") {
		t.Errorf("organising is told of organisations:\n%s", got)
	}
}
