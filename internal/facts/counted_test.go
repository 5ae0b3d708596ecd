package facts_test

import "testing"

// What a sentence counts and names is told with the names.
func TestCounted(t *testing.T) {
	for _, c := range []struct{ vi, en string }{
		{
			"Thông tư quy định 3 nhóm đối tượng được hỗ trợ: hộ nghèo; hộ cận nghèo; người khuyết tật nặng.",
			"The circular specifies three groups of beneficiaries: poor households, near-poor households and people with severe disabilities.",
		},
		{
			"Kế hoạch nêu rõ 4 nhóm nhiệm vụ, gồm hoàn thiện thể chế, phát triển hạ tầng số, đào tạo nhân lực và bảo đảm an toàn thông tin.",
			"The plan sets out four groups of tasks: improving the institutional framework, developing digital infrastructure, training human resources and ensuring information security.",
		},
		{
			"Nghị định có 5 điểm mới: mở rộng đối tượng tham gia bảo hiểm; giảm thời gian đóng; bổ sung trợ cấp.",
			"The decree has five new features, including expanding participation in insurance, reducing the contribution period and adding allowances.",
		},
		{
			"Quốc hội cho ý kiến 3 dự án luật: Kiến trúc; Thư viện; Quản lý thuế (sửa đổi).",
			"The National Assembly gave opinions on three draft laws: the Law on Architecture, the Law on Libraries and the amended Law on Tax Administration.",
		},
		{ // a comma within a name: there are not so many
			"Kế hoạch nêu rõ 3 nhiệm vụ, gồm hoàn thiện thể chế, phát triển hạ tầng số, đào tạo nhân lực và bảo đảm an toàn thông tin.",
			"The plan sets out three tasks.",
		},
	} {
		got := extract(t, c.vi)
		if len(got) != 1 || got[0].Text != c.en {
			t.Errorf("%s\n got %+v\nwant %s", c.vi, got, c.en)
		}
	}
}

// Goals that nobody in the sentence sets are told one by one.
func TestGoalsOfNobody(t *testing.T) {
	for _, c := range []struct {
		vi string
		en []string
	}{
		{"Mục tiêu đến năm 2030, tỷ lệ che phủ rừng đạt 42%; phấn đấu trên 95% dân số có hồ sơ sức khỏe điện tử.", []string{
			"The target is that by 2030, the forest coverage rate will reach 42%.",
			"The target is that by 2030, more than 95% of the population will have electronic health records.",
		}},
		{"Mục tiêu đến năm 2030, giảm 30% thủ tục hành chính và 95% chất thải rắn được thu gom.", []string{
			"The target is to reduce administrative procedures by 30% by 2030.",
			"The target is that by 2030, 95% of solid waste will be collected.",
		}},
	} {
		got := extract(t, c.vi)
		if len(got) != len(c.en) {
			t.Errorf("%s: %+v", c.vi, got)
			continue
		}
		for i, want := range c.en {
			if got[i].Text != want {
				t.Errorf("got %q, want %q", got[i].Text, want)
			}
		}
	}
}

// From when parts of a paper hold is told with the paper.
func TestEffectOfParts(t *testing.T) {
	for _, c := range []struct{ vi, en string }{
		{"Luật có hiệu lực từ ngày 1/7/2025, riêng quy định về trợ cấp hưu trí xã hội có hiệu lực từ ngày 1/1/2026.",
			"The law takes effect from 1 July 2025, but the provisions on social pension allowances take effect from 1 January 2026."},
		{"Luật Đường sắt có hiệu lực từ ngày 1/1/2026; riêng khoản 3 Điều 8 có hiệu lực từ ngày 1/7/2025.",
			"The Law on Railways takes effect from 1 January 2026, but Clause 3, Article 8 takes effect from 1 July 2025."},
		{"Luật này có hiệu lực thi hành từ ngày 1/1/2026, trừ quy định tại khoản 2 Điều 45.",
			"The law takes effect from 1 January 2026, with exceptions."},
	} {
		got := extract(t, c.vi)
		if len(got) != 1 || got[0].Text != c.en {
			t.Errorf("%s\n got %+v\nwant %s", c.vi, got, c.en)
		}
	}
}
