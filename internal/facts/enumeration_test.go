package facts_test

import (
	"slices"
	"strings"
	"testing"
)

// A list within a sentence is told with what it is of; what of it cannot be read is told as others.
func TestEnumerations(t *testing.T) {
	const paper = "Chính phủ ban hành Nghị định số 98/2025/NĐ-CP quy định về quản lý tài sản công."
	for _, c := range []struct{ name, vi, want string }{
		{"acts", "Các hình thức xử lý tài sản công bao gồm: thu hồi tài sản; điều chuyển tài sản; thanh lý tài sản.",
			"Under Decree No. 98/2025/ND-CP, the forms of disposal of public property include recovering, transferring and liquidating assets."},
		{"one that cannot be read", "Các hình thức xử lý tài sản công bao gồm: thu hồi tài sản; điều chuyển tài sản; zmartqu.",
			"Under Decree No. 98/2025/ND-CP, the forms of disposal of public property include recovering and transferring assets."},
		{"what a paper provides for", "Nghị định quy định về xử lý tài sản công, bao gồm: thu hồi tài sản; điều chuyển tài sản.",
			"Decree No. 98/2025/ND-CP provides for disposing of public property, including recovering and transferring assets."},
	} {
		if got := texts(t, paper, c.vi); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %q in %q", c.name, c.want, got)
		}
	}
	const enjoyed = "Nhà giáo được hưởng các chính sách bao gồm: hỗ trợ đào tạo; hỗ trợ tiền thuê nhà."
	for _, got := range texts(t, paper, enjoyed) {
		if strings.Contains(got, "policies include") && strings.Contains(got, "eachers entitled") {
			t.Errorf("people are told to include what they enjoy: %q", got)
		}
	}
}
