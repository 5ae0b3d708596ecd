package transfer

import "testing"

// In the language of laws, who a rule is about is told by what they do, and what it leaves to the law by its set words.
func TestClausesOfLaws(t *testing.T) {
	tests := []struct{ vi, want string }{
		// those who do something, whom a noun of the act would name as a trade
		{"Tổ chức, cá nhân thăm dò nước dưới đất phải có giấy phép.", "Organisations and individuals exploring groundwater must have licences."},
		{"Bên vi phạm hợp đồng tín dụng phải bồi thường thiệt hại.", "Parties violating credit contracts must compensate for damage."},
		{"Cá nhân có nghĩa vụ kê khai thu nhập.", "Individuals are obliged to declare income."},
		{"Công dân có quyền khiếu nại quyết định hành chính trái pháp luật.", "Citizens have the right to complain about unlawful administrative decisions."},
		{"Hồ sơ đã được Sở Tư pháp tiếp nhận trước ngày 01/3/2025 thì được chuyển cho Ủy ban nhân dân cấp xã.", "Dossiers that were received by the Department of Justice before 1 March 2025 are forwarded to the commune-level People's Committee."},
		// what a paper is about, and does not do itself
		{"Thông tư này quy định chi tiết về con dấu, cấp, thu hồi giấy phép hành nghề.", "This circular provides detailed regulations on seals and issuing and revoking practising licences."},
		// parties by their names
		{"Người vận chuyển phải giao hàng cho người nhận hàng tại cảng trả hàng.", "Carriers must deliver goods to consignees at ports of discharge."},
		{"Bên thế chấp phải thông báo cho bên nhận thế chấp.", "Mortgagors must notify mortgagees."},
		{"Nguyên đơn có quyền kháng cáo bản án của Tòa án cấp sơ thẩm.", "Plaintiffs have the right to appeal the judgment of the court of first instance."},
		// what the law provides for, and what the parties agree on
		{"Hợp đồng được chấm dứt trong trường hợp luật quy định.", "Contracts are terminated in cases provided for by law."},
		{"Công ty phải trả lãi, trừ trường hợp hợp đồng có thỏa thuận khác.", "Companies must pay interest unless otherwise agreed in the contract."},
		{"Tòa án phải tiến hành các thủ tục do Bộ luật này quy định.", "Courts must conduct procedures provided for by this code."},
		{"Cơ quan đăng ký thực hiện quyền quy định tại điểm b khoản này.", "Registration authorities exercise the rights specified in Point b of this clause."},
		{"Việc cấp giấy phép theo thủ tục hành chính được thực hiện tại địa phương.", "Licences are issued in line with administrative procedures in the locality."},
		{"Người bảo hiểm có nghĩa vụ quy định tại Điều 308 của Bộ luật này.", "Insurers have the obligations specified in Article 308 of this code."},
		// what has come about is whenever it has
		{"Tàu được thả nếu quyết định bắt giữ đã bị hủy.", "Ships are released if the arrest decision has been cancelled."},
		{"Tổng Kiểm toán nhà nước ban hành quyết định kiểm toán khi Quốc hội yêu cầu.", "The State Auditor General issues audit decisions when the National Assembly asks."},
		{"Tổng Kiểm toán nhà nước do Quốc hội bầu.", "The State Auditor General is elected by the National Assembly."},
		{"Hộ cận nghèo được giảm 40% tiền sử dụng đất trong hạn mức giao đất ở.", "Near-poor households are granted a 40% reduction in land use levy within residential land allocation limits."},
		// one's own
		{"Thành viên không được chuyển một phần hoặc toàn bộ phần vốn góp của mình cho người khác.", "Members must not transfer all or part of their capital contribution to others."},
		{"Cá nhân có quyền được bảo vệ danh dự, nhân phẩm.", "Individuals have the right to protection of honour and dignity."},
		{"Người lái tàu phải có đủ các điều kiện quy định tại khoản 2 Điều này.", "Ship drivers must fully meet the conditions specified in Clause 2 of this article."},
	}
	e := engine(t)
	for _, tt := range tests {
		told := ""
		for _, cl := range e.Clauses(tt.vi, Options{}) {
			told += cl.Text
		}
		if told != tt.want {
			t.Errorf("clauses of %+q: %q, want %q", tt.vi, told, tt.want)
		}
	}
}

// A list of those whom a rule is about is no clause, though each of them has something.
func TestListsOfWhomARuleIsAbout(t *testing.T) {
	vi := "Đối với công ty có dưới 30 cổ đông, hợp tác xã có dưới 10 thành viên;"
	for _, cl := range engine(t).Clauses(vi, Options{}) {
		t.Errorf("clause of %+q: %q", vi, cl.Text)
	}
}

// What is done whenever it is necessary is no news, whatever the text around it.
func TestWhereNecessary(t *testing.T) {
	const want = "Where necessary, the Chairman of the provincial People's Committee directs application processing."
	clauses := engine(t).Clauses("Khi cần thiết, Chủ tịch Ủy ban nhân dân cấp tỉnh chỉ đạo việc giải quyết hồ sơ.", news)
	if len(clauses) != 1 || clauses[0].Text != want {
		t.Errorf("told %v, want %q", clauses, want)
	}
}

// Fixed terms of laws are said as one, and not word by word.
func TestTermsOfStatutes(t *testing.T) {
	pairs{
		{"Cơ sở thường trú phải kê khai thuế tại Việt Nam.", "Permanent establishments must declare tax in Vietnam."},
		{"Thiết bị chống phát ngược phải được lắp đặt.", "Anti-backflow devices must be installed."},
		{"Bên phải thi hành án phải giao tài sản.", "Judgment debtors must"},
	}.check(t)
}
