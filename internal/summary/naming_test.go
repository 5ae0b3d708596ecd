package summary_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A paper or a body is named in full where it comes first, and by its noun while that tells which.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		name  string
		paras []string
		want  []string
		never []string
	}{
		{"one decree", []string{
			"Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở.", "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.",
			"Nghị định này có hiệu lực từ ngày 1/8/2025."},
			[]string{"issued Decree No. 15/2025/ND-CP", "Under the decree, project owners are responsible", "The decree takes effect from 1 August 2025."}, nil},
		{"another between them", []string{
			"Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở.", "Nghị định số 9/2024/NĐ-CP hết hiệu lực từ ngày 1/8/2025.",
			"Nghị định số 15/2025/NĐ-CP thay thế Nghị định số 9/2024/NĐ-CP.", "Nghị định này có hiệu lực từ ngày 1/8/2025."},
			[]string{"Decree No. 15/2025/ND-CP takes effect from 1 August 2025."}, []string{"The decree takes effect"}},
		{"the law of ten years ago", []string{
			"Luật Nhà ở năm 2014 hết hiệu lực từ ngày 1/8/2025.", "Luật Nhà ở có hiệu lực từ ngày 1/8/2025.", "Luật Nhà ở quy định về nhà ở xã hội."},
			[]string{"The 2014 Law on Housing", "The Law on Housing takes effect"}, []string{"The law takes effect"}},
		{"a law and the one before it", []string{
			"Theo Luật Nhà ở, chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "Theo Điều 9 Luật Nhà ở năm 2014 thì quy định trách nhiệm của chủ đầu tư như sau:",
			"Công bố danh mục dự án;", "Gửi báo cáo cho Bộ Xây dựng.", "Lập quỹ bảo trì nhà chung cư."},
			[]string{"Under the 2014 law, "}, []string{"Under the law, "}},
		{"one ministry", []string{
			"Ngày 3/4/2025, Bộ Y tế tổ chức hội nghị về phòng bệnh.", "Ngày 4/4/2025, Bộ Y tế ban hành Thông tư số 13/2025/TT-BYT về bệnh án điện tử."},
			[]string{"the Ministry of Health held", "On 4 April 2025, the ministry issued Circular No. 13/2025/TT-BYT"}, nil},
		{"two ministries", []string{
			"Ngày 3/4/2025, Bộ Y tế tổ chức hội nghị về phòng bệnh.", "Ngày 4/4/2025, Bộ Nội vụ ban hành Thông tư số 13/2025/TT-BNV về tiền lương."},
			[]string{"the Ministry of Health held", "the Ministry of Home Affairs issued"}, []string{"the ministry issued"}},
		{"twice in a sentence", []string{"Theo người phát ngôn Bộ Y tế, Bộ Y tế đã thành lập 5 đoàn công tác."},
			[]string{"According to the spokesperson of the Ministry of Health, the ministry established five"}, nil},
	} {
		checkTold(t, c.name, c.paras, c.want, c.never)
	}
}

// checkTold drafts an article of some paragraphs and looks for words that its statements have together, and for others that they never have.
func checkTold(t *testing.T, name string, paras, want, never []string) {
	t.Helper()
	d := draft(t, read(t, "told.txt", " date 2025-06-12 Tin ngắn\n\n"+strings.Join(paras, "\n\n")+"\n"))
	var all []string
	for _, s := range d.Statements {
		all = append(all, s.Text)
	}
	got := strings.Join(all, "\n")
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%s: no %q in\n%s", name, w, got)
		}
	}
	for _, n := range never {
		if strings.Contains(got, n) {
			t.Errorf("%s: %q in\n%s", name, n, got)
		}
	}
}

// What says nothing, or is no English, is not told.
func TestEmptyStatements(t *testing.T) {
	for _, vi := range []string{
		"Mức đóng của nhóm do người lao động đóng được quy định như sau:",
		"Luật, nghị định, nghị quyết của Chính phủ có quy định về thẩm quyền, trình tự, thủ tục thực hiện.",
		"Dự án có ý nghĩa quan trọng đối với đất nước.",
		"Nghị quyết 57-NQ/TW là nghị quyết có ý nghĩa chiến lược quan trọng.",
		"Công ty huy động 150 tình nguyện viên hướng dẫn hành khách.",
	} {
		d := draft(t, read(t, "empty.txt", " date 2025-06-12 Tin ngắn\n\n"+vi+"\n"))
		for _, s := range d.Statements {
			t.Errorf("%+q gives %q", vi, s.Text)
		}
	}
}

// A headline is a sentence in the present tense, of somebody with a post, about a paper by its number.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct{ title, body, want string }{
		{"Quy định về nhà ở", "Chính phủ vừa ban hành Nghị định số 15/2025/NĐ-CP ngày 3/4/2025 quy định về nhà ở.", "Government issues Decree No. 15/2025/ND-CP on housing"},
		{"Nguyên tắc điều chỉnh giá bán lẻ điện", "Ngày 3/4/2025, Bộ Y tế tổ chức hội nghị về phòng bệnh.", ""},
		{"Tin ngắn", "Ngày 3/4/2025, Thủ tướng Phạm Văn Bình đã ký Quyết định số 9/QĐ-TTg về y tế.", "Prime Minister Phạm Văn Bình signs Decision No. 9/QD-TTg on health"},
	} {
		d := draft(t, read(t, "head.md", "date: 2025-06-12\n\n# "+c.title+"\n\n"+c.body+"\n"))
		if c.want != "" && d.Headline != c.want {
			t.Errorf("%+q: %q, want %q", c.title, d.Headline, c.want)
		}
		if strings.Contains(d.Headline, "principle adjusts") {
			t.Errorf("%+q is read as a sentence: %q", c.title, d.Headline)
		}
	}
}

// A short brief lists the documents that it does not speak of, each once, and shows sentences that stand by themselves.
func TestDocumentsOfAShortBrief(t *testing.T) {
	d := draft(t, read(t, "short.txt", " date 2025-06-12 Tin ngắn\n\n"+strings.Join([]string{
		"Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở.",
		"Căn cứ khoản 3 Điều 7 Thông tư số 8/2024/TT-BXD qvx;",
		"Trường hợp khác thì qvx theo Thông tư số 8/2024/TT-BXD và Luật Nhà ở.",
		"Ngày 3/4/2025, mức qvx là 30 triệu đồng theo Thông tư số 8/2024/TT-BXD.",
	}, "\n\n")+"\n"))
	var names []string
	for _, p := range d.Papers {
		names = append(names, p.Name)
	}
	if diff := cmp.Diff([]string{"Circular No. 8/2024/TT-BXD", "Law on Housing"}, names); diff != "" {
		t.Error(diff)
	}
	if len(d.Untranslated) == 0 || strings.HasPrefix(d.Untranslated[0].Text, "Căn cứ") {
		t.Errorf("shows %v", d.Untranslated)
	}
}
