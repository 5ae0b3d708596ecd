package facts_test

import (
	"slices"
	"testing"
)

// An amendment is told with what it lays down, where that is quoted or follows.
func TestAmendmentsLayDown(t *testing.T) {
	const paper = "Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP."
	for _, c := range []struct {
		name string
		vi   []string
		want string
	}{
		{"quoted in the sentence", []string{"Nghị định số 15/2025/NĐ-CP cũng bổ sung khoản 10 Điều 4 của Nghị định số 9/2024/NĐ-CP: \"Doanh nghiệp phải được Bộ Y tế cấp giấy phép.\""},
			"Decree No. 15/2025/ND-CP also adds Clause 10 to Article 4 of Decree No. 9/2024/ND-CP, under which businesses must be granted licences by the Ministry of Health."},
		{"quoted below", []string{"1. Bổ sung khoản 4 vào Điều 10 như sau:", "\"4. Doanh nghiệp phải được Bộ Y tế cấp giấy phép.\"."},
			"Under Decree No. 15/2025/ND-CP, Clause 4 is added to Article 10 of Decree No. 9/2024/ND-CP, under which businesses must be granted licences by the Ministry of Health."},
		{"words for others", []string{"Nghị định số 15/2025/NĐ-CP cũng sửa đổi khoản 10 Điều 4 của Nghị định số 9/2024/NĐ-CP: \"doanh nghiệp\" thành \"tổ chức\"."},
			"Decree No. 15/2025/ND-CP also amends Clause 10, Article 4 of Decree No. 9/2024/ND-CP."},
		{"an article of the paper that is changed", []string{"Nghị định số 15/2025/NĐ-CP cũng bổ sung khoản 5a Điều 6 về trách nhiệm của doanh nghiệp."},
			"Decree No. 15/2025/ND-CP also adds Clause 5a to Article 6 of Decree No. 9/2024/ND-CP on the responsibilities of businesses."},
	} {
		if got := texts(t, append([]string{paper}, c.vi...)...); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %q in %q", c.name, c.want, got)
		}
	}
}
