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
