package transfer

import "testing"

// Duties, grants and bans of provisions are predicates, wherever a case, a limit or a list stands.
func TestTranslateProvisions(t *testing.T) {
	pairs{
		{"Công chức khi thôi giữ chức vụ thì không được thành lập doanh nghiệp.", "When leaving office, civil servants must not establish an enterprise."},
		{"Chủ đầu tư trong thời hạn 10 ngày phải nộp hồ sơ quyết toán.", "Within 10 days, project owners must submit final accounts dossiers."},
		{"Cơ quan thuế có trách nhiệm thông báo bằng văn bản cho người nộp thuế.", "Tax authorities are responsible for notifying taxpayers in writing."},
		{"Trường học được tự chủ tuyển sinh nhưng không được vượt quá chỉ tiêu và phải công khai điều kiện.", "Schools are free to enrol students but must not exceed targets and must make conditions public."},
		{"Người bị thương được chuyển đến bệnh viện tỉnh.", "Injured people are moved to the provincial hospital."},
		{"Người lao động được gia hạn hợp đồng.", "Workers have contracts extended."},
		{"Xe tải phải lắp thiết bị giám sát hành trình.", "Trucks must install journey monitoring devices."},
		{"Tàu cá có chiều dài trên 15 mét phải lắp thiết bị giám sát.", "Fishing vessels that have a length of more than 15 m must install"},
		{"Người giao nộp cổ vật được thưởng.", "People handing over antiques are rewarded."},
		{"Cơ quan không được yêu cầu người dân nộp bản giấy.", "Agencies must not ask people to submit paper copies."},
		{"Trường hợp thay đổi địa chỉ, phải có xác nhận của công an.", "Where the address is changed, certification from police is required."},
		{"Người lao động được hưởng trợ cấp bằng 36 lần mức lương cơ sở.", "Workers are entitled to allowances equal to 36 times the base salary."},
		{"Kết quả phải được công khai và báo cáo Bộ Tài chính.", "Results must be made public and reported to the Ministry of Finance."},
		{"Viên chức được ký hợp đồng với đơn vị khác mà pháp luật không cấm.", "Public employees may sign contracts with other units that the law does not ban."},
		{"Tổ chức tín dụng không được cấp tín dụng cho người quản lý.", "Credit institutions must not extend credit to managers."},
		{"Người không đủ điều kiện không được cấp giấy phép.", "Ineligible people are not granted licences."},
		{"Khi xảy ra tai nạn, người lái xe phải dừng xe ngay.", "When accidents occur, drivers must stop immediately."},
		{"Chủ rừng được chuyển nhượng, thừa kế giá trị rừng trồng.", "Forest owners may transfer and inherit the value of"},
	}.check(t)
}
