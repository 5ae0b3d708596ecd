package facts_test

import (
	"slices"
	"strings"
	"testing"

	"songngu/internal/facts"
)

// Behind an order, what bodies do without a mark of time is what they are told to do; what a text recounts is told as done.
func TestOrdered(t *testing.T) {
	const order = "Thủ tướng Phạm Minh Chính yêu cầu các bộ, ngành bảo đảm an toàn cho du khách. "
	checkTold(t, []telling{
		{"a ministry", order + "Bộ Tài chính đề xuất gói ưu đãi tín dụng cho doanh nghiệp du lịch.", "The Ministry of Finance is to propose", "Finance proposed"},
		{"localities", order + "Các địa phương tăng cường kiểm tra cơ sở lưu trú.", "Localities are to strengthen inspections of accommodation establishments", "Localities strengthen"},
		{"a ministry and its own forces", order + "Bộ Công an chỉ đạo lực lượng chức năng xử lý nghiêm hành vi gian lận.", "The Ministry of Public Security is to direct the authorities", "Security directed"},
		{"further on", order + "Bộ Công an phối hợp với các địa phương kiểm tra. Bộ Ngoại giao báo cáo Chính phủ kết quả.", "The Ministry of Foreign Affairs is to report", ""},
		{"what was done", order + "Bộ Công an đã kiểm tra 200 cơ sở lưu trú.", "The Ministry of Public Security inspected 200", "is to"},
		{"what was done next", order + "Bộ Công an đã kiểm tra 200 cơ sở. Bộ Tài chính đề xuất gói ưu đãi tín dụng.", "The Ministry of Finance proposed", "is to"},
		{"a paper with its number", order + "Bộ Tài chính ban hành Thông tư số 10/2025/TT-BTC về lệ phí.", "The Ministry of Finance issued Circular No. 10/2025/TT-BTC", "is to"},
		{"under a minister's name", "Thủ tướng Phạm Minh Chính yêu cầu:\n\n1. Bộ trưởng Bộ Y tế:\n\na) Chỉ đạo các bệnh viện dự trữ thuốc;\n\nb) Báo cáo Thủ tướng trước ngày 5/8.", "The Minister of Health is to direct hospitals", "Health directed"},
		{"under the next minister's name", "Thủ tướng Phạm Minh Chính yêu cầu:\n\n1. Bộ trưởng Bộ Y tế:\n\na) Rà soát các bệnh viện hiện nay vừa được nâng cấp;\n\n2. Bộ trưởng Bộ Tài chính:\n\na) Bố trí kinh phí mua thuốc dự trữ.", "The Minister of Finance is to allocate", "Finance allocates"},
		{"under a minister's name behind an item with an order of its own", "Thủ tướng Phạm Minh Chính yêu cầu:\n\n1. Bộ trưởng Bộ Y tế:\n\na) Yêu cầu Giám đốc các bệnh viện chỉ đạo các khoa dự trữ thuốc;\n\n2. Bộ trưởng Bộ Tài chính:\n\na) Bố trí kinh phí mua thuốc dự trữ.", "The Minister of Finance is to allocate", "Finance allocates"},
		{"what a ministry says", order + "\n\nBộ Y tế cho biết:\n\n- 5 bệnh viện thiếu thuốc;\n\n- 8 bệnh viện thiếu giường.", "", "is to say"},
		{"no order", "Hội nghị diễn ra tại Hà Nội. Bộ Tài chính đề xuất gói ưu đãi tín dụng.", "The Ministry of Finance proposed", "is to"},
		{"who gives the order", order + "Chính phủ hỗ trợ 200 doanh nghiệp.", "", "The Government is to"},
		{"what is to be done for each", "Bộ Chính trị ban hành Nghị quyết số 72-NQ/TW ngày 9/9/2025 về chăm sóc sức khỏe nhân dân.\n\nMỗi trạm y tế xã được đầu tư đủ thiết bị y tế.", "Each commune health station is to be", "station is fully"},
		{"behind what is carried out", order + "Bộ Xây dựng tổ chức thực hiện kế hoạch. Bộ Tài chính đề xuất gói ưu đãi tín dụng.", "The Ministry of Finance is to propose", "Finance proposed"},
		{"what a minister directs", order + "Bộ trưởng Bộ Xây dựng chỉ đạo rà soát 47 cây cầu yếu.", "The Minister of Construction is to direct efforts", "Construction directed"},
		{"what carries out the paper", "Phó Thủ tướng Trần Hồng Hà trực tiếp chỉ đạo việc thực hiện Công điện này.", "Trần Hồng Hà is to directly direct", "directly directed"},
		{"who assigns it", "Hội đồng nhân dân tỉnh giao UBND tỉnh tổ chức thực hiện Nghị quyết này.", "The provincial People's Council instructed", "is to assign"},
		{"a deadline to come", " date: 2025-10-30\n\nTin\n\n" + order + "Bộ Tài chính hướng dẫn các xã mua sắm thiết bị, hoàn thành trước ngày 10/12.", "", "Finance guided"},
		{"papers that have come out", order + "Bộ Tư pháp khẩn trương tổng hợp kiến nghị của các tỉnh về những nghị định phân cấp, phân quyền trong lĩnh vực đất đai đã ban hành.", "The Ministry of Justice is to urgently compile", "urgently compiled"},
		{"a goal of its own", order + "Giai đoạn 2026-2030, Cần Thơ đặt mục tiêu mỗi năm đón 3 triệu lượt khách.", "", "is to set"},
		{"an act that goes on", order + "Bộ Ngoại giao tiếp tục trao đổi với Lào.", "The Ministry of Foreign Affairs is to continue to talk with Laos", "continued to"},
		{"behind another that must", order + "Chủ tịch UBND các tỉnh phải cấp bản xác nhận cho tối thiểu 4 mỏ cát trong vòng 20 ngày; Bộ Công an chỉ đạo xử lý nghiêm các hành vi trục lợi.", "The Ministry of Public Security is to direct", "Security directed"},
		{"behind another that is assigned", order + "Bộ Xây dựng được giao rà soát 47 cây cầu; Bộ Tài chính trình Chính phủ kế hoạch.", "The Ministry of Finance is to submit", "is to be assigned"},
		{"the past quarter", order + "Bộ Tài chính khẩn trương hướng dẫn các xã, không để chậm chi lương như trong quý III vừa qua.", "The Ministry of Finance is to urgently guide", "urgently guided"},
		{"bodies of the State", order + "Ngân hàng Nhà nước Việt Nam hướng dẫn các ngân hàng giảm lãi suất.", "The State Bank of Vietnam is to guide banks", "Vietnam guided"},
		{"a commission that inspects", "Ủy ban Kiểm tra Tỉnh ủy yêu cầu ba tổ chức đảng rút kinh nghiệm. Ủy ban Kiểm tra Tỉnh ủy cho ý kiến về chương trình công tác.", "Party Committee gave opinions", "is to"},
		{"a fine of so much", order + "UBND tỉnh ra quyết định xử phạt 95 triệu đồng.", "issued a decision imposing a fine of VND95 million", "is to"},
		{"each of them", order + "Các tỉnh rà soát khả năng tiếp nhận của từng dự án. Bộ Công Thương khẩn trương trình phương án xử lý 5 dự án điện.", "The Ministry of Industry and Trade is to urgently submit", "urgently submitted"},
		{"what a minister finds needed", "Bộ trưởng Bộ Y tế cho rằng cần hoàn thiện hệ thống văn bản. Đồng thời, cơ quan quản lý nhà nước xây dựng các văn bản mới cho phù hợp với yêu cầu thực tiễn.", "State management agencies are to draft new documents", "agencies drafted"},
		{"what chairmen of all provinces direct", order + "Chủ tịch UBND các tỉnh, thành phố trực tiếp chỉ đạo, chịu trách nhiệm nếu để xảy ra sai phạm.", "are to directly direct", "directly directed"},
		{"what a minister directs, with an order in it", order + "Bộ trưởng Bộ Xây dựng chỉ đạo vận hành 12 hồ chứa, trong đó yêu cầu các hồ phía bắc hạ mực nước.", "The Minister of Construction is to direct", "Construction directed"},
		{"no subject", order + "Đồng thời, khẩn trương xử lý các vụ vi phạm.", "Phạm Minh Chính called for urgently handling", "Chính urgently handled"},
	})
}

// In an article about a plan the bare acts of bodies are their tasks, until it recounts; what leaders decide, praise or explain they do themselves.
func TestPlanned(t *testing.T) {
	const (
		plan  = "UBND tỉnh Hà Giang vừa ban hành Kế hoạch số 12/KH-UBND về phòng, chống cháy rừng.\n\n"
		order = "Chủ tịch UBND tỉnh yêu cầu các xã khắc phục hậu quả mưa lũ. "
	)
	checkTold(t, []telling{
		{"a task", plan + "Sở Tài chính bố trí kinh phí theo tiến độ.", "The Department of Finance is to allocate funds", "allocated"},
		{"tasks with numbers", plan + "Sở Y tế kiểm tra 40 trạm y tế trước mùa mưa.", "The Department of Health is to inspect 40", "inspected"},
		{"under a part of the plan, behind what was done", plan + "Năm ngoái, tỉnh đã trồng 20 ha rừng.\n\n4. Tổ chức thực hiện\n\nSở Tài chính bố trí kinh phí theo tiến độ.", "The Department of Finance is to allocate", "allocated"},
		{"what was done", plan + "Năm ngoái, tỉnh đã trồng 20 ha rừng. Sở Y tế kiểm tra 40 trạm y tế.", "inspected 40", "is to inspect"},
		{"what carries it out", plan + "Thực hiện Kế hoạch, Sở Y tế kiểm tra 40 trạm y tế.", "inspected 40", "is to inspect"},
		{"a plan of equals", "Bộ Y tế đã ban hành Kế hoạch số 56 về tiêm chủng. Bộ Nội vụ tổ chức 12 lớp đào tạo.", "Home Affairs held 12", "is to"},
		{"a plan that is only proposed", "UBND tỉnh dự kiến ban hành Kế hoạch số 12/KH-UBND. Sở Y tế kiểm tra 40 trạm y tế.", "inspected 40", "is to inspect"},
		{"what is decided", order + "UBND tỉnh quyết định trích 30 tỷ đồng từ ngân sách tỉnh để sửa đường.", "decided to set aside", "is to decide"},
		{"what is explained", order + "Bộ trưởng Bộ Tài chính làm rõ thêm rằng mức chi đã được cân đối.", "clarif", "is to clarify"},
		{"what parties agreed", "Hà Nội và Lào Cai ký thỏa thuận hợp tác. Theo thỏa thuận, Hà Nội mở 3 tuyến xe buýt. Hai bên thành lập tổ công tác chung.", "The two sides are to establish", "sides established"},
		{"what parties did, in another paragraph", "Theo thỏa thuận, Hà Nội mở 3 tuyến xe buýt.\n\nHai bên thành lập tổ công tác chung.", "The two sides established", "are to establish"},
		{"tasks that a Party committee gives", "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy rà soát cán bộ. Sở Xây dựng lập 12 tổ tuần tra.", "The Department of Construction is to set up 12", "Construction sets up"},
		{"a sanction", order + "Cơ sở tái phạm bị đình chỉ hoạt động từ 2 đến 4 tháng.", "have their operation suspended", "are to have"},
	})
}

// In news of a law or a draft, what all of a sort do without a mark of time is a rule, and that of a draft is said to be.
func TestRuled(t *testing.T) {
	const law = " date: 2025-12-15\n\n# Những điểm mới của Luật Dược\n\nQuốc hội đã thông qua Luật Dược (sửa đổi).\n\n" +
		"Bộ trưởng cho biết luật có nhiều điểm mới. Đại biểu cho rằng quy định này phù hợp. Ông Nam nhấn mạnh hiệu quả của luật.\n\n"
	checkTold(t, []telling{
		{"all of a sort", law + "Sau khi bán thuốc, nhà thuốc cập nhật dữ liệu lên hệ thống trong vòng 24 giờ.", "update data", "updated"},
		{"offices of each place", law + "UBND cấp xã giám sát việc bán thuốc.", "Commune-level People's Committees supervise", "supervised"},
		{"what was done so many times", law + "Nhà thuốc cung cấp 300 hộp thuốc cho 12 xã.", "", "Pharmacies supply 300"},
		{"a draft", "Bộ Xây dựng đang lấy ý kiến dự thảo Nghị định về nhà ở cho thuê.\n\nChủ đầu tư dành ít nhất 20% quỹ nhà cho gia đình trẻ.", "Under the draft, project owners set aside at least 20%", "\nProject owners set"},
	})
}

// A period or a quarter to come tells what is planned, one that is over what was done; the text is of June 2025.
func TestPeriods(t *testing.T) {
	checkTold(t, []telling{
		{"a period from this year on", "Giai đoạn 2025-2030, tỉnh xây dựng 20 trường học.", "the province will build 20 schools", "builds"},
		{"a period that is over", "Giai đoạn 2019-2024, tỉnh hỗ trợ 400 hộ.", "the province supported 400 households", "will"},
		{"a period under way", "Giai đoạn 2021-2030, tỉnh hỗ trợ 400 hộ.", "400 households", "will"},
		{"a quarter to come", "Trong quý IV/2025, Sở Y tế mua 20 xe.", "the Department of Health will buy 20 vehicles", "bought"},
		{"who is appointed from a day to come", "Bộ Y tế công bố quyết định bổ nhiệm ông Nguyễn Văn Nam làm Cục trưởng kể từ ngày 1/8/2025.", "The Ministry of Health announced", "will announce"},
		{"a quarter that is over", "Trong quý I/2025, Sở Y tế mua 20 xe.", "the Department of Health bought 20 vehicles", "will"},
	})
}

// In an article about one order the lists under headings are its parts, and what is done regularly is an order wherever it stands.
func TestOrderOfTitle(t *testing.T) {
	const (
		order = "Thủ tướng yêu cầu các xã trả lương đúng hạn"
		lead  = "Thủ tướng giao các tỉnh rà soát tiền lương của cán bộ xã.\n\n"
		done  = "Năm ngoái, 20 xã đã mua 40 xe.\n\n"
		items = "## Bảo đảm tiền lương\n\n1. Bộ Tài chính hướng dẫn các xã mua sắm thiết bị.\n\n2. Bộ Nội vụ kiểm tra 20 xã.\n"
	)
	for _, c := range []struct{ name, title, body, want string }{
		{"the list under a heading", order, lead + done + items, "The Ministry of Finance is to guide"},
		{"the list under a heading of other news", "Tin kinh tế", lead + items, "The Ministry of Finance guided"},
		{"a day to come behind what was done", "Tin kinh tế", done + "Bộ Nội vụ báo cáo Chính phủ kết quả trước ngày 15/8.", "The Ministry of Home Affairs is to report"},
		{"money set aside for what is done by a day to come", "Tin kinh tế", done + "UBND tỉnh trích 20 tỷ đồng để nạo vét luồng, chậm nhất ngày 30/8.", "The provincial People's Committee set aside"},
		{"regular days behind what was done", order, lead + done + "Bộ Nội vụ định kỳ kiểm tra 20 xã.", "The Ministry of Home Affairs is to"},
		{"no regular days behind what was done", order, lead + done + "Bộ Nội vụ kiểm tra 20 xã.", "The Ministry of Home Affairs inspected"},
		{"behind what the State does", "Tin kinh tế", lead + "Nhà nước hỗ trợ 20 xã; Bộ Tài chính hướng dẫn các xã mua sắm thiết bị.", "The Ministry of Finance is to guide"},
	} {
		told := facts.Extract(read(t, "news.md", "# "+c.title+"\n\ndate: 2025-06-12\n\n"+c.body+"\n"), engine(t))
		if !slices.ContainsFunc(told, func(f facts.Fact) bool { return strings.Contains(f.Text, c.want) }) {
			t.Errorf("%s: %q is missing in", c.name, c.want)
			for _, f := range told {
				t.Logf("%s", f.Text)
			}
		}
	}
}
