package transfer

import "testing"

// What lacks a part without which it is not true by itself is doubtful; with that part it is not.
func TestElliptic(t *testing.T) {
	for _, tt := range []struct{ lacks, whole string }{
		{"Hội đề nghị nâng lên 2 triệu đồng.", "Hội đề nghị nâng mức hỗ trợ lên 2 triệu đồng."},
		{"UBND tỉnh yêu cầu Sở Y tế hoàn thành trước ngày 15/11/2025.", "UBND tỉnh yêu cầu Sở Y tế hoàn thành báo cáo trước ngày 15/11/2025."},
		{"Cam kết đến ngày 30/6/2026 hoàn thành số hóa dữ liệu của 321 xã.", "Bộ trưởng cam kết hoàn thành số hóa dữ liệu của 321 xã."},
		{"Những người được biệt phái giữ nguyên lương tại cơ quan cũ.", "Cán bộ giữ nguyên lương tại cơ quan cũ."},
		{"Cán bộ không làm việc, không hướng dẫn cài đặt ứng dụng qua điện thoại.", "Cán bộ không hướng dẫn cài đặt ứng dụng."},
		{"Hội đề nghị cho phép thực hiện hoàn toàn trên môi trường điện tử.", "Hội đề nghị cho phép thực hiện thủ tục trên môi trường điện tử."},
		{"UBND tỉnh đề nghị giao chủ đầu tư không thông qua đấu thầu.", "UBND tỉnh đề nghị giao chủ đầu tư lập dự án."},
		{"Gần 2.300 kỹ sư sang Nhật Bản trong 6 tháng, thị trường Đức giảm mạnh.", "Thị trường Đức giảm mạnh."},
	} {
		if d := surest(t, tt.lacks); d < riskElliptic {
			t.Errorf("%s: told with doubt %.2f", tt.lacks, d)
		}
		if d := surest(t, tt.whole); d >= riskElliptic {
			t.Errorf("%s: not told, doubt %.2f", tt.whole, d)
		}
	}
}
