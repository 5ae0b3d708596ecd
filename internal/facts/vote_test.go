package facts_test

import (
	"slices"
	"testing"
)

func TestVotes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{
			"Sáng 27/6/2025, với 435/441 đại biểu tham gia biểu quyết tán thành, Quốc hội đã thông qua Luật Cán bộ, công chức (sửa đổi).",
			"On the morning of 27 June 2025, the National Assembly adopted the amended Law on Cadres and Civil Servants, with 435 of 441 deputies voting in favour.",
		},
		{
			"Đối với Luật Quản lý thuế (sửa đổi): có 448 đại biểu tham gia biểu quyết (bằng 94,71% tổng số đại biểu Quốc hội); trong đó, có 437 đại biểu tán thành (bằng 92,39% tổng số đại biểu Quốc hội).",
			"A total of 437 National Assembly deputies (92.39% of the total) voted in favour of the amended Law on Tax Administration.",
		},
		{
			"Quốc hội đã bầu ông Trần Văn Nam giữ chức Chủ tịch Quốc hội với 475/475 đại biểu có mặt tán thành.",
			"The National Assembly elected Trần Văn Nam as National Assembly Chairman, with all 475 deputies voting in favour.",
		},
		{
			"Với 450/460 đại biểu có mặt tán thành, đạt 93,95%, Quốc hội thông qua Luật Dược.",
			"The National Assembly adopted the Law on Pharmacy, with 450 of 460 deputies (93.95% of the total) voting in favour.",
		},
		{
			"Với 448 đại biểu tham gia, có 433 đại biểu tán thành Luật Dược, 10 đại biểu không tán thành và 5 đại biểu không biểu quyết.",
			"A total of 433 National Assembly deputies voted in favour of the Law on Pharmacy, 10 against and 5 did not vote.",
		},
	} {
		if got := texts(t, "Quốc hội biểu quyết", c.text); !slices.Contains(got, c.want) {
			t.Errorf("facts of %q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFines(t *testing.T) {
	const lead = "Chính phủ ban hành Nghị định số 282/2025/NĐ-CP quy định xử phạt vi phạm hành chính."
	for _, c := range []struct{ text, want string }{
		{
			"Theo Điều 40, người nào ngăn cản thành viên gia đình gặp gỡ người thân; kỳ thị, phân biệt đối xử về giới tính sẽ bị phạt tiền từ 5-10 triệu đồng.",
			"Under Article 40, a fine of VND5–10 million is imposed for preventing family members from meeting relatives.",
		},
		{
			"Mức phạt 5-10 triệu đồng được áp dụng với người có hành vi lăng mạ thành viên gia đình.",
			"Under Decree No. 282/2025/ND-CP, a fine of VND5–10 million is imposed for insulting family members.",
		},
	} {
		if got := texts(t, "Quy định xử phạt", lead, c.text); !slices.Contains(got, c.want) {
			t.Errorf("facts of %q: %q, want %q", c.text, got, c.want)
		}
	}
}
