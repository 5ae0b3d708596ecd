package transfer

import "testing"

// What is denied stays denied, whoever is told not to do it.
func TestTranslateDenials(t *testing.T) {
	pairs{
		{"Thủ tướng đề nghị các tỉnh chưa sáp nhập các sở.", "asked provinces not to merge departments yet."},
		{"Người dân đề nghị tỉnh đừng điều chỉnh quy hoạch.", "asked the province not to adjust the master plan."},
		{"Cử tri đề nghị sinh viên không phải hoàn trả học phí.", "university students not to have to refund tuition fees."},
		{"Đừng để doanh nghiệp gặp khó khăn.", "Do not let businesses face difficulties."},
		{"Vấn đề rất phức tạp chứ không đơn giản.", "complex rather than simple."},
		{"Cử tri muốn đền bù chứ không hỗ trợ.", "want to compensate rather than support."},
		{"Quy định này không còn được nhắc tới.", "This regulation is no longer mentioned."},
		{"Điều này không phải lỗi của doanh nghiệp.", "This is not the error of businesses."},
		{"Doanh nghiệp này không phải báo cáo.", "does not have to"},
		{"Chúng tôi không dám làm.", "We did not dare to act."},
		{"Ông xin thôi làm Trưởng đoàn thanh tra.", "asked to step down as"},
		{"Hiệu quả giám sát chưa được như mong muốn.", "falls short of expectations."},
	}.check(t)
}

// A word behind a verb says how far it is done, or to how much of its object.
func TestTranslateWordsBehindVerbs(t *testing.T) {
	pairs{
		{"Công ty có trách nhiệm thực hiện tiếp các công việc.", "continuing to do work."},
		{"Tòa án tịch thu hết tài sản.", "confiscates all assets."},
		{"Bộ phải phê duyệt xong trước tháng 6.", "must finish approving before June."},
		{"Quốc hội bầu thêm một Phó Chủ tịch nữa.", "elected another Vice Chairman."},
		{"Tỉnh chỉ còn 3 xã nghèo.", "has only three poor communes left."},
		{"Các đơn vị phải làm rất quyết liệt.", "must act very resolutely."},
		{"Các địa phương triển khai dự án hiệu quả.", "implement the project effectively."},
		{"Tỉnh thực hiện giải pháp hiệu quả.", "implements effective solutions."},
		{"Ngành đường sắt phục vụ hành khách tốt hơn.", "serves passengers better."},
	}.check(t)
}

// A verb of the data that opens with an adverb is put into its form at the verb.
func TestTranslateVerbsBehindAdverbs(t *testing.T) {
	pairs{
		{"Bộ trưởng nhấn mạnh thêm rằng dự án quan trọng.", "The Minister further stressed"},
		{"Tháng trước, hai bên sớm hoàn tất đàm phán hiệp định.", "soon completed negotiations on"},
		{"Năm 2017, kim ngạch đã tăng gấp hơn ba lần.", "increased more than threefold."},
		{"Xã này không còn thuộc huyện Hòa Bình.", "is no longer under"},
		{"Năm 2015, dự án chưa sát với thực tế.", "was not yet in line with"},
		{"Nhiều trường không được tính hưởng.", "are not counted towards entitlement."},
	}.check(t)
}

// What is adopted is no means by which something is done; what is lacked is somebody's; a passive ends in no stray preposition.
func TestTranslateAdoptedLackedBegun(t *testing.T) {
	pairs{
		{"Kỳ họp thứ 6 ngày 7/12 thông qua Nghị quyết triển khai cơ chế đặc thù.", "adopted the Resolution"},
		{"Công ty không thể hoạt động nếu không có sự ủng hộ của họ.", "if it does not have their support."},
		{"Dự án được khởi công xây dựng tại tỉnh Hòa Bình.", "started in Hòa Bình Province"},
		{"Chủ trương này chưa được cụ thể hóa.", "has not yet been given concrete form."},
		{"Giám đốc thiếu gương mẫu trong việc sử dụng xe công.", "fails to set an example in using official cars."},
	}.check(t)
}

// What is done to somebody's own, and by whom; what is wanted is a deed though its verb has no object.
func TestTranslateUndergoing(t *testing.T) {
	pairs{
		{"Nhiều hộ dân bị cắt điện.", "households have power cut."},
		{"Nhiều hộ dân bị chiếm dụng đất.", "have their land illegally occupied."},
		{"Nhà cửa bị thiên tai đe dọa.", "Houses are threatened by natural disasters."},
		{"Dự án được tỉnh giao cho công ty làm chủ đầu tư.", "is assigned by the province to the company to serve as the project owner."},
		{"Tỉnh đã nghiệm thu và đưa vào sử dụng.", "accepted and put it into use."},
		{"Dự án đã miễn giảm 30% giá vé.", "waived or reduced"},
		{"Thành phố phải nhờ các tỉnh lân cận hỗ trợ.", "must ask neighbouring provinces to support."},
		{"Nhiều doanh nghiệp muốn đầu tư.", "businesses want to invest."},
		{"Bộ Tài chính tiếp tục kiểm tra.", "continues to inspect."},
		{"Các địa phương cần báo cáo.", "need to report."},
		{"Các địa phương cần hỗ trợ.", "need support."},
		{"Bộ trưởng than phiền về tính kỷ luật của cán bộ.", "complains about officials' discipline."},
		{"Người dân không muốn chiến tranh nổ ra.", "do not want wars to break out."},
		{"Chính quyền kêu gọi người dân bình tĩnh.", "call on people to stay calm."},
		{"Công ty báo cáo không đúng sự thật.", "reports untruthfully."},
		{"Sở tham mưu, đề xuất UBND thành phố ban hành quyết định.", "advises the municipal People's Committee to issue a decision."},
		{"Tòa án phải thông báo cho đương sự biết.", "must notify litigants."},
		{"Tòa án ra quyết định mở phiên họp.", "decides to open a meeting."},
		{"Thông tin đã cung cấp phải chính xác.", "Information"},
		{"Bộ xem xét rồi mới trình Chính phủ.", "and only then"},
	}.check(t)
}

// "gì" and "nào" behind a noun are "any" where something denies it, "what" and "which" in a question, and whichever it may be before "thì".
func TestTranslateWhichOfThem(t *testing.T) {
	pairs{
		{"Dự án này không có vấn đề gì.", "has no issues."},
		{"Thanh tra chưa phát hiện sai phạm nào.", "has not yet detected any irregularities."},
		{"Thanh tra không phát hiện sai phạm gì.", "does not detect any irregularities."},
		{"Ông không có biểu hiện gì bất thường.", "no unusual signs."},
		{"Việc này không ảnh hưởng gì đến dự án.", "does not affect the project."},
		{"Không doanh nghiệp nào được miễn thuế.", "No business is exempt from tax."},
		{"Chưa có dự án nào được thanh toán.", "No project has yet been paid."},
		{"Không có nước nào ủng hộ đề xuất này.", "No country supports this proposal."},
		{"Tỉnh chưa có bảo tàng nào có quy mô lớn.", "any museums that have large scales."},
		{"Tỉnh không dùng đất cho mục đích nào khác.", "for any other purposes."},
		{"Đơn vị nào sẽ phải bồi thường?", "Which unit will have to compensate?"},
		{"Dự án này do đơn vị nào thực hiện?", "Which unit is this project implemented by?"},
		{"Thanh tra sẽ kiểm tra những dự án nào?", "Which projects will the inspectorate inspect?"},
		{"Bộ có giải pháp gì để giảm ùn tắc?", "What solution does the ministry have"},
		{"Người dân cần làm gì?", "What do people need to do?"},
		{"Bộ nào chậm giải ngân thì bộ trưởng chịu trách nhiệm.", "If any ministries are slow in disbursement, the Minister"},
	}.check(t)
}

func TestStrands(t *testing.T) {
	for passive, want := range map[string]bool{
		"is paid an official visit to": true,
		"is visited":                   false,
		"was referred to":              false,
		"is made use of":               false,
	} {
		if got := strands(passive); got != want {
			t.Errorf("strands(%q) = %v, want %v", passive, got, want)
		}
	}
}
