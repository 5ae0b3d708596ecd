package transfer

import "testing"

// What an agreement or a plan lays down is not done when the news tells of it, what is to come by its day is told so, and what somebody is
// still at stays so behind what he has done.
func TestToldAsAgreed(t *testing.T) {
	e := engine(t)
	for _, c := range (pairs{
		{"Theo thỏa thuận, Công ty Điện lực cung cấp 20 trạm bơm cho Thành phố Huế.", "Under the agreement, the electricity company provides 20 pumping stations to Huế."},
		{"Theo hợp đồng, nhà thầu bàn giao 12 đoàn tàu.", "Under the contract, contractors hand over 12 trains."},
		{"Theo nội dung thỏa thuận, mỗi khóa học kéo dài 18 tháng.", "In line with the content of the agreement, each course lasts 18 months."},
		{"Theo thỏa thuận, Công ty Điện lực đã cung cấp 20 trạm bơm.", "Under the agreement, the electricity company provided 20 pumping stations."},
		{"Hội thi diễn ra từ ngày 25/5 đến ngày 20/8, triển khai tại 130 xã.", "The contest will take place from 25 May to 20 August and be implemented in 130 communes."},
		{"Hội thi diễn ra từ ngày 5/1 đến ngày 20/3, triển khai tại 130 xã.", "The contest took place from 5 January to 20 March and was implemented in 130 communes."},
		{"Ông Nam cho biết Sở đã nhận được kết luận và đang xây dựng kế hoạch khắc phục.", "Nam said that the department has received the conclusion and is drawing up a remedy plan."},
	}) {
		cl := e.Clauses(c[0], Options{Narrative: true, Year: 2026, Month: 5, Day: 17})
		if len(cl) == 0 || cl[0].Text != c[1] {
			t.Errorf("%s\ngot  %v\nwant %s", c[0], cl, c[1])
		}
	}
}
