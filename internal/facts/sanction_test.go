package facts_test

import (
	"slices"
	"testing"
)

// A lead-in that punishes or forbids acts is told with each of them.
func TestSanctions(t *testing.T) {
	const paper = "Chính phủ ban hành Nghị định số 98/2025/NĐ-CP quy định xử phạt vi phạm hành chính trong lĩnh vực thương mại."
	for _, c := range []struct {
		name string
		vi   []string
		want string
	}{
		{"a sentence", []string{"Phạt tiền từ 1 triệu đồng đến 3 triệu đồng đối với hành vi không niêm yết giá bán."},
			"Under Decree No. 98/2025/ND-CP, a fine of VND1 million to VND3 million is imposed for failing to display selling prices."},
		{"a list", []string{"Phạt tiền từ 5 triệu đồng đến 10 triệu đồng đối với một trong các hành vi sau đây:", "a) Bán hàng giả;", "b) Không lập hóa đơn."},
			"Under Decree No. 98/2025/ND-CP, a fine of VND5 million to VND10 million is imposed for selling counterfeit goods."},
		{"prohibited acts", []string{"Các hành vi bị nghiêm cấm trong hoạt động thương mại:", "a) Bán hàng giả;", "b) Sản xuất hàng giả."},
			"Under Decree No. 98/2025/ND-CP, in commercial activities, it is strictly prohibited to sell counterfeit goods."},
		{"the act alone", []string{"Không lắp thiết bị giám sát bị phạt tiền từ 10 triệu đồng đến 20 triệu đồng."},
			"Under Decree No. 98/2025/ND-CP, a fine of VND10 million to VND20 million is imposed for failing to install supervision equipment."},
		{"an act that lacks something", []string{"Điều khiển xe không có giấy đăng ký bị phạt tiền từ 2 triệu đồng đến 3 triệu đồng."},
			"Under Decree No. 98/2025/ND-CP, a fine of VND2 million to VND3 million is imposed for driving vehicles without registration papers."},
	} {
		if got := texts(t, append([]string{paper}, c.vi...)...); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %q in %q", c.name, c.want, got)
		}
	}
}

// A fine with an exception or a limit behind it is not told without, and a bill takes effect only if it is adopted.
func TestLimits(t *testing.T) {
	const limited = "Không lắp thiết bị giám sát bị phạt tiền từ 10 triệu đồng đến 20 triệu đồng, mức phạt này chỉ áp dụng từ năm 2027."
	if got := texts(t, limited); len(got) > 0 {
		t.Errorf("%s: %q", limited, got)
	}
	const want = "If adopted, the law is expected to take effect from 1 July 2026, but the provisions on auctions take effect earlier."
	if got := texts(t, "Nếu được thông qua, Luật dự kiến có hiệu lực từ ngày 1/7/2026, riêng quy định về đấu giá có hiệu lực sớm hơn."); !slices.Contains(got, want) {
		t.Errorf("no %q in %q", want, got)
	}
}
