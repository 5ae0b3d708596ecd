package facts_test

import (
	"strings"
	"testing"
)

// A lead-in that names a period, a rate or a level gives it to the items that are no more than how much, each told with what it is of.
func TestQuantities(t *testing.T) {
	const licence = "Theo Điều 12 Luật Hóa chất 2025, thời hạn của giấy phép được quy định như sau:\n\n"
	const taking = "Thời hạn cấp chứng chỉ được tính từ ngày nhận đủ hồ sơ và được quy định như sau:\n\n"
	const ofIssue = taking + "- Không quá 20 ngày đối với chứng chỉ thuộc thẩm quyền của Bộ Xây dựng;\n\n- Không quá 12 ngày đối với chứng chỉ thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh."
	checkTold(t, []telling{
		{"of what", licence + "a) 06 năm đối với cơ sở sản xuất;\n\nb) 04 năm đối với cơ sở kinh doanh.", "is six years for production facilities", "provided for"},
		{"of what, further on", licence + "a) 06 năm đối với cơ sở sản xuất;\n\nb) 04 năm đối với cơ sở kinh doanh.", "is four years for", ""},
		{"at most", ofIssue, "is no more than 20 days for certificates within the competence of the Ministry of Construction", "provided for"},
		{"at most, further on", ofIssue, "no more than 12 days", ""},
		{"of whom first", "Mức hỗ trợ được quy định như sau:\n\na) Đối với hộ nghèo: 5 triệu đồng/tháng;\n\nb) Đối với hộ cận nghèo: 3 triệu đồng/tháng.", "for poor households is VND5 million per month", ""},
		{"the first of two in an item", "Thời hạn giải quyết hồ sơ như sau:\n\na) 05 ngày đối với doanh nghiệp; 08 ngày đối với hợp tác xã.", "is five days for businesses", ""},
		{"the second of two in an item", "Thời hạn giải quyết hồ sơ như sau:\n\na) 05 ngày đối với doanh nghiệp; 08 ngày đối với hợp tác xã.", "is eight days for cooperatives", ""},
		{"what is not all of it", "Thời hạn giải quyết hồ sơ như sau:\n\na) 05 ngày đối với doanh nghiệp; riêng hồ sơ phải xác minh theo quy định thì do giám đốc quyết định.", "", "five days"},
		{"no list any more", taking + "- Không quá 20 ngày đối với chứng chỉ hạng I.\n\nHồ sơ gồm 02 bộ.\n\n- 30 ngày đối với bản sao.", "", "30 days"},
		{"a rate that applies to something", "Mức thuế suất 8% áp dụng đối với các loại hàng hóa, dịch vụ không quy định tại khoản 4 và khoản 5 Điều này, trừ dịch vụ số.", "", "of application"},
		{"a rate with an exception", "Mức thu 25.000 đồng/hồ sơ, trừ hồ sơ nộp trực tuyến.", "", "per application"},
		{"a share of what is aimed at", "Bộ Chính trị ban hành Nghị quyết số 12-NQ/TW ngày 2/3/2025 về phát triển khoa học.\n\nMục tiêu đến năm 2030\n\nKinh phí chi cho nghiên cứu đạt 3% GDP, trong đó kinh phí từ doanh nghiệp chiếm hơn 45%.", "", "account for more than 45%"},
	})
}

// What is done when several conditions are met is told of each as one without which it is not done, and never of the thing in the condition.
func TestWhenMet(t *testing.T) {
	got := told(t, "Theo khoản 2 Điều 14 Luật Hóa chất, việc cấp giấy phép được thực hiện khi đáp ứng đủ các điều kiện sau đây:\n\n"+
		"a) Nhà xưởng đáp ứng điều kiện theo quy định của Chính phủ;\n\nb) Nhà xưởng đã được kiểm tra.")
	if strings.Contains(got, "licences implemented") || strings.Contains(got, " when ") && !strings.Contains(got, "only") {
		t.Errorf("a condition is told of what it is for:\n%s", got)
	}
}
