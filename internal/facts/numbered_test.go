package facts_test

import (
	"strings"
	"testing"

	"songngu/internal/facts"
)

// ruled gives the texts of the facts of a stretch of a law.
func ruled(t *testing.T, vi string) string {
	t.Helper()
	a := read(t, "law.txt", "date: 2024-05-12\n\nQuy định mới về chợ nông sản\n\n"+vi+"\n\n**Điều 40. Hiệu lực**\n\nLuật này quy định tại khoản 1 các trường hợp nọ kia.\n\nLuật này quy định tại khoản 2 cái này cái nọ.\n\nLuật này quy định tại khoản 3 thế này thế kia.\n")
	var all []string
	for _, f := range facts.Extract(a, engine(t)) {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

// The numbered clauses of an article are sentences, unless a lead-in announces them or their heading names a list; points belong to their clause only.
func TestNumberedRules(t *testing.T) {
	for _, c := range []struct{ name, vi, want, never string }{
		{
			"a clause of an article", "**Điều 5. Bảo vệ chợ**\n\n1. Ủy ban nhân dân xã có trách nhiệm bảo vệ chợ.\n\n2. Ủy ban nhân dân tỉnh có quyền kiểm tra chợ.",
			"Commune People's Committees are responsible for protecting markets.", "",
		},
		{
			"names under a heading", "**Điều 2. Đối tượng áp dụng**\n\n1. Cơ quan được giao quản lý nợ công.\n\n2. Đơn vị thực hiện kiểm tra chợ.",
			"", "Agencies are assigned",
		},
		{
			"sentences are no members of what their heading names", "**Điều 16. Quyền sở hữu của cá nhân**\n\n1. Mọi cá nhân đều có quyền sở hữu như nhau.\n\n2. Mọi cá nhân đều có tài sản.",
			"All individuals have", "includes",
		},
		{
			"a case is no rule by itself", "**Điều 7. Thả tàu**\n\n1. Tàu biển được thả trong trường hợp sau đây:\n\na) Quyết định bắt giữ đã bị hủy;\n\nb) Thời hạn bắt giữ tàu biển đã hết.",
			"Seagoing ships are released where", "\nThe time limit",
		},
		{
			"the next clause is no point of the one before", "**Điều 8. Quản lý chợ**\n\n1. Ủy ban nhân dân tỉnh có trách nhiệm:\n\na) Quản lý chợ nông sản;\n\nb) Kiểm tra chợ.\n\n2. Ủy ban nhân dân xã phải chịu trách nhiệm trước pháp luật về chợ.",
			"responsible for managing", "responsible for Commune",
		},
		{
			"duties go on behind the points of a clause", "**Điều 9. Nhiệm vụ của Tổng giám đốc**\n\n1. Tổ chức thực hiện kế hoạch kinh doanh.\n\n2. Thực hiện các nhiệm vụ sau đây:\n\na) Quản lý tài sản;\n\nb) Quản lý nhân sự.\n\n3. Bảo vệ tài sản của công ty.",
			"and protecting the assets of companies", "The list of",
		},
		{
			"a duty under rights", "**Điều 9. Quyền của cơ quan bảo hiểm**\n\n1. Kiểm tra hồ sơ của doanh nghiệp.\n\n2. Có trách nhiệm bảo vệ thông tin của người lao động.",
			"Insurance agencies are responsible for protecting workers' information.", "and be responsible",
		},
		{
			"tasks in a field", "**Điều 11. Nhiệm vụ, quyền hạn của Sở Công Thương trong quản lý chợ**\n\n1. Tổ chức đàm phán với các nhà đầu tư chợ;\n\n2. Kiểm tra giá hàng hóa tại chợ.",
			"The Department of Industry and Trade is tasked with organising negotiations with", "The list of",
		},
		{
			"items with a name of their own", "**Điều 12. Nhóm chợ**\n\n1. Các chợ được phân thành 2 nhóm căn cứ vào diện tích, cụ thể như sau:\n\na) Nhóm 1: Chợ có từ 100 quầy trở lên phải đăng ký;\n\nb) Nhóm 2: Chợ có dưới 100 quầy không phải đăng ký.",
			"", "group 1",
		},
		{
			"provisions that are added", "**Điều 13. Sửa đổi**\n\n1. Bổ sung Điều 16a về việc mở chợ như sau:\n\na) Doanh nghiệp được vay vốn ưu đãi;\n\nb) Hộ kinh doanh được miễn phí.",
			"", "addition of Article",
		},
		{
			"what must be there is no news", "**Điều 10. Điều kiện mở chợ**\n\n1. Giấy phép mở chợ đã được cấp;\n\n2. Chợ không được bán pháo.",
			"", "licences were issued",
		},
		{
			"what is given goes on behind a semicolon", "**Điều 9. Quyền của cơ quan bảo hiểm**\n\n1. Được cơ quan thuế cung cấp mã số thuế; cung cấp thông tin về tiền lương.\n\n2. Kiểm tra hồ sơ.",
			"be provided with", "to provide information",
		},
	} {
		got := ruled(t, c.vi)
		if !strings.Contains(got, c.want) || c.never != "" && strings.Contains("\n"+got, c.never) {
			t.Errorf("%s:\n%s\nwant %q and not %q", c.name, got, c.want, c.never)
		}
	}
}
