package transfer

import "testing"

func TestPenalty(t *testing.T) {
	for _, c := range []struct{ name, vi, want string }{
		{"an act", "Phạt tiền từ 20 triệu đồng đến 40 triệu đồng đối với hành vi bán hàng giả.",
			"A fine of VND20 million to VND40 million is imposed for selling counterfeit goods."},
		{"what is left undone", "Phạt cảnh cáo hoặc phạt tiền từ 500.000 đồng đến 1.000.000 đồng đối với hành vi không đăng ký tạm trú.",
			"A warning or a fine of VND500,000 to VND1,000,000 is imposed for failing to register temporary residence."},
		{"no lower end", "Phạt tiền đến 50 triệu đồng đối với hành vi khai thác khoáng sản trái phép.",
			"A fine of up to VND50 million is imposed for illegally mining minerals."},
		{"a violation", "Phạt tiền 3 triệu đồng đối với hành vi vi phạm quy định về bảo vệ môi trường.",
			"A fine of VND3 million is imposed for violating regulations on environmental protection."},
		{"people", "Phạt tiền từ 2.000.000 đồng đến 3.000.000 đồng đối với người điều khiển xe máy không đội mũ bảo hiểm.",
			"A fine of VND2,000,000 to VND3,000,000 is imposed on motorcycle riders who do not wear a helmet."},
		{"one of two", "Phạt tiền từ 4 triệu đồng đến 6 triệu đồng đối với hành vi không nộp báo cáo hoặc nộp báo cáo không đúng thời hạn.",
			"A fine of VND4 million to VND6 million is imposed for failing to submit reports or submitting reports late."},
		{"unknown word", "Phạt tiền từ 1 triệu đồng đến 2 triệu đồng đối với hành vi zmartqu.", ""},
		{"no amount", "Phạt tiền đối với hành vi bán hàng giả.", ""},
	} {
		s := engine(t).Read(c.vi)
		cl, ok := s.Penalty()
		s.Done()
		if cl.Text != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %v", c.name, cl.Text, ok)
		}
	}
}

func TestBan(t *testing.T) {
	for _, c := range []struct{ name, vi, want string }{
		{"an act", "Nghiêm cấm hành vi mua bán dữ liệu cá nhân.", "It is strictly prohibited to trade in personal data."},
		{"several", "Cấm bán hoặc cho thuê thẻ bảo hiểm y tế.", "It is prohibited to sell or lease health insurance cards."},
		{"somebody bans it", "Luật nghiêm cấm bán hàng giả.", ""},
	} {
		s := engine(t).Read(c.vi)
		cl, ok := s.Ban()
		s.Done()
		if cl.Text != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %v", c.name, cl.Text, ok)
		}
	}
}

// Of several penalties only the first has its "bị", and of a term of imprisonment both ends may have a unit.
func TestSeveralPenalties(t *testing.T) {
	clausesTold{
		"Người gian lận có thể bị phạt tiền đến 80 triệu đồng hoặc phạt tù đến 3 năm.":                                              "People cheating may be fined up to VND80 million or be imprisoned for up to three years.",
		"Người khai thác lâm sản bị phạt tù từ 6 tháng đến 3 năm.":                                                                  "People exploiting forest products are imprisoned for six months to three years.",
		"Người phạm tội bị phạt cảnh cáo hoặc cải tạo không giam giữ đến 2 năm.":                                                    "Offenders are given a warning or sentenced to non-custodial reform for up to two years.",
		"Pháp nhân thương mại bị phạt tiền từ 1 tỷ đồng đến 5 tỷ đồng hoặc bị đình chỉ hoạt động có thời hạn từ 6 tháng đến 3 năm.": "Commercial legal entities are fined VND1 billion to VND5 billion or have their operation suspended for six months to three years.",
		"Bị cáo Lê Văn Hai bị phạt 5 năm tù về tội tham ô tài sản và phải bồi thường 3 tỷ đồng.":                                    "Defendant Lê Văn Hai was sentenced to five years in prison for embezzlement and must pay VND3 billion.",
		"Người khai thác lâm sản bị phạt tù từ 1 năm đến 5 năm.":                                                                    "People exploiting forest products are imprisoned for one to five years.",
		"Giáo viên dạy thêm trái quy định có thể bị phạt tiền từ 2 đến 12 triệu đồng.":                                              "Teachers giving extra classes against the regulations may be fined VND2–12 million.",
	}.check(t)
}
