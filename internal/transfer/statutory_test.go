package transfer

import (
	"strings"
	"testing"
)

// What a decree gives to whom, and what an office is to do beside what it supervises.
func TestRulesOfDecrees(t *testing.T) {
	e := engine(t)
	tests := pairs{
		{"Doanh nghiệp do Nhà nước nắm giữ trên 50% vốn điều lệ phải công bố báo cáo tài chính.", "Businesses in which the State holds more than 50% of charter capital must"},
		{"Người lao động được hưởng trợ cấp thất nghiệp khi đã đóng bảo hiểm thất nghiệp từ đủ 12 tháng trở lên.", "when they have paid unemployment insurance for 12 months or more."},
		{"Sở Xây dựng thu hồi giấy phép trong thời gian 24 tháng trước khi chấm dứt hợp đồng lao động.", "within the 24 months before terminating"},
		{"Người lái xe phải được tập huấn và cấp giấy chứng nhận về an toàn hàng nguy hiểm.", "Drivers must be trained and granted certificates on dangerous goods safety."},
		{"Trung tâm có trách nhiệm xem xét, trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt đề án.", "considering and submitting a project to the Chairman of the provincial People's Committee for approval."},
		{"Bộ Nội vụ có trách nhiệm kiểm tra việc thực hiện chính sách, tổng hợp kết quả và báo cáo Chính phủ.", "inspecting the implementation of policies, compiling results and reporting to the Government."},
		{"Sở Công Thương phối hợp với các cơ quan liên quan kiểm tra việc phát triển điện mặt trời mái nhà, kịp thời xử lý vi phạm.", "to inspect the development of rooftop solar power and promptly handle violations."},
		{"Người lao động đã nộp hồ sơ trước ngày 01/01/2026 thì tiếp tục thực hiện theo quy định của Luật Việc làm.", "they continue to be subject to the Law on Employment."},
		{"Nghị định này thay thế Nghị định số 91/2015/NĐ-CP về đầu tư vốn nhà nước vào doanh nghiệp và quản lý, sử dụng tài sản tại doanh nghiệp.", "and the management and use of assets"},
		{"Hồ sơ phải được gửi cho cơ quan chuyên trách trong thời gian 60 ngày kể từ ngày xử lý dữ liệu.", "within 60 days of"},
		{"Cơ quan công an kiểm tra cơ sở định kỳ 02 năm một lần.", "every two years."},
		{"Cơ quan công an kiểm tra cơ sở định kỳ 01 năm một lần.", "once a year."},
		{"Bộ Y tế chủ trì theo dõi, kiểm tra việc thực hiện Nghị định này.", "takes the lead in monitoring and inspecting"},
		{"Hộ nghèo được giảm 50% tiền sử dụng đất khi được Nhà nước giao đất ở, công nhận quyền sử dụng đất.", "when assigned residential land by the State and having land use rights recognised."},
		{"Đối với dự án đã được phê duyệt thì tiếp tục thực hiện theo nội dung đã được chấp thuận.", "Projects that have been approved continue to be carried out in line with"},
		{"Doanh nghiệp được hỗ trợ 50% chi phí đào tạo nhưng tối đa không quá 200 triệu đồng.", "50% of training costs, but no more than VND200 million."},
		{"Thời gian lái xe của người lái xe không được quá 10 giờ.", "not to exceed 10 hours."},
		{"Khoản chi được trừ khi xác định thu nhập chịu thuế.", "are deductible when determining taxable income."},
		{"Doanh nghiệp đã được cấp giấy phép trước ngày Luật này có hiệu lực thì được tiếp tục hoạt động và phải bổ sung điều kiện trong thời hạn 12 tháng.", "may continue to operate and must add conditions"},
		{"Kinh phí hỗ trợ doanh nghiệp do ngân sách trung ương bảo đảm, được giao trong dự toán hằng năm của các bộ.", "is provided by the central budget and assigned in"},
		{"Ủy ban nhân dân cấp xã xử lý kịp thời công trình xây dựng không phép, sai phép trên địa bàn.", "unlicensed and in breach of the permit"},
		{"Chủ xe phải làm thủ tục thu hồi biển số.", "must carry out procedures for revoking number plates."},
		{"Lãi suất cho vay ngắn hạn tối đa bằng đồng Việt Nam do Thống đốc Ngân hàng Nhà nước quyết định.", "Maximum short-term lending interest rates are decided on by"},
		{"Hộ kinh doanh có doanh thu trên 3 tỷ đồng đến 50 tỷ đồng.", "revenue of more than VND3 billion to VND50 billion."},
		{"Giấy chứng nhận có hiệu lực trong thời gian 03 năm.", "valid for three years."},
		{"Trong thời hạn 10 ngày làm việc kể từ ngày nhận được văn bản, Ủy ban nhân dân cấp xã tổ chức xác minh thông tin và chi trả trợ cấp.", "verifies information and pays allowances."},
		{"Chủ đầu tư không phải thực hiện thủ tục xác định giá đất.", "procedures for determining land prices."},
	}
	for _, c := range tests {
		cl := e.Clauses(c[0], Options{})
		if len(cl) == 0 || !strings.Contains(cl[0].Text, c[1]) {
			t.Errorf("%s\ngot  %v\nwant %s", c[0], cl, c[1])
		}
	}
}

// What stands behind a list or a body may belong to what was named before it, and is not told as the list goes.
func TestListsOfDecreesUntold(t *testing.T) {
	e := engine(t)
	for _, vi := range []string{
		"Nghiêm cấm sử dụng nguyên liệu không rõ nguồn gốc hoặc đã quá thời hạn sử dụng để chế biến thực phẩm.",
		"Ủy ban nhân dân cấp xã thành lập Hội đồng kiểm tra thiệt hại và niêm yết kết quả kiểm tra tại trụ sở.",
	} {
		for _, cl := range e.Clauses(vi, Options{}) {
			if strings.Contains(cl.Text, " past ") || strings.Contains(cl.Text, "posting") && cl.Doubt < 1 {
				t.Errorf("%s\ntold as %s", vi, cl.Text)
			}
		}
	}
}

// Who is told by what he is, and by a right or a duty of such people, is not said to be that.
func TestThoseWhoAreDoubted(t *testing.T) {
	e := engine(t)
	for _, vi := range []string{
		"Nhà thầu là doanh nghiệp nhỏ và siêu nhỏ được hưởng ưu đãi khi tham gia gói thầu xây lắp.",
		"Cổ đông là cá nhân không được sở hữu cổ phần vượt quá 5% vốn điều lệ của một tổ chức tín dụng.",
	} {
		for _, cl := range e.Clauses(vi, Options{}) {
			if strings.Contains(cl.Text, "s are ") && cl.Doubt < 1 {
				t.Errorf("%s\ntold as %s", vi, cl.Text)
			}
		}
	}
}

// A condition at the end of a list may be one of all its members.
func TestConditionsOfLists(t *testing.T) {
	e := engine(t)
	for _, cl := range e.Clauses("Người đứng đầu cơ sở phải ban hành nội quy phòng cháy, thành lập đội chữa cháy nếu cơ sở có từ 20 người trở lên.", Options{}) {
		if cl.Cut {
			t.Errorf("told without its condition: %s", cl.Text)
		}
	}
}
