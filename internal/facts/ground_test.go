package facts_test

import (
	"slices"
	"strings"
	"testing"

	"songngu/internal/facts"
)

// texts gives the facts of an article of some paragraphs.
func texts(tb testing.TB, paragraphs ...string) []string {
	tb.Helper()
	a := read(tb, "news.txt", " date 2025-06-12 Tin ngắn\n\n"+strings.Join(paragraphs, "\n\n")+"\n")
	var out []string
	for _, f := range facts.Extract(a, engine(tb)) {
		out = append(out, f.Text)
	}
	return out
}

// Each case is an article: facts that it must give word for word, and pieces that no fact may hold.
func TestGround(t *testing.T) {
	const decree = "Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở."
	for _, c := range []struct {
		name  string
		paras []string
		want  []string
		never []string
	}{
		{"a rule names its decree",
			[]string{decree, "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "Cơ quan thuế có quyền từ chối hồ sơ."},
			[]string{"Under Decree No. 15/2025/ND-CP, tax authorities have the right to refuse dossiers."}, nil},
		{"this decree gets its number",
			[]string{decree, "Nghị định này có hiệu lực từ ngày 1/8/2025."},
			[]string{"Decree No. 15/2025/ND-CP takes effect from 1 August 2025."}, []string{"This decree"}},
		{"a bill holds no rules yet",
			[]string{"Chính phủ trình Quốc hội thông qua Luật Nhà giáo.", "Nhà giáo có quyền từ chối dạy thêm theo quy định."},
			nil, []string{"Under the Law on Teachers"}},
		{"news told by somebody are no rules",
			[]string{decree, "Bộ trưởng Bộ Xây dựng cho biết cả nước thiếu 300 bác sĩ.", "Tỉnh đã xây dựng 12 trường học.", "Hội nghị có 200 đại biểu."},
			nil, []string{"Under Decree"}},
		{"what is done is no rule",
			[]string{decree, "Tỉnh đã xây dựng 12 trường học."}, nil, []string{"Under Decree"}},
		{"another law in a lead-in",
			[]string{decree, "Theo Điều 12 Luật Căn cước, công dân có quyền như sau:", "a) Cơ quan thuế có quyền từ chối hồ sơ;"},
			nil, []string{"Under Decree No. 15/2025/ND-CP, tax authorities"}},
		{"three papers: none is the article's",
			[]string{decree, "Chính phủ ban hành Nghị định số 16/2025/NĐ-CP quy định về y tế.", "Chính phủ ban hành Nghị định số 17/2025/NĐ-CP quy định về giáo dục.",
				"Cơ quan thuế có quyền từ chối hồ sơ."},
			nil, []string{"Under Decree No. 15/2025/ND-CP, tax", "Under Decree No. 16/2025/ND-CP, tax"}},
		{"the ministry of the sentence before",
			[]string{"Bộ Y tế tổ chức hội nghị về phòng bệnh.", "Bộ đã ban hành Kế hoạch số 56."},
			[]string{"The Ministry of Health issued Plan 56."}, []string{"The ministry issued"}},
		{"two ministries: nobody knows which",
			[]string{"Bộ Y tế phối hợp với Bộ Nội vụ tổ chức hội nghị về phòng bệnh.", "Bộ đã ban hành Kế hoạch số 56."},
			nil, []string{"Ministry of Health issued Plan", "Ministry of Home Affairs issued Plan"}},
		{"an amendment names what it changes",
			[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP về nhà ở.", "1. Bổ sung khoản 4 vào Điều 10 như sau:"},
			[]string{"Under Decree No. 15/2025/ND-CP, Clause 4 is added to Article 10 of Decree No. 9/2024/ND-CP."}, nil},
		{"an amendment of nothing known",
			[]string{"Bộ Xây dựng tổ chức hội thảo về nhà ở.", "1. Bổ sung khoản 4 vào Điều 10 như sau:"}, nil, []string{"Clause 4"}},
	} {
		got := texts(t, c.paras...)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q in %q", c.name, w, got)
			}
		}
		for _, n := range c.never {
			if strings.Contains(strings.Join(got, "\n"), n) {
				t.Errorf("%s: %q in %q", c.name, n, got)
			}
		}
	}
}

// A paper is told with what it is about, of how many chapters it is, and from when it holds.
func TestPapers(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"Chính phủ ban hành Nghị định số 7/2025/NĐ-CP ngày 3/4/2025 sửa đổi, bổ sung một số điều của Nghị định số 9/2020/NĐ-CP ngày 5/6/2020 của Chính phủ quy định về khung giá xyz.",
			"The Government issued Decree No. 7/2025/ND-CP of 3 April 2025 amending and supplementing a number of articles of Decree No. 9/2020/ND-CP"},
		{"Nghị định gồm 6 chương, 29 điều quy định về học phí.", "The decree has six chapters and 29 articles."},
		{"Luật Nhà giáo có 1 chương và 12 điều.", "The Law on Teachers has one chapter and 12 articles."},
		{"Thông tư 8/2025/TT-BTC có hiệu lực từ ngày 6/2/2025, thay thế Thông tư 5/2020/TT-BTC, trừ trường hợp quy định dưới đây.",
			"Circular No. 8/2025/TT-BTC takes effect from 6 February 2025, with exceptions."},
	} {
		got := texts(t, c.vi)
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) }) {
			t.Errorf("%+q gives %q, want %q", c.vi, got, c.want)
		}
	}
}

// What a paper wants by a year is told as its target, never as so.
func TestTargets(t *testing.T) {
	const paper = "Ngày 5/5/2025, Bộ Chính trị ban hành Nghị quyết số 72-NQ/TW về y tế."
	for _, c := range []struct {
		name  string
		paras []string
		want  []string
	}{
		{"in the sentence", []string{paper, "Nghị quyết đặt mục tiêu đến năm 2030, tỷ lệ che phủ rừng đạt 42%; tuổi thọ trung bình đạt 75,5 tuổi."},
			[]string{"Resolution No. 72-NQ/TW sets the target that by 2030, the forest coverage rate will reach 42%.",
				"Resolution No. 72-NQ/TW sets the target that by 2030, average life expectancy will reach 75.5 years of age."}},
		{"under a heading", []string{paper, "## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%.", "Có ít nhất 20 doanh nghiệp lớn."},
			[]string{"Resolution No. 72-NQ/TW sets the target that by 2030, the forest coverage rate will reach 42%.",
				"Resolution No. 72-NQ/TW sets the target of having at least 20 large businesses by 2030."}},
		{"nobody sets it", []string{"## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%."}, nil},
		{"past the heading", []string{paper, "## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%.", "## Kết quả", "Tuổi thọ trung bình đạt 75,5 tuổi."},
			[]string{"Resolution No. 72-NQ/TW sets the target that by 2030, the forest coverage rate will reach 42%."}},
	} {
		a := read(t, "aims.md", "date: 2025-06-12\n\n"+strings.Join(c.paras, "\n\n")+"\n")
		var got []string
		for _, f := range facts.Extract(a, engine(t)) {
			if !strings.Contains(f.Text, "target") {
				continue
			}
			got = append(got, f.Text)
			if f.Kind != facts.Plan {
				t.Errorf("%s: %q is told as %s", c.name, f.Text, f.Kind)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
