package facts_test

import (
	"strings"
	"testing"
)

// A sentence without subject goes on with the one before it, but only where its first words say so.
func TestCarried(t *testing.T) {
	checkTold(t, []telling{
		{"what the ministry did too", "Bộ Y tế đã ban hành Kế hoạch số 56. Đồng thời, tổ chức 12 lớp đào tạo.",
			"The Ministry of Health held 12 training classes.", ""},
		{"what somebody recommends himself", "Công an tỉnh đề nghị các ngân hàng báo cáo số liệu. Đồng thời khuyến cáo người dân không cung cấp mã OTP.", "", "called for advising"},
		{"what somebody asked for", "Bộ trưởng Bộ Y tế yêu cầu các bệnh viện báo cáo số liệu. Đề nghị các tỉnh xây dựng kế hoạch.",
			"asked provinces to draw up a plan", ""},
		{"no opening word", "Bộ Y tế đã khởi công bệnh viện. Tổ chức 12 lớp đào tạo.", "", "12 training"},
		{"a subject of its own", "Bộ Y tế đã ban hành Kế hoạch số 56. Đồng thời, Bộ Nội vụ tổ chức 12 lớp đào tạo.",
			"The Ministry of Home Affairs held 12", "The Ministry of Health held"},
		{"points that a bill is said to have", "Dự thảo Luật có 2 nhóm điểm mới quan trọng.\n\nThứ nhất, bổ sung 3 quyền của người lao động.\n\nThứ hai, quy định về thẻ bảo hiểm y tế.",
			"The draft law adds three rights", "\nThe law"},
		{"a point behind one that could not be read", "Dự thảo Luật có 3 điểm mới quan trọng.\n\nThứ nhất, xyz abc.\n\nThứ hai, bổ sung quy định về cấp giấy phép xây dựng điện tử, quy định kiểm toán nhà nước kiểm toán báo cáo quyết toán của xyz hằng năm.",
			"adds provisions on the issuance of electronic construction permits.", "xyz"},
		{"what the first point goes on to", "Dự thảo Luật có 3 điểm mới quan trọng.\n\nThứ nhất, bổ sung quy định về đất ở;\n\nQuy định về bảo vệ dữ liệu cá nhân, việc xyz.",
			"provides for matters including personal data protection.", "xyz"},
		{"a cause", "Do mức phí thường thấp hơn đáng kể so với chi phí, điều này đã tạo ra chênh lệch lớn giữa hai tỉnh.", "The fee level was usually considerably lower than costs, which created large differences between the two provinces.", "this"},
		{"another list", "Dự thảo Luật có 2 điểm mới quan trọng.\n\nThứ hai, bổ sung quy định về đất ở.\n\nThứ nhất, bổ sung quy định về nhà ở.", "provisions on residential land", "housing"},
		{"points that nothing announced", "Bộ Y tế đã ban hành Kế hoạch số 56.\n\nThứ hai, quy định về thẻ bảo hiểm y tế.", "", "insurance cards"},
	})
}

// A rule that a sentence quotes of a law is told of that law, where the rest only points back.
func TestQuotedRule(t *testing.T) {
	const before = "Trước đây, hồ sơ được giải quyết trong 20 ngày.\n\n"
	got := told(t, before+"Luật Nhà ở 2023 đã rút ngắn thời gian này xuống còn 10 ngày, theo đó: “Thời điểm hưởng trợ cấp thất nghiệp là ngày làm việc thứ 11 kể từ ngày nộp đủ hồ sơ.”")
	if want := "Under the 2023 Law on Housing, the start date for unemployment allowances is the 11th working day"; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
	if got = told(t, before+"Luật Nhà ở 2023 đã rút ngắn thời gian này xuống còn 10 ngày, thay cụm từ “hai mươi ngày”."); strings.Contains(got, "Under the 2023") {
		t.Errorf("words are told as a rule in\n%s", got)
	}
}

// Whose words a quotation is may stand in the sentence behind it.
func TestQuotedBefore(t *testing.T) {
	for _, c := range []struct{ name, vi, has, not string }{
		{"the speaker behind", "“Xây dựng nền kinh tế xanh là nhiệm vụ quan trọng.”\n\nĐó là khẳng định của ông Trần Văn Nam, Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh, tại hội thảo sáng 6/6.",
			"affirmed that building a green economy is an important task.", "\nBuilding"},
		{"no quotation", "Xây dựng nền kinh tế xanh là nhiệm vụ quan trọng.\n\nĐó là khẳng định của ông Trần Văn Nam tại hội thảo.", "", "affirmed that"},
	} {
		got := told(t, c.vi)
		if c.has != "" && !strings.Contains(got, c.has) {
			t.Errorf("%s: %q is missing in\n%s", c.name, c.has, got)
		}
		if strings.Contains(got, c.not) {
			t.Errorf("%s: %q is told in\n%s", c.name, c.not, got)
		}
	}
}

// A list of cases is told case by case, one of contents or duties in one statement.
func TestCases(t *testing.T) {
	const decree = "Chính phủ ban hành Nghị định số 61/2025/NĐ-CP ngày 3/3/2025 về nhà ở.\n\n"
	for _, c := range []struct{ name, vi, has, not string }{
		{"cases of a list", decree + "Giấy phép bị thu hồi trong các trường hợp sau:\n\na) Khi có thay đổi về quy hoạch;\n\nb) Trường hợp khác theo quy định của pháp luật.",
			"icences are revoked when there are changes", "other cases"},
		{"what it includes", decree + "Hồ sơ bao gồm: giấy phép; hợp đồng; nội dung khác theo quy định.", "include licences and contracts.", "other"},
		{"what must not be asked for", decree + "Cơ quan thuế có trách nhiệm: gửi thông báo; không được yêu cầu người nộp thuế nộp lại hồ sơ.",
			"tax authorities must not ask taxpayers to", "responsible for not"},
	} {
		got := told(t, c.vi)
		if !strings.Contains(got, c.has) {
			t.Errorf("%s: %q is missing in\n%s", c.name, c.has, got)
		}
		if strings.Contains(got, c.not) {
			t.Errorf("%s: %q is told in\n%s", c.name, c.not, got)
		}
	}
}

// A pronoun stands for the one person of the sentence before, a given name for the one person who has it.
func TestNamedAgain(t *testing.T) {
	for _, c := range []struct{ name, vi, has, not string }{
		{"a pronoun", "Giám đốc Sở Y tế Trần Văn Nam cho biết tỉnh có 12 bệnh viện. Ông yêu cầu các bệnh viện báo cáo số liệu.",
			"Trần Văn Nam, Director of the Department of Health, asked hospitals to report", "\nHe"},
		{"a given name behind the whole one", "Tổng thống Mỹ Donald Trump tiếp Thủ tướng. Trong cuộc gặp với Tổng thống Mỹ Donald Trump, ông Trump khẳng định sẽ thăm Việt Nam.",
			"", "Donald US"},
		{"of two people", "Giám đốc Sở Y tế Trần Văn Nam tiếp ông Lê Văn Hải. Ông yêu cầu các bệnh viện báo cáo số liệu.", "", "asked hospitals"},
		{"of a woman", "Giám đốc Sở Y tế Trần Thị Nam cho biết tỉnh có 12 bệnh viện. Ông yêu cầu các bệnh viện báo cáo số liệu.", "", "asked hospitals"},
		{"a given name", "Giám đốc Sở Y tế Trần Văn Cường cho biết tỉnh có 12 bệnh viện. Tỉnh đã xây dựng 3 trạm y tế. Ông Cường yêu cầu các bệnh viện báo cáo số liệu.",
			"Trần Văn Cường, Director of the Department of Health, asked hospitals to report", "\nCường"},
		{"what else was asked for", "Bộ trưởng Bộ Y tế yêu cầu các bệnh viện báo cáo số liệu; các tỉnh kịp thời giải quyết vướng mắc.", "", "\nProvinces"},
		{"goals of one year", "Tỉnh Nghệ An đặt mục tiêu đến năm 2030, tỷ lệ che phủ rừng đạt 58%, thu nhập bình quân đạt 90 triệu đồng/người/năm, tỷ lệ hộ nghèo giảm còn 1%.",
			"sets a goal for the poverty rate to fall to 1% by 2030", "\nThe poverty"},
		{"a name that begins with a letter of its own", "Bão gây thiệt hại cho tỉnh Đồng Tháp. Tỉnh đặt mục tiêu đến năm 2030, tỷ lệ che phủ rừng đạt 58%, tỷ lệ hộ nghèo giảm còn 1%.",
			"Đồng Tháp Province sets a goal", ""},
		{"the city of somebody", "Phó Chủ tịch UBND thành phố Hải Phòng Trần Văn Nam cho biết thành phố có 12 bệnh viện. Thành phố đã xây dựng 3 trạm y tế.",
			"Hải Phòng built three", "of Trần Văn Nam built"},
	} {
		got := told(t, c.vi)
		if c.has != "" && !strings.Contains(got, c.has) {
			t.Errorf("%s: %q is missing in\n%s", c.name, c.has, got)
		}
		if c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%s: %q is told in\n%s", c.name, c.not, got)
		}
	}
}

// "Ông" is the one person named last, through the sentences of his life; where one of them names others, or he is quoted, it is nobody.
func TestCalledByPronoun(t *testing.T) {
	const life = "Ông Trần Văn Nam 53 tuổi.\n\nTừ tháng 3/2007, ông giữ chức Phó Tổng Kiểm toán Nhà nước.\n\n"
	checkTold(t, []telling{
		{"behind a time", life, "the post of Deputy State Auditor General.", ""},
		{"further on", life + "Hiện ông là Bí thư Tỉnh ủy.", "At present, Trần Văn Nam is Secretary of the provincial Party Committee.", ""},
		{"others between", life + "Năm 2010, ông được bầu thay ông Lê Quốc Bình.\n\nHiện ông là Bí thư Tỉnh ủy.", "", "is Secretary of the provincial"},
		{"whom somebody is given", life + "Năm 2015, Thủ tướng giao ông chủ trì đề án.", "", "assigned Trần"},
	})
}
