package transfer

import "testing"

// How much of something a figure is, by how much it passes a level, and in what it rises or falls.
func TestLevelsOfFigures(t *testing.T) {
	clausesTold{
		"Thị trường này chiếm tới 38% sản lượng gạo.":                                "This market accounts for as much as 38% of rice output.",
		"Số người thụ hưởng sẽ tăng từ 1,2 triệu lên khoảng 1,8 triệu người.":        "The number of beneficiaries will rise from 1.2 million to about 1.8 million people.",
		"Số xe điện đã tăng từ 6.000 chiếc năm 2021 lên trên 90.000 chiếc năm 2024.": "The number of electric vehicles rose from 6,000 pieces in 2021 to more than 90,000 pieces in 2024.",
		"Doanh thu vé chỉ đủ bù 35% chi phí vận hành.":                               "Ticket revenue is only enough to make up for 35% of operating costs.",
		"Mực nước sông Hồng đạt đỉnh 11,2 m vào tối 10/9.":                           "The water level in the Red River peaked at 11.2 m on the evening of 10 September.",
		"Mực nước sông vượt mức lũ lịch sử năm 2018 tới 0,8 m.":                      "The river level exceeded record flood levels in 2018 by as much as 0.8 m.",
		"Có 8 bộ và 15 địa phương giải ngân cao hơn bình quân cả nước.":              "Eight ministries and 15 localities disburse at a higher rate than the national average.",
		"Có 8 địa phương đạt trên 50% kế hoạch, dẫn đầu là Hải Phòng và Bắc Ninh.":   "Eight localities exceed 50% of the target, led by Hải Phòng and Bắc Ninh.",
		"Mức tăng thấp hơn mức tăng 9,1% của quý II/2022.":                           "The increase is lower than the 9.1% increase in the second quarter of 2022.",
		"Mức giảm nhiều nhất là 12.000 đồng.":                                        "The decrease is at most VND12,000.",
		"Mức tăng cao nhất thuộc về thị trường Nga.":                                 "The highest increase is that of the Russian market.",
		"Giá gạo của Thái Lan thấp hơn của Việt Nam hơn 15 USD.":                     "Thailand's rice price is more than USD15 lower than that of Vietnam.",
		"Kim ngạch giảm 4,5% về lượng và 11,2% về giá trị.":                          "Turnover falls by 4.5% in volume and 11.2% in value.",
	}.check(t)
}

// "Mới" before a figure says that it is no more than that, not that something is new; who records a figure says so; and what befalls what is counted is no
// predicate.
func TestFiguresSoFar(t *testing.T) {
	clausesTold{
		"Giải ngân vốn vay mới đạt 39%, thấp hơn mức bình quân chung.":                       "Loan capital disbursement has only reached 39%, lower than the overall average.",
		"12 tỉnh mới đạt dưới 20% kế hoạch.":                                                 "12 provinces have reached only less than 20% of the target.",
		"Hai nước ghi nhận kim ngạch song phương đạt 1,4 tỷ USD.":                            "The two countries noted that bilateral turnover has reached USD1.4 billion.",
		"Sở Y tế ghi nhận số ca mắc tăng 12%.":                                               "The Department of Health reported that the number of cases has risen by 12%.",
		"Diện tích rừng bị thiệt hại tăng 22%, lên 48,1 ha.":                                 "The forest area damaged rises by 22% to 48.1 ha.",
		"Tuổi nghỉ hưu của lao động nữ là 57 tuổi 4 tháng.":                                  "The retirement age for women is 57 years and four months.",
		"Tốc độ tải xuống trung bình của mạng di động là 140,5 Mbps.":                        "The average download speed of mobile networks is 140.5 Mbps.",
		"Trong quý III, thu nhập bình quân một lao động là 8,1 triệu đồng/tháng, tăng 1,4%.": "In the third quarter, the average income per worker is VND8.1 million per month, up 1.4%.",
		"Bà Nga đủ 57 tuổi vào tháng 6/2025.":                                                "Nga turned 57 years of age in June 2025.",
	}.check(t)
}

// What somebody reaches a bare share of, the sentence before says.
func TestSharesOfNothing(t *testing.T) {
	for _, vi := range []string{"12 tỉnh mới đạt dưới 20%.", "Hai tỉnh chiếm hơn một nửa."} {
		for _, cl := range engine(t).Clauses(vi, Options{Narrative: true}) {
			if cl.Doubt < doubtful {
				t.Errorf("%s: %q is told without doubt", vi, cl.Text)
			}
		}
	}
}
