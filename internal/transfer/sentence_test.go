package transfer

import (
	"strings"
	"testing"
)

// pairs of sentences with what their English must hold.
type pairs [][2]string

func (p pairs) check(t *testing.T) {
	t.Helper()
	e := engine(t)
	for _, c := range p {
		if got := e.Translate(c[0], Options{Narrative: true}).Text; !strings.Contains(got, c[1]) {
			t.Errorf("%s\ngot  %s\nwant %s", c[0], got, c[1])
		}
	}
}

// clausesTold are sentences of news with what the first clause that is sure tells of each, "" where there is none.
type clausesTold map[string]string

func (all clausesTold) check(t *testing.T) {
	t.Helper()
	e := engine(t)
	for vi, want := range all {
		got := ""
		if clauses := e.Clauses(vi, news); len(clauses) > 0 && clauses[0].Doubt <= 0.95 {
			got = clauses[0].Text
		}
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", vi, got, want)
		}
	}
}

// A subject may hold a predicate that says which is meant; the right, the duty or the sanction behind it is that of the sentence.
func TestTranslateSubjectsWithPredicates(t *testing.T) {
	pairs{
		{"Doanh nghiệp, hợp tác xã sử dụng lao động nữ được giảm thuế.", "Enterprises and cooperatives using female workers are granted a reduction in taxes."},
		{"Hộ gia đình, cá nhân có đất bị thu hồi được bồi thường bằng tiền.", "Individuals and households with land recovered are compensated in money."},
		{"Người điều khiển xe máy chở trẻ em không đội mũ bảo hiểm bị phạt tiền.", "Motorcycle riders carrying children who do not wear a helmet are fined."},
		{"Tàu cá, tàu dịch vụ chưa lắp thiết bị giám sát không được ra khơi.", "Fishing vessels and service vessels that have not yet installed supervision equipment must not put to sea."},
		{"Các tỉnh, thành phố chưa hoàn thành quy hoạch phải báo cáo Thủ tướng trước ngày 30/6.", "Provinces and cities that have not yet completed the master plan must report to the Prime Minister before 30 June."},
		{"Thương nhân kinh doanh xăng dầu không bảo đảm điều kiện bị thu hồi giấy phép.", "Petrol and oil traders who fail to ensure conditions have their licence revoked."},
		{"Dự án đầu tư có quy mô vốn trên 1.000 tỷ đồng phải được Quốc hội thông qua.", "VND1,000 billion must be adopted by the National Assembly."},
		{"Các cơ sở sản xuất phát sinh nước thải phải lắp đặt hệ thống xử lý.", "Production facilities generating wastewater must install the handling system."},
		{"Người nộp thuế là cá nhân kinh doanh phải kê khai thuế hằng quý.", "Taxpayers who are individual businesses must declare tax quarterly."},
		{"Kết quả thi tốt nghiệp sẽ được công bố vào ngày 16/7.", "Graduation examination results will be announced on 16 July."},
		{"Chuyên án đang được mở rộng, cơ quan điều tra tiếp tục truy bắt hai đối tượng.", "is being expanded, and the investigation agency continued"},
		{"Thanh tra tỉnh xác định có ba nguyên nhân chính.", "that there are three main causes."},
		{"Hai chủ rừng được bồi thường vì số còn lại không mua bảo hiểm.", "because the rest did not buy insurance."},
		{"Hồ sơ được chuyển về Sở Xây dựng thẩm định.", "the Department of Construction"},
		{"Việc xác định giá đất cụ thể tại sáu dự án còn chậm so với kế hoạch.", "The determination of specific land prices in six projects remains slow"},
		{"Sở đánh giá cao việc các trường, phụ huynh và nhà thầu tích cực phối hợp.", "The department praises schools, parents and contractors for actively coordinating."},
	}.check(t)
}

// Leave, duties and what they do not have to do stay with those who are told or helped.
func TestTranslateComplementsWithMood(t *testing.T) {
	pairs{
		{"Bộ cho phép các ngân hàng thương mại được nhập khẩu vàng.", "The ministry allows commercial banks to import gold."},
		{"Bộ yêu cầu các địa phương không được tự ý tăng phí.", "The ministry asks localities not to increase fees without permission."},
		{"Ứng dụng giúp người dân không phải xếp hàng.", "Applications spare people from having to queue."},
		{"Bà được cơ quan có thẩm quyền công nhận là nạn nhân.", "She was recognised by competent authorities as a victim."},
		{"Dự án có một hoặc nhiều hạng mục.", "The project has one or more items."},
		{"Hợp đồng giữa tổ chức, cá nhân đó với ngân hàng có hiệu lực từ ngày 1/7.", "Contracts between those organisations and individuals and the bank take effect from 1 July."},
		{"Công nhân các khu công nghiệp được vay vốn ưu đãi.", "Workers of industrial parks may borrow at preferential rates."},
		{"Người đứng đầu các cơ quan, đơn vị chịu trách nhiệm trước pháp luật.", "Heads of agencies and units are responsible before the law."},
		{"Trường đại học được khai thác và sử dụng dữ liệu của Bộ.", "may use"},
		{"b) Máy móc, phương tiện do nhà thầu cung cấp;", "b) Machinery and vehicles provided by"},
		{"Thiết bị do cơ quan không phải là chủ đầu tư lắp đặt phải tháo dỡ.", "installed by agencies that are not project owners must be dismantled."},
		{"Người dân nộp hồ sơ qua cổng dịch vụ công và các hình thức khác do Chính phủ quy định.", "and other forms specified by the Government."},
		{"Bộ sử dụng phần mềm và các phương tiện khác do địa phương cung cấp.", "provided by"},
		{"Ông Trường cho biết dự án đã hoàn thành.", "Mr Trường said that the project has been completed."},
		{"Nguồn kinh phí hợp pháp khác theo quy định của pháp luật.", "Other lawful sources of funding in accordance with the law."},
	}.check(t)
}

// Conditions, causes, concessions and aims before the clause that they are about.
func TestTranslateFrontedClauses(t *testing.T) {
	pairs{
		{"Trường hợp cần thiết phải điều chỉnh quy hoạch thì UBND tỉnh báo cáo Thủ tướng.", "Where it is necessary to adjust the master plan, the provincial"},
		{"Trường hợp không đồng ý, cơ quan giải quyết phải trả lời bằng văn bản.", "Where they do not agree, "},
		{"Trường hợp hồ sơ không hợp lệ, cơ quan tiếp nhận thông báo cho người nộp.", "Where dossiers are invalid, "},
		{"Trường hợp doanh nghiệp chấm dứt hoạt động thì phải nộp lại giấy phép.", "Where businesses cease operations, they must return licences."},
		{"Trường hợp sau khi tính toán cập nhật, mức thu cần điều chỉnh, sở báo cáo ủy ban.", "report"},
		{"Khi dự án hoàn thành, thời gian đi lại sẽ giảm một nửa.", "When the project is completed, travel time will halve."},
		{"Tuy số vụ giảm nhưng thiệt hại vẫn lớn.", "Although the number falls, damage is still heavy."},
		{"Vì thiếu giáo viên nên nhiều trường phải ghép lớp.", "Because of teacher shortage, many schools must combine classes."},
		{"Để thực hiện mục tiêu này, cần huy động nguồn lực xã hội.", "To achieve this target, it is necessary to mobilise social resources."},
		{"Thành phố xây thêm trường để học sinh không phải học ca ba.", "so that students do not have to "},
		{"Giá xăng tăng làm cho chi phí vận tải tăng theo.", "Petrol prices rise, causing transport costs to rise accordingly."},
		{"Cơ sở có bán rượu phải xin giấy phép.", "selling liquor must ask for"},
		{"Chính phủ đặt mục tiêu đến năm 2030 có 100% hộ dân dùng nước sạch.", "sets the goal of having 100% of households using clean water by 2030."},
	}.check(t)
}

// How much more or less, of whom and what there is.
func TestTranslateComparisons(t *testing.T) {
	pairs{
		{"Năm nay, lượng khách cao hơn năm ngoái.", "is higher than last year."},
		{"Tỷ lệ thất nghiệp thấp hơn nhiều so với mức trung bình của cả nước.", "is much lower than the country's average."},
		{"Đây là cây cầu dài nhất khu vực.", "This is the longest bridge in the region."},
		{"So với năm 2020, số lượng doanh nghiệp tăng gấp đôi.", "the number of businesses doubles."},
		{"Đến nay, 90% số hộ đã có nước sạch.", "90% of households have had clean water."},
		{"Chưa có quy định cụ thể về vấn đề này.", "There are not yet specific regulations on this issue."},
		{"Tỉnh có 120 dự án, trong đó có 30 dự án đã khởi công.", "120 projects, including 30 projects that started construction."},
		{"Trong đó, có 12 dự án chậm tiến độ.", "Of which, there are 12 delayed projects."},
		{"Cả tỉnh hiện có 120 xã.", "The whole province currently has 120 communes"},
		{"Tỉnh đã trả kết quả 12.000 hồ sơ.", "returned the results of 12,000 dossiers."},
		{"Người dân được Nhà nước hỗ trợ mua nhà.", "People are helped by the State to buy"},
		{"Hồ sơ nộp trực tuyến được giải quyết trong 5 ngày.", "submitted online"},
		{"Nhà trường bảo đảm học sinh được tiếp cận nước sạch.", "ensures that students have access to clean water."},
		{"Ủy ban kiểm tra, xử lý nghiêm vi phạm.", "strictly handle"},
		{"Bò sữa trên 6 tháng tuổi, hỗ trợ từ 4 triệu đồng/con đến 12 triệu đồng/con.", "from VND4 million to VND12 million per head."},
		{"Quan điểm của Chính phủ về phát triển kinh tế tư nhân như sau:", "on the development of the private sector is as follows:"},
		{"d) Các biện pháp bảo vệ môi trường khác theo quy định của pháp luật.", "in accordance with the law."},
	}.check(t)
}

// What an amendment puts in the place of what.
func TestTranslateAmendments(t *testing.T) {
	pairs{
		{"Cụm từ \"Ủy ban nhân dân cấp huyện\" được thay bằng cụm từ \"Ủy ban nhân dân cấp xã\".", "The phrase \"district-level People's Committees\" is replaced with the phrase \""},
		{"Bãi bỏ cụm từ \"tiền mặt\" tại khoản 3.", "Repeal the phrase \"cash\" in Clause 3."},
		{"Thay thế cụm từ “Bộ Giao thông vận tải” bằng cụm từ “Bộ Xây dựng” tại Điều 5.", "the phrase “the Ministry of Construction” in Article 5."},
		{"b) Bổ sung khoản 5 vào sau khoản 4 như sau:", "b) Add Clause 5 after Clause 4 as follows:"},
		{"2. Sửa đổi, bổ sung, bãi bỏ một số điểm, khoản, điều của Luật Giao thông đường bộ như sau:", "2. Amend, supplement and repeal a number of points, clauses and articles of the Law on Road Traffic as follows:"},
	}.check(t)
}
