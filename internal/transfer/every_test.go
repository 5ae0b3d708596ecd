package transfer

import "testing"

func TestEvery(t *testing.T) {
	clausesTold{
		"Cứ 10 công nhân thì có 6 người phải thuê nhà.":                    "Six out of every 10 workers must rent a house.",
		"Cứ 5 học sinh thì có một người là nạn nhân của lừa đảo.":          "One out of every five students is the victim of fraud.",
		"Bình quân cứ 1.000 dân thì có 20 doanh nghiệp.":                   "On average, there are 20 businesses for every 1,000 people.",
		"Tỷ lệ này thấp hơn mục tiêu 90% mà Bộ Y tế đặt ra.":               "This rate is lower than the 90% target set by the Ministry of Health.",
		"Trong số 40 ca mắc, có 3 ca tử vong, đều là trẻ chưa tiêm phòng.": "Among 40 cases, there are three deaths.",
	}.check(t)
}

// What figures are compared with, and where they go from and to.
func TestComparedFigures(t *testing.T) {
	clausesTold{
		"Mức phạt tăng từ 300.000 - 500.000 đồng lên 10 - 12 triệu đồng.":                     "The fine rises from VND300,000–500,000 to VND10–12 million.",
		"Mức giảm trừ được nâng từ 11 triệu lên 15 triệu đồng.":                               "The deduction is raised from VND11 million to VND15 million.",
		"Tỷ lệ nghèo giảm còn 2,5%, thấp hơn một điểm phần trăm so với năm trước.":            "The poverty rate fell to 2.5%, one percentage point lower than in the previous year.",
		"Các cơ quan chức năng khởi tố 500 vụ án tham nhũng, giảm 6% số vụ so với năm 2024.":  "The authorities opened 500 corruption cases.",
		"Tỷ lệ tái nghiện sau hai năm còn 40%, giảm 5 điểm phần trăm so với giai đoạn trước.": "The relapse rate after two years stood at 40%, down 5 percentage points compared with the previous period.",
		"Thu tiền sử dụng đất tăng hơn gấp đôi cùng kỳ.":                                      "Land use fee revenue increased more than twofold compared with the same period of the previous year.",
		"Việt Nam đứng thứ 40 trên 110 nền kinh tế.":                                          "Vietnam ranks 40th out of 110 economies.",
		"Doanh nghiệp nhỏ và vừa chiếm 90% tổng số doanh nghiệp.":                             "Small and medium-sized enterprises account for 90% of the total number of businesses.",
	}.check(t)
}
